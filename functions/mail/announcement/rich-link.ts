import type { FaultKey } from './parse-markdown.ts';
import type { Inline } from './rich.ts';
import { wordsOf } from './rich-words.ts';

type Link = Extract<Inline, { kind: 'link' }>;

const urlMost = 2000;

/** A name with a dot and a top-level domain: no bare name, no number in any of its spellings (the URL parser writes them all as IPv4). */
const publicHost = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z](?:[a-z0-9-]*[a-z0-9])$/;

/** An address at the beginning of a link's text. */
const startsLikeAddress = /^(?:https?:\/\/|www\.)/i;

/**
 * Checks a link: https, no name or password before the host, a public host, and no text that claims another one. The address is told as the URL parser
 * reads it, so that letters beyond ASCII in a host show as what they are (`xn--…`).
 * @returns the link, or what is wrong with it
 */
export function checkLink(address: string, inner: readonly Inline[]): Link | FaultKey {
  if (!/^https:/i.test(address)) return 'linkScheme';
  const url = URL.parse(address);
  if (!url || address.length > urlMost) return 'linkForm';
  if (url.username !== '' || url.password !== '') return 'linkUser';
  if (!publicHost.test(url.hostname)) return 'linkHost';
  const text = wordsOf(inner).trim();
  if (text === '') return 'linkForm';
  const shows = text === url.host || text === url.href || text === address;
  const claimed = startsLikeAddress.test(text) ? URL.parse(text.replace(/^www\./i, 'https://www.')) : undefined;
  if (claimed !== undefined && claimed?.host !== url.host) return 'linkDisguise';
  // An address with letters beyond ASCII shows another host than the one it leads to.
  const told = shows && (text === url.host || text.toLowerCase().startsWith(`https://${url.host}`));
  return { kind: 'link', url: url.href, shown: told ? '' : url.host, inner };
}

const address = /(?:https?:\/\/|www\.)[^\s<>"“”«»，。；：！？、（）]+/giu;

/** Cuts a text at the addresses in it. What ends a sentence does not belong to them. `offset` is where a piece begins. */
export function linksIn(text: string): { text: string; url?: string; offset: number }[] {
  const pieces: { text: string; url?: string; offset: number }[] = [];
  let from = 0;
  for (const match of text.matchAll(address)) {
    const url = match[0].replace(/[.,;:!?)\]'’*_]+$/u, '');
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), offset: from });
    pieces.push({ text: url, url, offset: match.index });
    from = match.index + url.length;
  }
  pieces.push({ text: text.slice(from), offset: from });
  return pieces;
}
