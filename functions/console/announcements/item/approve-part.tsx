import { formatMoment } from '../../../kernel/i18n.ts';
import { pathOf, type Sheet } from '../announcement-visit.ts';
import { ActForm, Confirm } from './act-form.tsx';
import { approvalOf, isAuthor } from './approval.ts';
import { faultIn, type Refused } from './refused.tsx';

/** Whether a second person has to look over it, who did, and how to ask one. */
export function ApprovePart({ sheet, refused }: { sheet: Sheet; refused: Refused | undefined }) {
  const { visit, say, announcement } = sheet;
  const { estimate, approval, gameId } = announcement;
  const limit = visit.announcing?.approveAbove ?? 0;
  const standing = approvalOf(announcement, limit);
  if (estimate === undefined) return null;
  if (standing === 'given' && approval) {
    const time = formatMoment(approval.at, visit.language, visit.timezone);
    return <p class="approval good">{say('approveDone', { by: approval.by.name, time })}</p>;
  }
  if (standing === 'not_needed') return <p class="soft small">{say('approveNotNeeded', { limit })}</p>;
  return (
    <>
      <h2>{say('approveTitle')}</h2>
      <p>{say('approveWhy', { count: estimate.recipients, limit })}</p>
      {isAuthor(announcement, visit.staff) ? (
        <>
          <p>{say('approveOwn')}</p>
          <p>{say('approveAsk', { game: gameId })}</p>
          <p>
            <code class="address">{`${visit.publicUrl}${pathOf(announcement)}`}</code>
          </p>
        </>
      ) : (
        <ActForm sheet={sheet} act="approve" label={say('approve')} look="primary">
          <Confirm id="confirm-approve" label={say('approveCheck')} fault={faultIn(sheet, refused, 'approve')} />
        </ActForm>
      )}
    </>
  );
}
