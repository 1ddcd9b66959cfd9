import type { Ledger } from '../data/ledger.ts';
import type { InboxMail, TakenMail } from './mail.ts';

/** Every mail that was taken, on disk before it is acknowledged. */
export type MailStore = {
  readonly add: (mail: TakenMail) => void;
  /** @param to only mails to this address, however it is written @returns newest first */
  readonly list: (to: string | undefined, most: number) => InboxMail[];
  readonly find: (id: string) => InboxMail | undefined;
  /** Mails whose events are not published yet, oldest first. */
  readonly unannounced: () => TakenMail[];
  readonly markAnnounced: (id: string) => void;
};

const inbox = ({ id, from, to, subject, date, headers, text, html }: TakenMail): InboxMail => ({
  id,
  from,
  to,
  subject,
  date,
  headers,
  text,
  html,
});

export function openMailStore({ database }: Ledger): MailStore {
  database.exec(
    `CREATE TABLE IF NOT EXISTS mails (
       place INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, recipients TEXT NOT NULL, announced INTEGER NOT NULL, mail TEXT NOT NULL
     ) STRICT`,
  );
  const insert = database.prepare('INSERT INTO mails (id, recipients, announced, mail) VALUES (?, ?, 0, ?)');
  const select = database.prepare('SELECT mail FROM mails WHERE instr(recipients, ?) > 0 ORDER BY place DESC LIMIT ?');
  const selectOne = database.prepare('SELECT mail FROM mails WHERE id = ?');
  const waiting = database.prepare('SELECT mail FROM mails WHERE announced = 0 ORDER BY place');
  const announce = database.prepare('UPDATE mails SET announced = 1 WHERE id = ?');
  const read = (row: Record<string, unknown>) => JSON.parse(String(row.mail)) as TakenMail;
  // Framed by spaces, so that one address is not found inside another.
  const framed = (address: string) => ` ${address.toLowerCase()} `;

  return {
    add: (mail) => {
      insert.run(mail.id, mail.recipients.map(framed).join(''), JSON.stringify(mail));
    },
    list: (to, most) => select.all(to === undefined ? '' : framed(to), most).map((row) => inbox(read(row))),
    find: (id) => {
      const row = selectOne.get(id);
      return row ? inbox(read(row)) : undefined;
    },
    unannounced: () => waiting.all().map(read),
    markAnnounced: (id) => {
      announce.run(id);
    },
  };
}
