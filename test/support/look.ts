import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** A folder for screenshots of every page, for people to look at; without it none are taken. */
const shots = process.env.SHOTS;

/** People of each language, with the browser and the clock that they have. */
export const readers = [
  { language: 'en', locale: 'en-GB', timezone: 'Europe/London' },
  { language: 'vi', locale: 'vi-VN', timezone: 'Asia/Ho_Chi_Minh' },
  { language: 'zh-Hans', locale: 'zh-CN', timezone: 'Asia/Shanghai' },
  { language: 'it', locale: 'it-IT', timezone: 'Europe/Rome' },
];

const widths = [320, 1280];
const schemes = ['light', 'dark'] as const;
/** In the dark only colours are others. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** Of what passes, one example a rule: to carry every element of a page over takes longer than to look at it. Copied, for axe's builder writes into it. */
const onlyFaults = { resultTypes: ['violations' as const] };

/** Once in a document, axe stays there; to bring it anew for each look would take most of the time. */
const alreadyThere = 'void 0';

/** Looks at what stands in a page, narrow and wide, in light and dark: no fault that axe knows, and nothing that sticks out sideways. */
export async function look(page: Page, name: string, language: string): Promise<void> {
  expect(await page.locator('html').getAttribute('lang'), name).toBe(language);
  for (const width of widths)
    for (const colorScheme of schemes) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      const told = `${name} in ${language}, ${width} px, ${colorScheme}`;
      if (shots)
        await page.screenshot({ path: `${shots}/${name}-${language}-${width}-${colorScheme}.png`, fullPage: true });
      const there = await page.evaluate('typeof axe !== "undefined"');
      const axe = new AxeBuilder(there ? { page, axeSource: alreadyThere } : { page }).options({ ...onlyFaults });
      if (colorScheme === 'dark') axe.withRules(ofColours);
      const { violations, passes } = await axe.setLegacyMode().analyze();
      expect(passes.length, told).toBeGreaterThan(colorScheme === 'dark' ? 0 : 5);
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
        told,
      ).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth'), told).toBeLessThanOrEqual(width);
    }
}
