/** Every address that a page, a mail or a style sheet names: absolute ones, and those that take their scheme from the page. */
export const addressesIn = (text: string): string[] =>
  [...text.matchAll(/(?:\b[a-z][a-z+.-]*:)?\/\/[^\s"'<>()\\]+/gi)].map(([found]) => found.replaceAll('&amp;', '&'));
