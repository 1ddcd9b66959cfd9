import { TextField } from '../../frame/form.tsx';
import { valueWord } from '../../words/index.ts';
import { type Sheet, sayValue } from '../say.ts';
import { type Typed, typedIn } from '../typed.ts';
import { ActForm } from './act-form.tsx';

const outcomes = ['secured', 'was_player', 'false_alarm', 'lost', 'unreachable', 'closed_with_care'] as const;

/** How a case ends, each outcome with what it will do to protection and to what we know of the player. */
export function ResolveForm({ sheet, typed }: { sheet: Sheet; typed: Typed | undefined }) {
  const { visit, task, say } = sheet;
  if (!task.acts.includes('resolve')) return null;
  const { value, fault } = typedIn(typed, 'resolve');
  const problem = fault('outcome');
  return (
    <section class="card" aria-labelledby="resolve">
      <h2 id="resolve">{say('resolveTitle')}</h2>
      <ActForm sheet={sheet} act="resolve" button={say('resolveButton')} primary hint={say('resolveHint')}>
        <fieldset aria-describedby={problem ? 'resolve-fault' : undefined}>
          <legend>{say('resolveChoose')}</legend>
          {problem && (
            <p class="fault" id="resolve-fault">
              {problem}
            </p>
          )}
          {outcomes.map((outcome, position) => (
            <label class="outcome">
              <input
                type="radio"
                name="outcome"
                value={outcome}
                checked={value('outcome') === outcome}
                required
                data-key={position === 0 ? 'r' : undefined}
              />
              <span>
                <strong>{valueWord(visit.language, 'outcome', outcome)}</strong>
                <span class="soft small"> {sayValue(sheet, 'effect', outcome)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <TextField
          name="note"
          id="resolve-note"
          label={say('note')}
          value={value('note')}
          fault={fault('note')}
          most={2000}
          rows={2}
        />
      </ActForm>
    </section>
  );
}
