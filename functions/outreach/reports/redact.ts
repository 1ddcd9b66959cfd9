import { oneLine } from '../../kernel/text.ts';

/** What is put in place of something that could tell who a player is. */
const hidden = '[…]';

/** What names a person or leads to one, whatever the person is called. Longer forms first, or a part of one would be left. */
const telling: readonly RegExp[] = [
  /\S+@\S+/gu, // mail addresses, and what is meant as one
  /\b(?:https?:\/\/|www\.)\S+/giu,
  /(?<![\w])@[\p{L}\p{N}_.]+/gu, // names in chats
  /(?<![\p{L}\p{N}])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{1,4}(?![\p{L}\p{N}])/giu, // IPv6
  /\+?\p{Nd}(?:[\s().\-/]*\p{Nd}){4,}/gu, // phone and account numbers, addresses, dates of birth: five digits and more
];

/** The same text in a form in which two spellings of a name are equal; as long as before, so that places stay. */
const folded = (text: string) => text.toLowerCase();

/** Every place of a name in a text. */
function withoutName(text: string, name: string): string {
  if (name.length < 2) return text;
  let result = '';
  let from = 0;
  const [haystack, needle] = [folded(text), folded(name)];
  if (haystack.length !== text.length) return hidden; // letters that change their length: better nothing than half a name
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, from)) {
    result += `${text.slice(from, at)}${hidden}`;
    from = at + needle.length;
  }
  return result + text.slice(from);
}

/**
 * The words of an agent without what could tell who the player is: addresses, numbers, links, and the player's own names. It is a sieve, not a proof:
 * who reads the result is still somebody who may see cases, and the read is noted.
 * @param names of the player, as the game gave them
 */
export function redacted(text: string, names: readonly (string | undefined)[]): string {
  const plain = oneLine(text, 2000);
  const nameless = names
    .flatMap((name) => (name === undefined ? [] : [oneLine(name, 200)]))
    .sort((one, other) => other.length - one.length)
    .reduce(withoutName, plain);
  return telling.reduce((kept, pattern) => kept.replace(pattern, hidden), nameless);
}
