import type { Language } from '../../kernel/i18n.ts';

/** A day as the reader writes it, in UTC. @param at milliseconds */
export const dayWord = (at: number, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(at);

/** `yyyy-mm-dd`, for machines. */
export const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** A sentence with a day in it, marked for machines. @param say gives the sentence with the day's words in it */
export function DaySentence({ at, language, say }: { at: number; language: Language; say: (date: string) => string }) {
  const words = dayWord(at, language);
  const [before = '', after = ''] = say(words).split(words);
  return (
    <>
      {before}
      <time datetime={isoDay(at)}>{words}</time>
      {after}
    </>
  );
}
