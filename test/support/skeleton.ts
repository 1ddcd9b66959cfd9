import type { Browser } from 'playwright-core';

/**
 * Runs in the browser: a document without its words: elements, comments, and attributes with their values; of links to pages of a
 * player only the kind, of times only that there is one.
 */
const reading = `(documents) => documents.map((text) => {
  const mask = (value) => value.replace(/\\/([vts])\\/[A-Za-z0-9_-]+$/, '/$1/…');
  const walk = (node) => node.nodeType === 8 ? '<!--' + node.data : node.nodeType !== 1 ? [] : [[
    node.tagName.toLowerCase(),
    ...[...node.attributes].map(({ name, value }) => name + '=' + (name === 'datetime' ? 'a time' : mask(value))),
    ...[...node.childNodes].flatMap(walk),
  ]];
  return walk(new DOMParser().parseFromString(text, 'text/html').documentElement)[0];
})`;

export type Skeleton = (string | Skeleton)[];

/** What a browser makes of HTML documents, without their words. */
export async function skeletonsOf(browser: Browser, documents: readonly string[]): Promise<Skeleton[]> {
  const page = await browser.newPage();
  try {
    return await page.evaluate<Skeleton[]>(`(${reading})(${JSON.stringify(documents)})`);
  } finally {
    await page.close();
  }
}

/** Every path at which a JSON value has something, with the kind of what is there; the places in a list count as one. */
export function shapeOf(value: unknown, path = '$'): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((one) => shapeOf(one, `${path}[]`)))].sort();
  if (value === null || typeof value !== 'object') return [`${path}: ${value === null ? 'null' : typeof value}`];
  return Object.entries(value)
    .flatMap(([name, part]) => shapeOf(part, `${path}.${name}`))
    .sort();
}
