import { type Playbook, playbookLimits, type TextSection, textSections } from '../../outreach/index.ts';

/** A playbook as it stands in the fields of the form: nothing is checked yet. */
export type Draft = Record<TextSection, string> & {
  upset: string[];
  phrases: { key: string; title: string; subject: string; text: string }[];
};

export function draftOf({ opening, ask, can, closing, upset, phrases }: Playbook): Draft {
  return {
    ...{ opening, ask, can, closing },
    upset: [...upset],
    phrases: phrases.map(({ key, title, subject = '', text }) => ({ key, title, subject, text })),
  };
}

type Fields = Readonly<Record<string, string>>;

/**
 * The fields of a posted form. Sentences that were emptied and phrases that were emptied or marked are gone, so the rest moves up; a new
 * phrase gets a key of its own.
 */
export function readDraft(fields: Fields): Draft {
  const field = (name: string) => (fields[name] ?? '').replaceAll('\r\n', '\n');
  const texts = Object.fromEntries(textSections.map((section) => [section, field(section)])) as Record<
    TextSection,
    string
  >;
  const upset = numbered(playbookLimits.upsets, (at) => field(`upset.${at}`)).filter((text) => text.trim() !== '');
  const phrases = numbered(playbookLimits.phrases, (at) => {
    const of = (name: string) => field(`phrases.${at}.${name}`);
    return { key: of('key'), title: of('title'), subject: of('subject'), text: of('text'), gone: of('remove') !== '' };
  }).filter(({ title, subject, text, gone }) => !gone && `${title}${subject}${text}`.trim() !== '');
  return { ...texts, upset, phrases: withKeys(phrases.map(({ gone: _, ...phrase }) => phrase)) };
}

const numbered = <T>(most: number, of: (at: number) => T): T[] => Array.from({ length: most }, (_, at) => of(at));

function withKeys(phrases: Draft['phrases']): Draft['phrases'] {
  const taken = new Set(phrases.map(({ key }) => key));
  let next = 1;
  return phrases.map((phrase) => {
    if (phrase.key !== '') return phrase;
    while (taken.has(`own_${next}`)) next++;
    taken.add(`own_${next}`);
    return { ...phrase, key: `own_${next}` };
  });
}

/** What the schema checks: an empty subject is none. */
export const contentOf = ({ phrases, ...rest }: Draft) => ({
  ...rest,
  phrases: phrases.map(({ subject, ...phrase }) => (subject.trim() === '' ? phrase : { ...phrase, subject })),
});
