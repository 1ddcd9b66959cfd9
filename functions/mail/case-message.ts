import { oneLine } from '../kernel/text.ts';
import { brandColor } from './brand-color.ts';
import { caseLink } from './case-mails.ts';
import type { MailContent } from './mail-content.ts';
import type { CaseMessageFacts, MailFacts } from './mail-request.ts';
import type { MailTenant } from './mail-services.ts';
import type { LinkMaker } from './question-mails.ts';
import { mailContent, type Reader, type ReaderContact, readerOf } from './reader.ts';

/** What an inbox shows beside a subject. */
const preheaderMost = 110;

/** The words of an agent in the frame of all our mails: greeting, the way to the case, what we never ask for. */
export function caseMessageMail(
  reader: Reader,
  links: LinkMaker,
  facts: Pick<CaseMessageFacts, 'taskId' | 'subject' | 'text'>,
): MailContent {
  const { say } = reader;
  const subject = facts.subject ?? say('messageSubject');
  const paragraphs = facts.text.split(/\n{2,}/);
  return mailContent(reader, {
    subject,
    preheader: oneLine(facts.text, preheaderMost),
    heading: subject,
    blocks: [
      ...paragraphs.map((text) => ({ kind: 'text', text }) as const),
      { kind: 'note', text: say('messageReply') },
      ...caseLink(reader, links, facts.taskId),
    ],
  });
}

/** Where an answer goes: for an agent's message to the team, if it has an address of its own, else to the game's support. */
export const replyAddress = ({ supportAddress, teamAddresses }: MailTenant, request: MailFacts): string =>
  (request.kind === 'case_message' ? teamAddresses?.[request.team] : undefined) ?? supportAddress;

/** A mail as it will look, but for what only the sender knows. */
export type PreviewedMail = Pick<MailContent, 'language' | 'subject' | 'greeting' | 'blocks'> & {
  from: string;
  replyTo: string;
};

/** An agent's message before it is sent, made by the very code that will make the mail. */
export function previewCaseMessage(
  contact: ReaderContact,
  tenant: MailTenant,
  links: LinkMaker,
  facts: CaseMessageFacts,
): PreviewedMail {
  const game = oneLine(tenant.name, 60);
  const { supportAddress } = tenant;
  const brand = { game, color: brandColor(tenant.branding?.color), supportAddress, sender: '' };
  const reader = readerOf(contact, brand, false);
  const { language, subject, greeting, blocks } = caseMessageMail(reader, links, facts);
  return { language, subject, greeting, blocks, from: reader.say('sender'), replyTo: replyAddress(tenant, facts) };
}
