import type { RecipientState } from '../../../functions/announcements/announcement.ts';
import type { Proof } from './proof.ts';

/** What is known of a player may be 3 s old when they are claimed; then comes the slot, and up to 10 s for the call itself. */
const knowsWithin = 8000;
const out: ReadonlySet<RecipientState> = new Set(['SENT', 'DELIVERED', 'BOUNCED', 'COMPLAINED']);

/** Compares what the ledger says with what SES took, and with what was known of each. */
export function judgeProof({ report, ledger, crowd, counts, seconds, killed }: Proof, rate: number) {
  const mails = new Map<string, number[]>();
  for (const { player, at } of report.taken) mails.set(player, [...(mails.get(player) ?? []), at]);
  const byPlayer = new Map(ledger.map((one) => [one.player, one]));
  const states: Partial<Record<RecipientState, number>> = {};
  const wrong = {
    lost: 0,
    twice: 0,
    notInLedger: 0,
    toSuppressed: 0,
    toUnsubscribed: 0,
    afterLeaving: 0,
    otherThanSaid: 0,
  };
  const unknown = { unanswered: 0, cutByKills: 0, reasons: {} as Record<string, number> };

  for (const [player, fate] of crowd.fates) {
    const times = mails.get(player) ?? [];
    const recipient = byPlayer.get(player);
    const left = crowd.leftAt.get(player);
    if (times.length > 1) wrong.twice += 1;
    if (fate === 'suppressed' && times.length > 0) wrong.toSuppressed += 1;
    if (fate === 'unsubscribed' && times.length > 0) wrong.toUnsubscribed += 1;
    if (left !== undefined && times.some((at) => at > left + knowsWithin)) wrong.afterLeaving += 1;
    if (!recipient) {
      wrong.lost += 1;
      continue;
    }
    const { state, reason } = recipient;
    states[state] = (states[state] ?? 0) + 1;
    if (state === 'UNKNOWN') {
      unknown[reason === 'silence' ? 'cutByKills' : 'unanswered'] += 1;
      unknown.reasons[`${reason}, ${times.length} taken`] =
        (unknown.reasons[`${reason}, ${times.length} taken`] ?? 0) + 1;
    } else if (out.has(state) !== times.length > 0) wrong.otherThanSaid += 1;
  }
  for (const player of mails.keys()) if (!byPlayer.has(player)) wrong.notInLedger += 1;

  const { taken, spells, begin, perSecond, most, ...faults } = report;
  const quiet = (second: number) =>
    spells.some((at) => begin + second * 1000 > at - 1000 && begin + second * 1000 < at + 8000);
  let sent = 0;
  const counted = perSecond.filter((count, second) => {
    sent += count;
    return second >= 5 && sent < taken.length * 0.9 && !quiet(second);
  });
  const used = counted.reduce((sum, count) => sum + count, 0) / (counted.length * rate);
  const { hangs, cutAfter, cutBefore } = faults;
  return {
    ...{
      wrong,
      states,
      unknown,
      ambiguous: hangs + cutAfter + cutBefore,
      counts,
      seconds: Math.round(seconds),
      killed: killed.length,
    },
    ...{ taken: taken.length, mostInASecond: most, used: Number(used.toFixed(4)), usedOver: counted.length },
    ...faults,
  };
}
