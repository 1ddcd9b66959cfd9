import type { OwnershipView } from '../../outreach/index.ts';
import { Csrf } from '../frame/csrf.tsx';
import { InputField } from '../frame/form.tsx';
import { actPath, Guard } from './guard.tsx';
import { ownershipText } from './ownership/messages/index.ts';
import type { Sheet } from './say.ts';
import { type Typed, typedIn } from './typed.ts';

type Question = OwnershipView['questions'][number];

const standingBadge = { unproven: '', likely: 'info', proven: 'good' } as const;
const countsBadge = { much: 'good', fair: 'info', some: '', little: 'warn' } as const;
const digits = new Set(['number', 'range']);

/** The ownership check of a case: what to ask, in the player's language, and what came of it. Nothing where the game told us nothing to ask. */
export function OwnershipPanel({ sheet, typed }: { sheet: Sheet; typed?: Typed | undefined }) {
  const { visit, task } = sheet;
  const { ownership } = task;
  if (!ownership) return null;
  const { language } = visit;
  const { standing, triesLeft, questions } = ownership;
  return (
    <section class="card" aria-labelledby="ownership">
      <h2 id="ownership">
        {ownershipText(language, 'title')}{' '}
        <span class={`badge ${standingBadge[standing]}`}>{ownershipText(language, `standing_${standing}`)}</span>
      </h2>
      <p>{ownershipText(language, 'why')}</p>
      <p>
        <strong>{ownershipText(language, 'inside')}</strong>
      </p>
      <p>{ownershipText(language, 'patient')}</p>
      {standing === 'unproven' && <p class="soft">{ownershipText(language, 'unprovenNote')}</p>}
      <p class="soft">
        {ownershipText(language, 'triesInAll', { tries: ownershipText(language, 'triesLeft', { count: triesLeft }) })}
      </p>
      <ul class="list">
        {questions.map((question) => (
          <Ask sheet={sheet} question={question} typed={typed} />
        ))}
      </ul>
      {triesLeft === 0 && ownership.moreTries && <MoreTries sheet={sheet} typed={typed} />}
    </section>
  );
}

function Ask({ sheet, question, typed }: { sheet: Sheet; question: Question; typed: Typed | undefined }) {
  const { visit, task } = sheet;
  const { language } = visit;
  const { counts, result, triesLeft, form } = question;
  const open = triesLeft > 0 && task.acts.includes('checks');
  const own = typed?.act === 'checks' && typed.fields.question === question.question;
  const { value, fault } = typedIn(own ? typed : undefined, 'checks');
  const id = `check-${question.question}`;
  return (
    <li>
      <p lang={task.language}>
        <bdi>{question.text}</bdi>
      </p>
      <p class="small">
        <span class={`badge ${countsBadge[counts]}`}>{ownershipText(language, `counts_${counts}`)}</span>{' '}
        {result && (
          <span class={`badge ${result === 'right' ? 'good' : 'bad'}`}>
            {ownershipText(language, `result_${result}`)}
          </span>
        )}{' '}
        {result !== 'right' && <span class="soft">{ownershipText(language, 'triesLeft', { count: triesLeft })}</span>}
      </p>
      {open && (
        <form method="post" action={actPath(task, 'checks')} autocomplete="off">
          <Csrf visit={visit} />
          <Guard sheet={sheet} act={id} />
          <input type="hidden" name="question" value={question.question} />
          <div class="row">
            <InputField
              name="answer"
              id={id}
              label={ownershipText(language, 'answer')}
              hint={ownershipText(language, `form_${form}`)}
              value={value('answer')}
              fault={fault('answer') && ownershipText(language, 'unreadable')}
              required
              more={{
                maxlength: 200,
                autocomplete: 'off',
                spellcheck: 'false',
                'data-key': 'o',
                ...(digits.has(form) ? { inputmode: 'numeric' } : {}),
              }}
            />
            <div class="actions">
              <button type="submit">{ownershipText(language, 'check')}</button>
            </div>
          </div>
        </form>
      )}
    </li>
  );
}

/** What a second person may do once all tries are used. */
function MoreTries({ sheet, typed }: { sheet: Sheet; typed: Typed | undefined }) {
  const { visit, task } = sheet;
  const { language } = visit;
  const own = typed?.fields.what === 'checks' ? typed : undefined;
  const { value, fault } = typedIn(own, 'approve');
  return (
    <>
      <p>{ownershipText(language, 'spent')}</p>
      {task.acts.includes('approve') && (
        <form method="post" action={actPath(task, 'approve')}>
          <Csrf visit={visit} />
          <Guard sheet={sheet} act="approve-checks" />
          <input type="hidden" name="what" value="checks" />
          <input type="hidden" name="decision" value="approve" />
          <div class="row">
            <InputField
              name="reason"
              id="allow-reason"
              label={ownershipText(language, 'reason')}
              value={value('reason')}
              fault={fault('reason')}
              required
              more={{ maxlength: 300 }}
            />
            <div class="actions">
              <button type="submit">{ownershipText(language, 'allow')}</button>
            </div>
          </div>
        </form>
      )}
    </>
  );
}
