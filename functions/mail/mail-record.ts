import type { AttributeValue } from 'aws-lambda';
import { plainImage } from '../kernel/stream-image.ts';
import type { Lane, MailFacts } from './mail-request.ts';
import { isLost, isOut, type MailState } from './mail-states.ts';

/** What became of one mail: a row in the player's partition. */
export type MailRecord = {
  /** Key of the player. */
  player: string;
  sendId: string;
  gameId: string;
  lane: Lane;
  kind: MailFacts['kind'];
  state: MailState;
  /** Why it failed or came back: a code. */
  reason?: string;
  /** When it came into its state, milliseconds. */
  at: number;
  /** How often it may have been handed to SES. */
  tries: number;
  /** What SES calls it. */
  messageId?: string;
  /** The questions that it asks. */
  verificationIds?: string[];
  taskId?: string;
  /** True for a copy to an address that was replaced: nothing depends on its delivery. */
  copy?: boolean;
};

const recordPrefix = 'mail#';

export const recordKey = (player: string, sendId: string) => ({ pk: player, sk: `${recordPrefix}${sendId}` });

export function fromItem(item: Record<string, unknown> | undefined): MailRecord | undefined {
  if (item?.class !== 'mailRecord') return undefined;
  const { pk, sk, class: _, ttl: __, ...rest } = item;
  return { ...rest, player: String(pk), sendId: String(sk).slice(recordPrefix.length) } as MailRecord;
}

/** Reads a row that the mail table's stream carried. @returns undefined if it is not the record of a mail */
export const readMailRecord = (image: Readonly<Record<string, AttributeValue>> | undefined): MailRecord | undefined =>
  fromItem(image && plainImage(image));

/**
 * Whether this record says that its reader was not reached. It may be seen more than once, and a mail that came back may yet arrive.
 * Copies never count.
 */
export const isUndeliverable = (record: MailRecord): boolean => !record.copy && isLost(record.state);

/** Whether this record says that its mail has gone out. News from SES may be faster than the state SENT, so that one may never be seen. */
export const wasSent = (record: MailRecord): boolean => !record.copy && isOut(record.state);
