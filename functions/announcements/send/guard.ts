import type { Counts } from '../announcement.ts';
import type { Guard } from './tally-store.ts';

/**
 * When a send stops by itself: over at least 1,000 mails, 3 % bounces or 0.08 % complaints. SES reviews an account at 5 % and 0.1 %, of all
 * its mail; stopping well below keeps warnings going. Source: SES developer guide, "Sending review process FAQs".
 */
const sendsLeast = 1000;
const bouncesPerHundred = 3;
const complaintsPerTenThousand = 8;

/**
 * Whether a send must stop.
 * @param since what it had come to when a person last resumed it after such a stop: what follows is judged by itself
 * @returns why, or undefined if it may go on
 */
export function mustStop(
  counts: Pick<Counts, 'sent' | 'bounced' | 'complained'>,
  since: Guard | undefined,
): 'bounces' | 'complaints' | undefined {
  const sent = counts.sent - (since?.sent ?? 0);
  if (sent < sendsLeast) return undefined;
  const bounced = counts.bounced - (since?.bounced ?? 0);
  const complained = counts.complained - (since?.complained ?? 0);
  if (bounced * 100 >= sent * bouncesPerHundred) return 'bounces';
  return complained * 10_000 >= sent * complaintsPerTenThousand ? 'complaints' : undefined;
}
