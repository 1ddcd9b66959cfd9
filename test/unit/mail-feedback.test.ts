import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFeedback } from '../../functions/mail/feedback.ts';
import { sesEvent } from '../support/ses-event.ts';

const tags = { sendId: 'm_one', player: 'player-key' };
const read = (type: string, more: object = {}) => readFeedback(sesEvent(type, tags, more));

const bounce = (bounceType: string, bounceSubType = 'General') => ({
  bounce: { bounceType, bounceSubType, bouncedRecipients: [{ emailAddress: 'mai@mail.example', status: '5.1.1' }] },
});

test.each([
  ['Send', {}, 'SENT', undefined, []],
  ['Delivery', {}, 'DELIVERED', undefined, []],
  ['Reject', {}, 'FAILED', 'rejected', []],
  ['Rendering Failure', {}, 'FAILED', 'rejected', []],
  ['Bounce', bounce('Permanent'), 'BOUNCED', 'bounce_permanent', ['mai@mail.example']],
  ['Bounce', bounce('Permanent', 'OnAccountSuppressionList'), 'BOUNCED', 'suppressed', []],
  ['Bounce', bounce('Transient', 'MailboxFull'), 'RETURNED', 'bounce_transient', []],
  ['Bounce', bounce('Undetermined'), 'RETURNED', 'bounce_transient', []],
  ['Complaint', { complaint: { complaintSubType: null } }, 'COMPLAINED', 'complaint', []],
  ['Complaint', { complaint: { complaintSubType: 'OnAccountSuppressionList' } }, 'BOUNCED', 'suppressed', []],
])('%s with %j leads to %s', (type, more, to, reason, dead) => {
  expect(read(type, more)).toEqual({ ...tags, messageId: 'ses-1', to, dead, ...(reason ? { reason } : {}) });
});

test.each([['DeliveryDelay'], ['Open'], ['Click'], ['Something']])('%s is no news', (type) => {
  expect(read(type)).toBeUndefined();
});

test('what is no event of ours is none', () => {
  const foreign = JSON.stringify({
    eventType: 'Delivery',
    mail: { messageId: 'x', tags: { 'ses:from-domain': ['a'] } },
  });
  for (const body of ['', 'null', '[]', '{"mail":', '{}', foreign]) expect(readFeedback(body)).toBeUndefined();
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (body) => readFeedback(body) === undefined));
});
