import { helpLimits, helpWords, type SavedHelp } from '../../announcements/index.ts';
import type { FieldFault } from '../../kernel/errors.ts';
import type { Language } from '../../kernel/i18n.ts';
import { bodyFaults } from '../../mail/index.ts';
import type { HelpDeskText } from './messages/en.ts';
import type { Say } from './messages/index.ts';

/** An article as it stands in the fields of the form: nothing is checked yet. `keywords` has one to a line. */
export type HelpDraft = { title: string; summary: string; body: string; keywords: string };

export const draftFrom = ({ title, summary, body, keywords }: SavedHelp['words']): HelpDraft => ({
  ...{ title, summary, body },
  keywords: keywords.join('\n'),
});

export function readHelpDraft(fields: Readonly<Record<string, string>>): HelpDraft {
  const field = (name: string) => (fields[name] ?? '').replaceAll('\r\n', '\n');
  return { title: field('title'), summary: field('summary'), body: field('body'), keywords: field('keywords') };
}

const wordsFrom = ({ keywords, ...rest }: HelpDraft) => ({
  ...rest,
  keywords: keywords
    .split('\n')
    .map((word) => word.trim())
    .filter((word) => word !== ''),
});

const names: Readonly<Record<string, HelpDeskText>> = {
  title: 'fieldTitle',
  summary: 'fieldSummary',
  body: 'fieldBody',
  keywords: 'fieldKeywords',
};

export type CheckedHelp =
  | { words: SavedHelp['words']; faults?: undefined }
  | { words?: undefined; faults: FieldFault[] };

/** What is in the form if it can be saved; else every fault with its field, in the words of the reader. */
export function checkHelpDraft(draft: HelpDraft, language: Language, say: Say): CheckedHelp {
  const checked = helpWords.safeParse(wordsFrom(draft));
  if (!checked.success) return { faults: checked.error.issues.map((issue) => inWords(issue, say)) };
  const faults = bodyFaults(checked.data.body, language).map(({ line, message }) => ({
    path: 'body',
    message: say('fault_line', { field: say('fieldBody'), line, message }),
  }));
  return faults.length > 0 ? { faults } : { words: checked.data };
}

function inWords({ path, code, ...issue }: { path: PropertyKey[]; code?: string | undefined }, say: Say): FieldFault {
  const [name = 'body', item] = path.map(String);
  const field = say(names[name] ?? 'fieldBody');
  const most = 'maximum' in issue ? Number(issue.maximum) : helpLimits.body;
  const kind = code === 'too_small' ? 'empty' : name === 'keywords' && item === undefined ? 'many' : 'long';
  return { path: name, message: say(`fault_${kind}`, { field, most }) };
}
