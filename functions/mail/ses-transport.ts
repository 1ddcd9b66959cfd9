import { SESClient, type SESClientConfig, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { type Clock, second } from '../kernel/clock.ts';
import type { Lane } from './mail-request.ts';
import { readFault, type SendOutcome } from './send-outcome.ts';

/** A mail that is ready to go. */
type OutgoingMail = {
  sendId: string;
  player: string;
  lane: Lane;
  /** Of the bulk lane: which announcement it is a copy of. */
  announcement?: string;
  from: string;
  to: string;
  mime: Uint8Array;
};

/** Hands one mail over. Never throws: what went wrong is an outcome. */
export type Transport = (mail: OutgoingMail) => Promise<SendOutcome>;

/** SES has no token against double sends, so the SDK must never try again by itself. */
export const openSes = (config: SESClientConfig = {}): SESClient =>
  new SESClient({
    requestHandler: { connectionTimeout: 3 * second, requestTimeout: 10 * second, throwOnRequestTimeout: true },
    ...config,
    maxAttempts: 1,
  });

/** A connection that nobody has used for so long is not taken up again. */
const restMost = 2 * second;

/**
 * Closes what connections there are when nothing is under way and nothing was for a while. Lambda freezes an instance between two calls, and the
 * other end closes its connections meanwhile; a mail that is written to such a one gets no answer, and would be in doubt though it never left.
 */
function freshConnections(client: Pick<SESClient, 'destroy'>, now: Clock) {
  let underWay = 0;
  let usedAt = now();
  return async <Value>(use: () => Promise<Value>): Promise<Value> => {
    if (underWay === 0 && now() - usedAt > restMost) client.destroy();
    underWay += 1;
    try {
      return await use();
    } finally {
      underWay -= 1;
      usedAt = now();
    }
  };
}

/** Sends through SES. The tags come back with every event of SES and lead to the record. */
export function sesTransport(client: SESClient, configurationSet: string, now: Clock): Transport {
  const fresh = freshConnections(client, now);
  return async ({ sendId, player, lane, announcement, from, to, mime }) => {
    const command = new SendRawEmailCommand({
      Source: from,
      Destinations: [to],
      RawMessage: { Data: mime },
      ConfigurationSetName: configurationSet,
      Tags: [
        { Name: 'sendId', Value: sendId },
        { Name: 'player', Value: player },
        { Name: 'lane', Value: lane },
        ...(announcement === undefined ? [] : [{ Name: 'announcement', Value: announcement }]),
      ],
    });
    try {
      const answer = await fresh(() => client.send(command));
      return { outcome: 'accepted', messageId: answer.MessageId ?? '' };
    } catch (fault) {
      return readFault(fault);
    }
  };
}
