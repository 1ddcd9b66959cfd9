/** Characters that show nothing: controls, formats and directions, line separators, Hangul fillers, variation selectors. */
const unseen = /\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}|\p{Variation_Selector}|\u115f|\u1160|\u3164/gu;

/**
 * A text from outside as one clean line for people: NFC, no control, invisible or direction characters, white space folded.
 * @param most how many characters (code points) are kept
 */
export function oneLine(text: string, most: number): string {
  const clean = text.toWellFormed().normalize('NFC').replace(unseen, ' ').replace(/\s+/gu, ' ').trim();
  const points = Array.from(clean);
  return points.length <= most ? clean : `${points.slice(0, most - 1).join('')}…`;
}

/** A text of several lines from outside: each as {@link oneLine}, at most one empty line between two, none around. */
export const cleanLines = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map((line) => oneLine(line, Number.POSITIVE_INFINITY))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/**
 * A player's own words for a mail or a page that could lead away: as {@link oneLine}, and nothing that a mail client turns into a link.
 */
export const harmless = (text: string, most: number): string =>
  oneLine(text, most)
    .replace(/[:/@]|www(?=\.)/giu, ' ')
    .replace(/\.(?=\S)/gu, '․')
    .replace(/\s+/gu, ' ')
    .trim();
