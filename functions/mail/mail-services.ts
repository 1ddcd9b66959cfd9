import type { Clock } from '../kernel/clock.ts';
import type { Database } from '../kernel/dynamo.ts';
import type { Keys } from '../kernel/secrets.ts';
import type { Logo } from './logo.ts';
import type { CaseTeam } from './mail-request.ts';
import type { ReaderContact } from './reader.ts';
import type { Transport } from './ses-transport.ts';

/** What mail must know of a player to write to them. */
export type MailContact = ReaderContact & { email?: string | undefined };

/** What mail must know of a game to write in its name. */
export type MailTenant = {
  name: string;
  supportAddress: string;
  /** Where answers to a team go, if not to the support address. */
  teamAddresses?: Partial<Record<CaseTeam, string | undefined>> | undefined;
  branding?:
    | { color?: string | undefined /** Stands inline in every mail of the game. */; logo?: Logo | undefined }
    | undefined;
};

/** A question that the player has not answered, as the digest lists it. */
export type MailQuestion = {
  verificationId: string;
  at: number;
  until: number;
  country: string;
  place: string;
  label: string;
  denied: boolean;
};

/** What sending needs of other rooms and of the world. */
export type MailServices = {
  db: Database;
  keys: Keys;
  now: Clock;
  /** Lets so many milliseconds pass. */
  wait: (ms: number) => Promise<void>;
  /** 0–1 */
  chance: () => number;
  /** Where the links lead, without a slash at the end. */
  publicUrl: string;
  /** The one sender address of security mail. */
  mailFrom: string;
  transport: Transport;
  loadContact: (player: string) => Promise<MailContact | undefined>;
  /** Addresses that were replaced lately, newest first. */
  loadFormerAddresses: (player: string, now: number) => Promise<string[]>;
  loadTenant: (gameId: string) => Promise<MailTenant | undefined>;
  loadQuestions: (player: string) => Promise<MailQuestion[]>;
};
