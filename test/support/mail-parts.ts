const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** What a reader sees of a mail's HTML: no head, no hidden preheader, no comment, no tag. */
export const shownText = (html: string): string =>
  html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<head>[\s\S]*?<\/head>/, '')
    .replace(/<div style="display:none[\s\S]*?<\/div>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '');

/** A text without what only sets it out: white space, colons, addresses of links, the signature's dashes. */
export const bare = (text: string): string =>
  text
    .replace(/^https:\/\/\S+$/gm, '')
    .replace(/^-- $/m, '')
    .replace(/[\s:：]/g, '');

/** Everything in a document that a client could fetch or follow. */
export const addressesIn = (html: string): string[] =>
  [...html.matchAll(/(?:href|src|background|action)\s*=\s*"([^"]*)"|url\(([^)]*)\)|@import/gi)].map(
    ([all, quoted, css]) => quoted ?? css ?? all,
  );

/** The tags of a document in order, with the names of their attributes: all that is not words. */
export const skeleton = (html: string): string => html.replace(/="[^"]*"/g, '=').replace(/>[^<]*/g, '>');

/** Names of a MIME message's own headers, in order. */
export function headerNames(mime: Uint8Array): string[] {
  const head = Buffer.from(mime).toString('latin1').split('\r\n\r\n')[0] ?? '';
  return head.split('\r\n').flatMap((line) => (/^[A-Za-z-]+:/.test(line) ? [line.slice(0, line.indexOf(':'))] : []));
}
