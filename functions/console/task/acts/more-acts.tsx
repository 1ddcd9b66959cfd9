import type { Child } from 'hono/jsx';
import { languages } from '../../../kernel/i18n.ts';
import { InputField, SelectField, TextField } from '../../frame/form.tsx';
import { languageWord, valueWord } from '../../words/index.ts';
import type { TaskText } from '../messages/index.ts';
import type { Sheet } from '../say.ts';
import { type Typed, typedIn } from '../typed.ts';
import { ActForm } from './act-form.tsx';

type Props = { sheet: Sheet; typed: Typed | undefined };

const teams = ['account_security', 'player_support'] as const;

/** The steps that are taken less often, each behind its name, so that the page stays calm. */
export function MoreActs({ sheet, typed }: Props) {
  const { task, say } = sheet;
  const simple: [act: string, title: TaskText, hint: TaskText | undefined, button: TaskText][] = [
    ['await', 'awaitTitle', 'awaitHint', 'awaitButton'],
    ['escalate', 'escalateTitle', 'escalateHint', 'escalateButton'],
    ['reopen', 'reopenTitle', 'reopenHint', 'reopenTitle'],
    ['detach', 'detach', undefined, 'detach'],
  ];
  return (
    <section class="card acts" aria-labelledby="more">
      <h2 id="more">{say('moreTitle')}</h2>
      <Note sheet={sheet} typed={typed} />
      <HandOver sheet={sheet} typed={typed} />
      {simple
        .filter(([act]) => task.acts.includes(act) && (act !== 'detach' || task.parentId !== undefined))
        .map(([act, title, hint, button]) => (
          <Folded sheet={sheet} typed={typed} act={act} title={title}>
            <ActForm sheet={sheet} act={act} button={say(button)} hint={hint && say(hint)}>
              <Reason sheet={sheet} typed={typed} act={act} label="reasonOptional" />
            </ActForm>
          </Folded>
        ))}
    </section>
  );
}

function Folded({ sheet, typed, act, title, children }: Props & { act: string; title: TaskText; children: Child }) {
  return (
    <details open={typed?.act === act || undefined}>
      <summary>{sheet.say(title)}</summary>
      {children}
    </details>
  );
}

function Reason({ sheet, typed, act, label, required }: Props & { act: string; label: TaskText; required?: boolean }) {
  const { value, fault } = typedIn(typed, act);
  return (
    <InputField
      name="reason"
      id={`${act}-reason`}
      label={sheet.say(label)}
      value={value('reason')}
      fault={fault('reason')}
      required={required ?? false}
      more={{ maxlength: 300 }}
    />
  );
}

function Note({ sheet, typed }: Props) {
  const { task, say } = sheet;
  const { value, fault } = typedIn(typed, 'notes');
  if (!task.acts.includes('notes')) return null;
  return (
    <Folded sheet={sheet} typed={typed} act="notes" title="noteTitle">
      <ActForm sheet={sheet} act="notes" button={say('noteButton')}>
        <TextField
          name="text"
          id="notes-text"
          label={say('note')}
          hint={say('noteHint')}
          value={value('text')}
          fault={fault('text')}
          most={2000}
          rows={3}
          required
        />
      </ActForm>
    </Folded>
  );
}

function HandOver({ sheet, typed }: Props) {
  const { visit, task, say } = sheet;
  const { language } = visit;
  const { value, fault } = typedIn(typed, 'hand-over');
  if (!task.acts.includes('hand-over')) return null;
  const others = teams.filter((team) => team !== task.team);
  return (
    <Folded sheet={sheet} typed={typed} act="hand-over" title="handOverTitle">
      <ActForm sheet={sheet} act="hand-over" button={say('handOverButton')} hint={say('handOverHint')}>
        <div class="row">
          <SelectField
            name="team"
            id="hand-over-team"
            label={say('handOverTeam')}
            value={value('team')}
            fault={fault('team')}
            empty={say('handOverStays')}
            options={others.map((team) => ({ value: team, label: valueWord(language, 'team', team) }))}
          />
          <SelectField
            name="language"
            id="hand-over-language"
            label={say('handOverLanguage')}
            value={value('language')}
            empty={say('handOverStays')}
            options={languages
              .filter((one) => one !== task.language)
              .map((one) => ({ value: one, label: languageWord(one, language) }))}
          />
        </div>
        <Reason sheet={sheet} typed={typed} act="hand-over" label="reason" required />
      </ActForm>
    </Folded>
  );
}
