import { randomUUID } from 'node:crypto';
import type { TakenMail } from './mail.ts';

/** An event about a mail, in the form in which SES publishes it to a topic. */
export type MailEvent = { eventType: 'Send' | 'Delivery' | 'Bounce' | 'Complaint'; [detail: string]: unknown };

const simulator = 'simulator.amazonses.com';

/** What becomes of a mail to this address; SES's mailbox simulator decides by its name. Labels after `+` are ignored. */
function fateOf(address: string): 'delivered' | 'bounced' | 'suppressed' | 'complained' {
  const [local = '', domain] = address.toLowerCase().split('@');
  if (domain !== simulator) return 'delivered';
  if (local.startsWith('bounce')) return 'bounced';
  if (local.startsWith('suppressionlist')) return 'suppressed';
  return local.startsWith('complaint') ? 'complained' : 'delivered';
}

const mailPart = (mail: TakenMail, at: string) => ({
  timestamp: at,
  source: mail.sender,
  sendingAccountId: '000000000000',
  messageId: mail.id,
  destination: mail.recipients,
  headersTruncated: false,
  headers: Object.entries(mail.headers).map(([name, value]) => ({ name, value })),
  commonHeaders: { from: [mail.from], to: mail.to.split(', '), messageId: mail.id, subject: mail.subject },
  tags: {
    'ses:configuration-set': [mail.configurationSet ?? ''],
    ...Object.fromEntries(Object.entries(mail.tags).map(([name, value]) => [name, [value]])),
  },
});

const bounce = (addresses: readonly string[], bounceSubType: string, timestamp: string) => ({
  bounceType: 'Permanent',
  bounceSubType,
  bouncedRecipients: addresses.map((emailAddress) => ({
    emailAddress,
    action: 'failed',
    status: '5.1.1',
    diagnosticCode: 'smtp; 550 5.1.1 user unknown',
  })),
  timestamp,
  feedbackId: randomUUID(),
  reportingMTA: 'dns; local',
});

/**
 * Everything that SES would tell of a mail, in the order in which it happens.
 * Source: SES developer guide, "Contents of event data that Amazon SES publishes to Amazon SNS"; "Using the mailbox simulator".
 */
export function eventsOf(sent: TakenMail, now: number): MailEvent[] {
  const at = new Date(now).toISOString();
  const mail = mailPart(sent, at);
  const of = (...fates: string[]) => sent.recipients.filter((address) => fates.includes(fateOf(address)));
  const [delivered, bounced, suppressed, complained] = [
    of('delivered', 'complained'),
    of('bounced'),
    of('suppressed'),
    of('complained'),
  ];
  const events: MailEvent[] = [{ eventType: 'Send', mail, send: {} }];
  if (delivered.length > 0) {
    const smtp = { smtpResponse: '250 2.0.0 OK', reportingMTA: 'local', processingTimeMillis: 1 };
    events.push({ eventType: 'Delivery', mail, delivery: { timestamp: at, recipients: delivered, ...smtp } });
  }
  if (bounced.length > 0) events.push({ eventType: 'Bounce', mail, bounce: bounce(bounced, 'General', at) });
  if (suppressed.length > 0) events.push({ eventType: 'Bounce', mail, bounce: bounce(suppressed, 'Suppressed', at) });
  if (complained.length > 0) {
    const complainedRecipients = complained.map((emailAddress) => ({ emailAddress }));
    const facts = { complaintFeedbackType: 'abuse', userAgent: 'local', arrivalDate: at, feedbackId: randomUUID() };
    events.push({ eventType: 'Complaint', mail, complaint: { complainedRecipients, timestamp: at, ...facts } });
  }
  return events;
}
