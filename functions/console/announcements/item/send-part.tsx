import { formatMoment } from '../../../kernel/i18n.ts';
import { pathOf, type Sheet } from '../announcement-visit.ts';
import { ActForm, Confirm } from './act-form.tsx';
import { approvalOf } from './approval.ts';
import { faultIn, type Refused } from './refused.tsx';

/** Sends, now or at the time that was set. What is confirmed is the number. */
export function SendPart({ sheet, refused }: { sheet: Sheet; refused: Refused | undefined }) {
  const { visit, say, announcement } = sheet;
  const { estimate, sendAt } = announcement;
  const later = sendAt !== undefined && sendAt > visit.now;
  const time = formatMoment(sendAt ?? visit.now, visit.language, visit.timezone);
  return (
    <>
      <h2>{say('sendTitle')}</h2>
      {estimate === undefined ? (
        <p>{say('sendUncounted')}</p>
      ) : approvalOf(announcement, visit.announcing?.approveAbove ?? 0) === 'needed' ? (
        <p>{say('sendBlocked')}</p>
      ) : (
        <ActForm sheet={sheet} act="send" label={later ? say('sendAtTime', { time }) : say('sendNow')} look="primary">
          <p class="soft small">{say('sendLock')}</p>
          <input type="hidden" name="count" value={String(estimate.recipients)} />
          <Confirm
            id="confirm-send"
            label={say('sendCheck', { count: estimate.recipients })}
            fault={faultIn(sheet, refused, 'send')}
          />
        </ActForm>
      )}
      <p class="small">
        <a href={pathOf(announcement, '/edit#when')}>{say(sendAt === undefined ? 'setTime' : 'changeTime')}</a>
      </p>
    </>
  );
}
