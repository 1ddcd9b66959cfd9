import { Csrf } from '../frame/csrf.tsx';
import { InputField, SelectField } from '../frame/form.tsx';
import { valueWord } from '../words/index.ts';
import type { Revealed } from './act-result.ts';
import { callTime } from './call-time.ts';
import { actPath, Guard } from './guard.tsx';
import { tagText } from './place-words.ts';
import { momentText, type Sheet, sayValue } from './say.ts';
import { type Typed, typedIn } from './typed.ts';

/** Who the player is and how to reach them; contact details stay masked until somebody says why they need one. */
export function PlayerCard({ sheet, typed, revealed }: { sheet: Sheet; typed?: Typed; revealed?: Revealed }) {
  const { visit, task, say } = sheet;
  const { contact } = task;
  const shown = (field: Revealed['field']) =>
    revealed?.field === field ? (
      <strong class="revealed mono">{revealed.value}</strong>
    ) : (
      (contact[field] ?? say('notGiven'))
    );
  const rows: [string, unknown][] = [
    [say('nickname'), contact.nickname === undefined ? say('unknownValue') : <bdi>{contact.nickname}</bdi>],
    [say('playerId'), <bdi class="mono">{task.playerId}</bdi>],
    [say('speaks'), tagText(contact.locale ?? task.language, visit.language)],
    [say('theirTime'), <TheirTime sheet={sheet} />],
    [say('phone'), shown('phone')],
    [say('email'), shown('email')],
  ];
  return (
    <section class="card" aria-labelledby="player">
      <h2 id="player">
        {say('playerTitle')} {contact.tier === 'vip' && <span class="badge info">{say('tier_vip')}</span>}{' '}
        {contact.minor && <span class="badge warn">{say('minor')}</span>}
      </h2>
      {contact.minor && <p>{say('minorHint')}</p>}
      <dl class="facts">
        {rows.map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
      {revealed && (
        <p class="soft" role="status">
          {say('revealed')}
        </p>
      )}
      {task.acts.includes('reveal') && (contact.email ?? contact.phone) !== undefined && (
        <RevealForm sheet={sheet} typed={typed} />
      )}
      <Standing sheet={sheet} />
    </section>
  );
}

function TheirTime({ sheet }: { sheet: Sheet }) {
  const { visit, task, say } = sheet;
  const { timezone } = task.contact;
  const time = timezone === undefined ? undefined : callTime(timezone, visit.language, visit.now);
  if (!time) return <span class="soft">{say('theirTimeUnknown')}</span>;
  const hints = { early: 'earlyToCall', good: 'goodToCall', late: 'lateToCall' } as const;
  return (
    <>
      <strong>{time.text}</strong> <span class="soft">({timezone})</span>{' '}
      <span class={`badge flow ${time.fit === 'good' ? 'good' : 'warn'}`}>{say(hints[time.fit])}</span>
    </>
  );
}

function RevealForm({ sheet, typed }: { sheet: Sheet; typed: Typed | undefined }) {
  const { visit, task, say } = sheet;
  const { value, fault } = typedIn(typed, 'reveal');
  const fields = (['phone', 'email'] as const).filter((field) => task.contact[field] !== undefined);
  return (
    <details open={typed?.act === 'reveal'}>
      <summary>{say('revealTitle')}</summary>
      <form method="post" action={actPath(task, 'reveal')}>
        <Csrf visit={visit} />
        <Guard sheet={sheet} act="reveal" />
        <div class="row">
          <SelectField
            name="field"
            id="reveal-field"
            label={say('revealField')}
            value={value('field')}
            fault={fault('field')}
            options={fields.map((field) => ({ value: field, label: say(field) }))}
            more={{ 'data-key': 'p' }}
          />
          <InputField
            name="reason"
            id="reveal-reason"
            label={say('revealReason')}
            value={value('reason')}
            fault={fault('reason')}
            required
            more={{ maxlength: 300, placeholder: say('revealReasonHint') }}
          />
          <div class="actions">
            <button type="submit">{say('revealButton')}</button>
          </div>
        </div>
        <p class="soft small">{say('revealHint')}</p>
      </form>
    </details>
  );
}

/** Protection and the question to the player, as they stand. */
function Standing({ sheet }: { sheet: Sheet }) {
  const { visit, task, say } = sheet;
  const { protection, verification } = task;
  return (
    <dl class="facts">
      <dt>{say('protectionTitle')}</dt>
      <dd>
        {protection ? sayValue(sheet, 'protection', protection.protection) : say('protectionNone')}{' '}
        {protection && protection.protection !== 'normal' && (
          <span class="soft">
            {say('protectionSince', { time: momentText(sheet, protection.since) })}
            {protection.reasons.length > 0 &&
              ` (${protection.reasons.map((code) => valueWord(visit.language, 'signal', code)).join(', ')})`}
          </span>
        )}
        {task.heldAddress && <p class="badge warn">{say('heldAddress')}</p>}
      </dd>
      <dt>{say('verificationTitle')}</dt>
      <dd>{sayValue(sheet, 'verification', verification.state)}</dd>
    </dl>
  );
}
