import { composeMime, type Envelope, type MailParts } from '../mail-mime.ts';
import { phrase } from './bulk-headers.ts';
import { cut } from './slots.ts';

/** What differs from copy to copy. */
type Copy = {
  sendId: string;
  to: string;
  /** The reader's name, or empty. */
  toName: string;
  /** Milliseconds. */
  date: number;
  unsubscribeUrl: string;
  /** UTF-8 in lines of base64. */
  text: string;
  html: string;
};

/** Makes one copy. */
export type Frame = (copy: Copy) => Uint8Array;

const part = (type: string, mark: string) => ({
  raw: `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${mark}`,
});

/** RFC 5322 3.3. @param at milliseconds */
const dateHeader = (at: number): string => new Date(at).toUTCString().replace('GMT', '+0000');

/**
 * The MIME of an announcement, made once with marks where copies differ: the library takes a millisecond for a mail, filling in takes a
 * twentieth of that.
 * @param mark letters and digits that stand nowhere in the mail
 */
export async function bulkFrame(
  envelope: Omit<Envelope, 'sendId' | 'to' | 'date' | 'headers'>,
  parts: Omit<MailParts, 'text' | 'html'>,
  headers: (unsubscribeUrl: string) => Record<string, string>,
  mark: string,
): Promise<Frame> {
  const never = Date.UTC(2000, 0, 1);
  const marks = {
    sendId: `${mark}i`,
    to: `To: ${mark}t@mark.invalid`,
    date: `Date: ${dateHeader(never)}`,
    unsubscribeUrl: `${mark}u`,
    text: `${mark}p`,
    html: `${mark}h`,
  };
  const mime = await composeMime(
    {
      ...envelope,
      sendId: marks.sendId,
      to: `${mark}t@mark.invalid`,
      date: never,
      headers: headers(marks.unsubscribeUrl),
    },
    { ...parts, text: part('text/plain', marks.text), html: part('text/html', marks.html) },
  );
  const fill = cut(Buffer.from(mime).toString('latin1'), marks);
  return ({ sendId, to, toName, date, unsubscribeUrl, text, html }) =>
    Buffer.from(
      fill({
        sendId,
        to: toName === '' ? `To: ${to}` : `To: ${phrase(toName)} <${to}>`,
        date: `Date: ${dateHeader(date)}`,
        unsubscribeUrl,
        text,
        html,
      }),
      'latin1',
    );
}
