import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** An agent without a mouse: keys only, and where the focus goes must always be seen. */
export function keysOf(page: Page) {
  const press = (key: string) => page.keyboard.press(key);

  /** Presses Tab until the wanted element has the focus. @throws if the keyboard does not get there */
  async function tabTo(selector: string, most = 40): Promise<void> {
    for (let nth = 0; nth < most; nth++) {
      const [there, outline, at] = (await page.evaluate(
        `(() => { const e = document.activeElement; const s = getComputedStyle(e); return [e.matches(${JSON.stringify(selector)}), s.outlineStyle, e.outerHTML.slice(0, 120)] })()`,
      )) as [boolean, string, string];
      if (there) {
        expect(outline, at).not.toBe('none');
        return;
      }
      await press('Tab');
    }
    throw new Error(`the keyboard does not reach ${selector}`);
  }

  return {
    press,
    tabTo,
    type: (text: string) => page.keyboard.type(text),
    /** Presses a key that leads to another page, and waits for it. */
    async leave(key: string): Promise<void> {
      await Promise.all([page.waitForEvent('load'), press(key)]);
    },
    /** Chooses an option of the select that has the focus, by arrow keys. */
    async choose(value: string): Promise<void> {
      const steps = (await page.evaluate(
        `[...document.activeElement.options].findIndex(({ value }) => value === ${JSON.stringify(value)}) - document.activeElement.selectedIndex`,
      )) as number;
      for (let nth = 0; nth < Math.abs(steps); nth++) await press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
      expect(await page.evaluate('document.activeElement.value')).toBe(value);
    },
    /** Types a time into the `datetime-local` field that has the focus, whatever the order of its parts. @param local such as `2026-06-01T18:30` */
    async typeTime(local: string): Promise<void> {
      const [year = '', month = '', day = '', hour = '', minute = ''] = local.split(/[-T:]/);
      const noon = Number(hour) >= 12;
      const twelve = String(Number(hour) % 12 || 12).padStart(2, '0');
      for (const parts of [
        [month, day, year, 'ArrowRight', twelve, minute, noon ? 'p' : 'a'],
        [day, month, year, 'ArrowRight', hour, minute],
        [year, 'ArrowRight', month, day, hour, minute],
      ]) {
        await page.evaluate('document.activeElement.value = ""; document.activeElement.blur()');
        await page.evaluate('document.querySelector("#attempt-at").focus()');
        for (const part of parts) await (part.startsWith('Arrow') ? press(part) : page.keyboard.type(part));
        if ((await page.evaluate('document.activeElement.value')) === local) return;
      }
      throw new Error(`the field does not take ${local}`);
    },
  };
}
