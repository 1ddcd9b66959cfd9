import type { Child } from 'hono/jsx';
import { derivedId } from '../../../kernel/ids.ts';
import { Csrf } from '../../frame/csrf.tsx';
import { pathOf, type Sheet } from '../announcement-visit.ts';

type Props = {
  sheet: Sheet;
  act: string;
  label: string;
  look?: 'primary' | 'danger';
  disabled?: boolean;
  children?: Child;
};

/**
 * The form of an act. It says which version the person saw, so that nothing is done to what they did not see, and carries a key, so that a
 * form that is sent twice acts once.
 */
export function ActForm({ sheet: { visit, announcement }, act, label, look, disabled, children }: Props) {
  const { announcementId, version } = announcement;
  const key = derivedId('f', visit.staff.id, announcementId, act, String(version), String(visit.now));
  return (
    <form method="post" action={pathOf(announcement, `/${act}`)} class="act">
      <Csrf visit={visit} />
      <input type="hidden" name="version" value={String(version)} />
      <input type="hidden" name="key" value={key} />
      {children}
      <div class="actions">
        <button type="submit" id={`act-${act}`} class={look} disabled={disabled}>
          {label}
        </button>
      </div>
    </form>
  );
}

/** A box that must be ticked: what cannot be taken back is said once more, in a whole sentence. */
export const Confirm = ({ id, label, fault }: { id: string; label: string; fault: string | undefined }) => (
  <div class="field">
    {fault && (
      <p class="fault" id={`${id}-fault`}>
        {fault}
      </p>
    )}
    <label class="choice" for={id}>
      <input
        type="checkbox"
        id={id}
        name="confirm"
        value="yes"
        required
        {...(fault ? { 'aria-invalid': 'true', 'aria-describedby': `${id}-fault` } : {})}
      />{' '}
      {label}
    </label>
  </div>
);
