import MailComposer from 'nodemailer/lib/mail-composer';
import type { Query } from './query.ts';

/** Builds the MIME of a `SendEmail` call, as SES does from its parts. */
export function composeMail(query: Query): Promise<Buffer> {
  const lists = { to: 'ToAddresses', cc: 'CcAddresses', bcc: 'BccAddresses' };
  const fields = Object.entries(lists).map(([field, name]) => [field, query.list(`Destination.${name}`)]);
  const text = query.text('Message.Body.Text.Data');
  const html = query.text('Message.Body.Html.Data');
  return new MailComposer({
    ...Object.fromEntries(fields),
    from: query.text('Source') ?? '',
    replyTo: query.list('ReplyToAddresses'),
    subject: query.text('Message.Subject.Data') ?? '',
    ...(text === undefined ? {} : { text }),
    ...(html === undefined ? {} : { html }),
  })
    .compile()
    .build();
}
