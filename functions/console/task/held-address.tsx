import { Csrf } from '../frame/csrf.tsx';
import { InputField } from '../frame/form.tsx';
import { actPath, Guard } from './guard.tsx';
import { ownershipText } from './ownership/messages/index.ts';
import { momentText, type Sheet } from './say.ts';
import { type Typed, typedIn } from './typed.ts';

/** A change of address that waits for a second person, masked, with the decision for who may take it. Nothing if none waits. */
export function HeldAddress({ sheet, typed }: { sheet: Sheet; typed?: Typed | undefined }) {
  const { visit, task } = sheet;
  const { heldChange } = task;
  if (!heldChange) return null;
  const { language } = visit;
  const { since, email, phone } = heldChange;
  const own = typed?.fields.what === 'address' ? typed : undefined;
  const { value, fault } = typedIn(own, 'approve');
  return (
    <section class="card urgent" aria-labelledby="held">
      <h2 id="held">{ownershipText(language, 'heldTitle')}</h2>
      <p>{ownershipText(language, 'heldWhy', { time: momentText(sheet, since) })}</p>
      <dl class="facts">
        {email !== undefined && (
          <>
            <dt>{ownershipText(language, 'heldEmail')}</dt>
            <dd class="mono">{email}</dd>
          </>
        )}
        {phone !== undefined && (
          <>
            <dt>{ownershipText(language, 'heldPhone')}</dt>
            <dd class="mono">{phone}</dd>
          </>
        )}
      </dl>
      <p class="soft">{ownershipText(language, 'heldClose')}</p>
      {!task.acts.includes('approve') && <p>{ownershipText(language, 'heldAsk')}</p>}
      {task.acts.includes('approve') && (
        <form method="post" action={actPath(task, 'approve')}>
          <Csrf visit={visit} />
          <Guard sheet={sheet} act="approve-address" />
          <input type="hidden" name="what" value="address" />
          <InputField
            name="reason"
            id="held-reason"
            label={ownershipText(language, 'reason')}
            value={value('reason')}
            fault={fault('reason')}
            required
            more={{ maxlength: 300 }}
          />
          <div class="actions">
            <button type="submit" name="decision" value="approve">
              {ownershipText(language, 'approve')}
            </button>
            <button type="submit" class="danger" name="decision" value="decline">
              {ownershipText(language, 'decline')}
            </button>
          </div>
        </form>
      )}
    </section>
  );
}
