import MailComposer from 'nodemailer/lib/mail-composer';
import { oneLine } from '../kernel/text.ts';

export type Envelope = {
  sendId: string;
  /** The one address of security mail, and the name shown with it. */
  from: { name: string; address: string };
  to: string;
  replyTo: string;
  language: string;
  /** Milliseconds. */
  date: number;
};

/** A finished mail as MIME. Everything that reaches a header is one line without control characters. */
export function composeMime(
  { sendId, from, to, replyTo, language, date }: Envelope,
  mail: { subject: string; text: string; html: string },
): Promise<Uint8Array> {
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1);
  const composer = new MailComposer({
    from: { name: oneLine(from.name, 80), address: from.address },
    to: { name: '', address: to },
    replyTo: { name: '', address: replyTo },
    subject: oneLine(mail.subject, 200),
    text: mail.text,
    html: mail.html,
    date: new Date(date),
    messageId: `<${sendId}@${domain}>`,
    disableFileAccess: true,
    disableUrlAccess: true,
    headers: {
      // A machine wrote it (RFC 3834), and no machine should answer.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': language,
    },
  });
  return composer.compile().build();
}
