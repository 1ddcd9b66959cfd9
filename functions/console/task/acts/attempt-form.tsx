import { InputField, SelectField, TextField } from '../../frame/form.tsx';
import { valueWord } from '../../words/index.ts';
import type { Sheet } from '../say.ts';
import { type Typed, typedIn } from '../typed.ts';
import { ActForm } from './act-form.tsx';

const channels = ['phone', 'in_game', 'chat', 'mail'] as const;
const outcomes = ['reached', 'no_answer', 'call_back', 'wrong_person', 'refused'] as const;

/** What came of a try to reach the player, and when to try again. */
export function AttemptForm({ sheet, typed }: { sheet: Sheet; typed: Typed | undefined }) {
  const { visit, task, say } = sheet;
  if (!task.acts.includes('attempts')) return null;
  const { value, fault } = typedIn(typed, 'attempts');
  const word = (group: 'channel' | 'attempt') => (one: string) => ({
    value: one,
    label: valueWord(visit.language, group, one),
  });
  const theirs = task.contact.timezone;
  const own = visit.timezone ?? 'UTC';
  const zones = [
    { value: own, label: say('zoneMine', { zone: own }) },
    ...(theirs === undefined || theirs === own ? [] : [{ value: theirs, label: say('zoneTheirs', { zone: theirs }) }]),
  ];
  return (
    <section class="card" aria-labelledby="attempt">
      <h2 id="attempt">{say('attemptTitle')}</h2>
      <ActForm sheet={sheet} act="attempts" button={say('attemptButton')} primary>
        <div class="row">
          <SelectField
            name="channel"
            id="attempt-channel"
            label={say('channel')}
            value={value('channel') ?? 'phone'}
            options={channels.map(word('channel'))}
            more={{ 'data-key': 'a' }}
          />
          <SelectField
            name="outcome"
            id="attempt-outcome"
            label={say('outcome')}
            value={value('outcome')}
            fault={fault('outcome')}
            options={outcomes.map(word('attempt'))}
          />
        </div>
        <div class="row">
          <InputField
            name="callBackAt"
            id="attempt-at"
            type="datetime-local"
            more={{ 'aria-describedby': 'attempt-at-why' }}
            label={say('callBackAt')}
            value={value('callBackAt')}
            fault={fault('callBackAt')}
          />
          <SelectField
            name="zone"
            id="attempt-zone"
            label={say('callBackZone')}
            value={value('zone')}
            options={zones}
          />
        </div>
        <p class="soft small" id="attempt-at-why">
          {say('callBackHint')}
        </p>
        <TextField
          name="note"
          id="attempt-note"
          label={say('note')}
          hint={say('noteHint')}
          value={value('note')}
          fault={fault('note')}
          most={2000}
          rows={3}
        />
      </ActForm>
    </section>
  );
}
