/**
 * What an agent writes goes out in our name to people who were told to trust our mails. If an agent's account were taken over, it must not
 * become a tool to lead them away: so there are no links and no addresses in it but the game's own, and no phone numbers; the template adds
 * the one link there is.
 */
export type Lure = { kind: 'link' | 'address' | 'number'; found: string };

const scheme = /\b(?:h(?:tt|xx)ps?|ftp|mailto|tel|sms|data|javascript|file)\s?:\S*/iu;
const www = /\bwww\s?\.\S+/iu;
/** A name with a dot in it, as mail clients turn into links by themselves: `evil.example`, `evil.com/gift`. */
const domain = /[\p{L}\p{N}-]+\.\p{L}[\p{L}\p{N}-]+(?:[/:?#]\S*)?/u;
const ipv4 = /\b\d{1,3}(?:\.\d{1,3}){3}\b/u;
/** Dots that are spelled out so that only a person sees the link. */
const spelled = /\S*\s?[[({]\s?(?:\.|dot|punto|chấm|点)\s?[\])}]\s?\S*/iu;
/** What a mail client would decode in a subject (RFC 2047 2): nobody writes that by hand. */
const encoded = /=\?\S+\?[bq]\?\S*/iu;
const address = /\S*@\S*/u;
/** `+39 06 1234567`, `0039…`, `0901 234 512`: nine digits or more that begin as phone numbers do. */
const phone = /(?<![\d.,:-])(?:\+\s?\d|0)(?:[ ().-]{0,2}\d){8,14}(?!\d)/u;

/** Looks alike to a reader: full-width letters and dots, and the Chinese full stop that browsers take for a dot between Latin letters. */
const flat = (text: string): string => text.normalize('NFKC').replace(/(?<=[a-z0-9])。(?=[a-z])/giu, '.');

/**
 * The first thing in a text that leads somewhere else.
 * @param own addresses that may stand in it: the game's
 */
export function findLure(text: string, own: readonly string[]): Lure | undefined {
  // what is ours goes first, and leaves a space, so that nothing can be glued together from its two sides
  const rest = own.reduce(
    (left, one) => left.split(new RegExp(`(?<![\\w.+-])${escaped(one)}(?![\\w-]|\\.[\\p{L}\\p{N}])`, 'iu')).join(' '),
    flat(text),
  );
  for (const form of [scheme, www, spelled, encoded]) {
    const link = form.exec(rest);
    if (link) return { kind: 'link', found: link[0].trim() };
  }
  const mail = address.exec(rest);
  if (mail) return { kind: 'address', found: mail[0] };
  const bare = domain.exec(rest) ?? ipv4.exec(rest);
  if (bare) return { kind: 'link', found: bare[0] };
  const number = phone.exec(rest);
  return number ? { kind: 'number', found: number[0].trim() } : undefined;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What to tell the agent. */
export const lureSentence = ({ kind, found }: Lure): string =>
  kind === 'number'
    ? `has the phone number "${found}"; players are only ever called, so leave it out`
    : kind === 'address'
      ? `has the address "${found}"; only the support address of the game may stand in a mail`
      : `has "${found}", which reads like a link; the mail has the only link that there is (put a space behind a full stop)`;
