import type { Language } from '../kernel/i18n.ts';

/** One piece of a mail. HTML and text are both made from these, so they cannot tell different things. */
export type Block =
  | { kind: 'text'; text: string }
  /** Less prominent. */
  | { kind: 'note'; text: string }
  | { kind: 'title'; text: string }
  | { kind: 'facts'; rows: readonly (readonly [label: string, value: string])[] }
  | { kind: 'button'; label: string; url: string }
  | { kind: 'code'; label: string; code: string; note: string };

export type MailContent = {
  language: Language;
  subject: string;
  /** What an inbox shows beside the subject. */
  preheader: string;
  heading: string;
  greeting: string;
  blocks: readonly Block[];
  footer: readonly string[];
};

/** What the mails of a game look like and where their reader can turn. */
export type Brand = {
  /** The game's name, one clean line. */
  game: string;
  /** #rrggbb */
  color: string;
  supportAddress: string;
  /** The one address that security mail comes from. */
  sender: string;
};
