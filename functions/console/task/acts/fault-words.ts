import type { FieldFault } from '../../../kernel/errors.ts';
import type { TaskText } from '../messages/index.ts';
import type { Sheet } from '../say.ts';

const labels: Readonly<Record<string, TaskText>> = {
  reason: 'reason',
  note: 'note',
  text: 'note',
  outcome: 'outcome',
  channel: 'channel',
  field: 'revealField',
  callBackAt: 'callBackAt',
  team: 'handOverTeam',
  language: 'handOverLanguage',
};

/** What is wrong with the fields of a form, in the agent's language: what the API says is English and made for programs. */
export function faultWords(
  { say }: Pick<Sheet, 'say'>,
  fields: Readonly<Record<string, string>>,
  faults: readonly FieldFault[],
): FieldFault[] {
  return faults.map(({ path }) => {
    const empty = (fields[path] ?? '').trim() === '';
    const field = say(labels[path] ?? 'note');
    if (path === 'callBackAt') return { path, message: say(empty ? 'faultTimeNeeded' : 'faultTime') };
    if (path === 'team' && empty) return { path, message: say('faultTeam') };
    return { path, message: say(empty ? 'faultRequired' : 'faultOther', { field }) };
  });
}
