/** After `g`, how long the second key may take. */
const secondKeyMs = 1500;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');

const find = <E extends HTMLElement>(selector: string) => document.querySelector<E>(selector);

/** The links of a list, one a line: the first of each. */
function links(): HTMLAnchorElement[] {
  const lines = [...document.querySelectorAll('[data-list] > *')];
  return lines.flatMap((line) => line.querySelector<HTMLAnchorElement>('a[href]') ?? []);
}

/** Goes a line on or back: focus moves to its link, so that Enter opens it as it opens any link. */
function step(by: 1 | -1): void {
  const all = links();
  const here = all.findIndex((link) => link.closest('[data-list] > *')?.contains(document.activeElement));
  const next = all[here < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(here + by, 0), all.length - 1)];
  next?.focus();
}

/** Goes to the part of a page that has a key: a button is pressed, a field gets the focus, opened if it was folded away. */
function go(key: string): void {
  const part = find(`[data-key="${key}"]`);
  if (part instanceof HTMLButtonElement) {
    part.click();
    return;
  }
  for (let fold = part?.closest('details'); fold; fold = fold.parentElement?.closest('details')) fold.open = true;
  part?.focus();
  part?.scrollIntoView({ block: 'center' });
}

const actions: Readonly<Record<string, () => void>> = {
  ...Object.fromEntries(['c', 'p', 'o', 'a', 'r'].map((key) => [key, () => go(key)])),
  l: () => find<HTMLAnchorElement>('.brand')?.click(),
  n: () => find<HTMLFormElement>('form[data-key="n"]')?.requestSubmit(),
  j: () => step(1),
  k: () => step(-1),
  '/': () => find('[data-key="filter"]')?.focus(),
  '?': () => find<HTMLDialogElement>('#shortcuts')?.showModal(),
  'g l': () => find<HTMLAnchorElement>('.brand')?.click(),
};

/** Single keys that act wherever nothing is being typed. @param now milliseconds */
export function followKeys(now: () => number): void {
  let lead = { key: '', at: 0 };
  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, isComposing, target } = event;
    if (ctrlKey || metaKey || altKey || isComposing || isTyping(target) || find('dialog[open]')) return;
    const pair = now() - lead.at < secondKeyMs ? `${lead.key} ${key}` : key;
    lead = { key, at: now() };
    const action = actions[pair] ?? actions[key];
    if (!action) return;
    event.preventDefault();
    action();
  });
  for (const button of document.querySelectorAll<HTMLElement>('[data-opens]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      find<HTMLDialogElement>(`#${button.dataset.opens}`)?.showModal();
    });
  }
}

/** An open menu closes by Escape, which gives the focus back, and by a click elsewhere. */
export function closeMenus(): void {
  document.addEventListener('keydown', ({ key }) => {
    const menu = find<HTMLDetailsElement>('details.me[open]');
    if (key !== 'Escape' || !menu) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  document.addEventListener('click', ({ target }) => {
    const menu = find<HTMLDetailsElement>('details.me[open]');
    if (menu && target instanceof Node && !menu.contains(target)) menu.open = false;
  });
}

/** A list that was swapped for a newer one keeps the line that had the focus. */
export function keepPlace(): void {
  let place: string | undefined;
  document.addEventListener('htmx:beforeSwap', () => {
    const { activeElement } = document;
    place = activeElement?.closest('[data-list]') ? (activeElement.getAttribute('href') ?? undefined) : undefined;
  });
  document.addEventListener('htmx:afterSwap', () => {
    if (place === undefined || document.activeElement?.closest('[data-list]')) return;
    links()
      .find((link) => link.getAttribute('href') === place)
      ?.focus({ preventScroll: true });
  });
}
