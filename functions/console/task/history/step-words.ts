import type { Language } from '../../../kernel/i18n.ts';
import type { TaskDetail } from '../../../outreach/index.ts';
import { languageWord, valueWord } from '../../words/index.ts';
import { historyText, isHistoryText } from './messages/index.ts';

export type ShownStep = TaskDetail['steps'][number];

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** Who did a step: a person by their name, the service by its own, the player in the reader's language. */
export function stepBy({ by }: ShownStep, language: Language): string {
  if (by === 'doorward') return historyText(language, 'doorward');
  return by === 'player' ? historyText(language, 'player') : by;
}

function kindText(kind: string, language: Language): string {
  const key = `kind_${kind}`;
  return isHistoryText(key) ? historyText(language, key) : valueWord(language, 'kind', kind);
}

/** Where a case was handed to: a team, a language, a person. */
function goalText({ team, language: of, to }: ShownStep, language: Language): string {
  const parts = [
    text(team) && valueWord(language, 'team', text(team)),
    text(of) && languageWord(text(of), language),
    text(to),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** What a step was, in half a sentence that follows the name of who did it. */
export function stepText(step: ShownStep, language: Language): string {
  const key = `step_${step.what}`;
  if (!isHistoryText(key)) return step.what;
  const { kind, channel, outcome, field, target, result, change } = step;
  return historyText(language, key, {
    kind: kindText(text(kind), language),
    channel: valueWord(language, 'channel', text(channel)),
    outcome: valueWord(language, step.what === 'attempted' ? 'attempt' : 'outcome', text(outcome)),
    field: text(field),
    result: text(result),
    change: text(change),
    target: valueWord(language, 'target', text(target)),
    to: goalText(step, language),
  });
}

/** The words that somebody left with a step. What the service gives as a reason is a name of its own, not a person's words. */
export const stepQuote = ({ by, note, text: words, reason }: ShownStep): string =>
  [note, words, by === 'doorward' ? '' : reason].map(text).find((one) => one !== '') ?? '';
