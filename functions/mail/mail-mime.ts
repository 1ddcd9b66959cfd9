import MailComposer from 'nodemailer/lib/mail-composer';
import type { Attachment } from 'nodemailer/lib/mailer';
import { oneLine } from '../kernel/text.ts';
import { type Logo, logoPart } from './logo.ts';

export type Envelope = {
  sendId: string;
  /** The one address of security mail, and the name shown with it. */
  from: { name: string; address: string };
  to: string;
  replyTo: string;
  language: string;
  /** Whether a person wrote it, who reads the answer. */
  byPerson: boolean;
  /** Milliseconds. */
  date: number;
  /** Of bulk mail only; each value one line, as it must stand in the mail. */
  headers?: Readonly<Record<string, string>>;
};

/** A body, or a finished part of MIME. */
type Body = string | { raw: string };

export type MailParts = {
  subject: string;
  text: Body;
  html: Body;
  logo?: Logo | undefined;
  attachments?: readonly Attachment[];
};

/** A header's text that reads as it stands: a mail client would decode what looks like an encoded word (RFC 2047 2), whoever wrote it. */
const headerText = (text: string, most: number): string => oneLine(text, most).replaceAll('=?', '= ?');

/** A finished mail as MIME. Everything that reaches a header is one line without control characters. */
export function composeMime(
  { sendId, from, to, replyTo, language, byPerson, date, headers = {} }: Envelope,
  mail: MailParts,
): Promise<Uint8Array> {
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1);
  const composer = new MailComposer({
    from: { name: headerText(from.name, 80), address: from.address },
    to: { name: '', address: to },
    replyTo: { name: '', address: replyTo },
    subject: headerText(mail.subject, 200),
    text: mail.text,
    html: mail.html,
    attachments: [...(mail.logo ? [logoPart(mail.logo)] : []), ...(mail.attachments ?? [])],
    date: new Date(date),
    messageId: `<${sendId}@${domain}>`,
    disableFileAccess: true,
    disableUrlAccess: true,
    headers: {
      // What a machine wrote says so (RFC 3834), and no machine should answer.
      ...(byPerson ? {} : { 'Auto-Submitted': 'auto-generated' }),
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': language,
      ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, { prepared: true, value }])),
    },
  });
  return composer.compile().build();
}
