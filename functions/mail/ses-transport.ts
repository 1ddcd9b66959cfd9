import { SESClient, type SESClientConfig, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { second } from '../kernel/clock.ts';
import type { Lane } from './mail-request.ts';
import { readFault, type SendOutcome } from './send-outcome.ts';

/** A mail that is ready to go. */
type OutgoingMail = { sendId: string; player: string; lane: Lane; from: string; to: string; mime: Uint8Array };

/** Hands one mail over. Never throws: what went wrong is an outcome. */
export type Transport = (mail: OutgoingMail) => Promise<SendOutcome>;

/** SES has no token against double sends, so the SDK must never try again by itself. */
export const openSes = (config: SESClientConfig = {}): SESClient =>
  new SESClient({
    requestHandler: { connectionTimeout: 3 * second, requestTimeout: 10 * second, throwOnRequestTimeout: true },
    ...config,
    maxAttempts: 1,
  });

/** Sends through SES. The tags come back with every event of SES and lead to the record. */
export function sesTransport(client: SESClient, configurationSet: string): Transport {
  return async ({ sendId, player, lane, from, to, mime }) => {
    const command = new SendRawEmailCommand({
      Source: from,
      Destinations: [to],
      RawMessage: { Data: mime },
      ConfigurationSetName: configurationSet,
      Tags: [
        { Name: 'sendId', Value: sendId },
        { Name: 'player', Value: player },
        { Name: 'lane', Value: lane },
      ],
    });
    try {
      const answer = await client.send(command);
      return { outcome: 'accepted', messageId: answer.MessageId ?? '' };
    } catch (fault) {
      return readFault(fault);
    }
  };
}
