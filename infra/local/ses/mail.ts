import { type AddressField, parseMime } from './mime-parser.ts';

/** A mail as the inbox shows it. */
export type InboxMail = {
  id: string;
  from: string;
  to: string;
  subject: string;
  date: string;
  headers: Record<string, string>;
  text: string;
  html: string;
};

/** A mail that was given to us, with what SES needs to know of it. */
export type TakenMail = InboxMail & {
  /** Whoever it goes to, in lower case: the envelope. */
  recipients: string[];
  /** Bare address of the sender. */
  sender: string;
  configurationSet: string | undefined;
  tags: Record<string, string>;
};

export type Envelope = {
  id: string;
  destinations: readonly string[];
  source: string | undefined;
  configurationSet: string | undefined;
  tags: Readonly<Record<string, string>>;
  receivedAt: number;
};

const addresses = (field: AddressField | AddressField[] | undefined): string[] =>
  [field ?? []]
    .flat()
    .flatMap(({ value }) => value.flatMap((one) => one.address ?? one.group?.map((m) => m.address ?? '') ?? []));

/** Header lines by lower-case name, unfolded; a header that comes twice is joined by a comma. */
function headersOf(lines: readonly { key: string; line: string }[]): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const { key, line } of lines) {
    const value = line
      .slice(line.indexOf(':') + 1)
      .replace(/\r?\n[ \t]+/g, ' ')
      .trim();
    headers[key] = headers[key] === undefined ? value : `${headers[key]}, ${value}`;
  }
  return headers;
}

/** `name=value, name=value`. Source: SES developer guide, "Sending email with SES event publishing". */
const readTags = (header: string | undefined): Record<string, string> =>
  Object.fromEntries(
    (header ?? '').split(',').flatMap((pair) => {
      const [name = '', value = ''] = pair.split('=').map((part) => part.trim());
      return name && value ? [[name, value]] : [];
    }),
  );

/** Parses the MIME that was sent, as a mail program would. */
export async function readMail(mime: Buffer, envelope: Envelope): Promise<TakenMail> {
  const parsed = await parseMime(mime);
  const headers = headersOf(parsed.headerLines);
  const to = addresses(parsed.to);
  const named = [...to, ...addresses(parsed.cc), ...addresses(parsed.bcc)];
  return {
    id: envelope.id,
    from: parsed.from?.text ?? envelope.source ?? '',
    to: (to.length > 0 ? to : envelope.destinations).join(', '),
    subject: parsed.subject ?? '',
    date: (parsed.date ?? new Date(envelope.receivedAt)).toISOString(),
    headers,
    text: parsed.text ?? '',
    html: parsed.html || '',
    recipients: (envelope.destinations.length > 0 ? [...envelope.destinations] : named).map((one) => one.toLowerCase()),
    sender: parsed.from?.value[0]?.address ?? envelope.source ?? '',
    configurationSet: headers['x-ses-configuration-set'] ?? envelope.configurationSet,
    tags: { ...readTags(headers['x-ses-message-tags']), ...envelope.tags },
  };
}
