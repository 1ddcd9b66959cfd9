import type { Inline } from './rich.ts';

/** Characters that show nothing or turn the direction, but for line ends: @see oneLine of the kernel, which makes one line of all. */
const unseen = /(?!\n)\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}|\p{Variation_Selector}|\u115f|\u1160|\u3164/gu;

/** A publisher's text without what a reader cannot see. Line ends stay. */
export const cleanText = (text: string): string => text.normalize('NFC').replace(unseen, '');

/** A line that goes on in the next one: scripts without spaces between words get none. */
export const joinLines = (text: string): string =>
  text
    .replace(
      /(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])[ \t]*\n[ \t]*(?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])/gu,
      '',
    )
    .replace(/\s+/gu, ' ');

/** The words of a line, nothing else. */
export const wordsOf = (inner: readonly Inline[]): string =>
  inner
    .map((piece) => {
      if (piece.kind === 'text') return piece.text;
      return piece.kind === 'break' ? ' ' : wordsOf(piece.inner);
    })
    .join('');
