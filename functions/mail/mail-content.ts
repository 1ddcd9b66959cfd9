import type { Language } from '../kernel/i18n.ts';
import type { DayHours } from './announcement/day-hours.ts';
import type { Rich } from './announcement/rich.ts';
import type { Logo } from './logo.ts';

/** One piece of a mail. HTML and text are both made from these, so they cannot tell different things. */
export type Block =
  | { kind: 'text'; text: string }
  /** Less prominent. */
  | { kind: 'note'; text: string }
  | { kind: 'title'; text: string }
  | { kind: 'facts'; rows: readonly (readonly [label: string, value: string])[] }
  | { kind: 'button'; label: string; url: string }
  /** A line that leads on; less than a button. */
  | { kind: 'link'; lead: string; label: string; url: string }
  | { kind: 'code'; label: string; code: string; note: string }
  /** Words with their own headings, lists and links; `language` if it is not the mail's, `panel` if it is set off from the rest. */
  | { kind: 'rich'; rich: Rich; language?: Language | undefined; panel?: boolean }
  /** Drawn only: what it shows is said in words beside it. */
  | { kind: 'hours'; days: readonly DayHours[]; marks: readonly string[] };

export type MailContent = {
  language: Language;
  subject: string;
  /** What an inbox shows beside the subject. */
  preheader: string;
  /** What kind of mail it is, above the heading. */
  eyebrow?: string;
  heading: string;
  /** Of the heading, if it is not the mail's. */
  headingLanguage?: Language | undefined;
  greeting: string;
  blocks: readonly Block[];
  footer: readonly string[];
  footerLinks?: readonly { label: string; url: string }[];
};

/** What the mails of a game look like and where their reader can turn. */
export type Brand = {
  /** The game's name, one clean line. */
  game: string;
  /** #rrggbb */
  color: string;
  logo?: Logo | undefined;
  supportAddress: string;
  /** The one address that security mail comes from. */
  sender: string;
};
