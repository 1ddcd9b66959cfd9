import { randomInt } from 'node:crypto';
import { loadavg } from 'node:os';
import { expect, it } from 'vitest';
import type { RecipientState } from '../../functions/announcements/announcement.ts';
import { limits } from '../../functions/announcements/send/turn-decisions.ts';
import { judgeProof } from '../support/announce-proof/judge.ts';
import { proveAnnouncement } from '../support/announce-proof/proof.ts';

/** `npm run prove:announce` sends to 200,000; fewer in every run. `SEED=n` draws the same faults; timing differs from run to run. */
const recipients = Number(process.env.RECIPIENTS ?? 2500);
const seed = Number(process.env.SEED ?? randomInt(2 ** 31));
const whole = recipients >= 100_000;
const rate = Number(process.env.RATE ?? (whole ? 120 : 150));
const kills = Number(process.env.KILLS ?? (whole ? 24 : 3));

it(`sends to ${recipients} recipients, once each, by four senders that are killed ${kills} times (SEED=${seed})`, async () => {
  const proof = await proveAnnouncement({
    ...{ recipients, rate, kills, seed, senders: 4, spells: whole ? 8 : 1, eventsMs: whole ? 120_000 : 5000 },
    progress: (line) => console.log(line),
  });
  const found = judgeProof(proof, rate);
  const load = loadavg().map((value) => value.toFixed(1));
  console.log(JSON.stringify({ seed, recipients, rate, kills, load, ...found }, null, 1));

  expect(proof.state).toBe('done');
  expect(found.wrong).toEqual({
    lost: 0,
    twice: 0,
    notInLedger: 0,
    toSuppressed: 0,
    toUnsubscribed: 0,
    afterLeaving: 0,
    otherThanSaid: 0,
  });
  const open: RecipientState[] = ['LISTED', 'CLAIMED', 'WAITING'];
  expect(open.map((state) => found.states[state] ?? 0)).toEqual([0, 0, 0]);
  expect(found.unknown.unanswered).toBeLessThanOrEqual(found.ambiguous);
  expect(found.unknown.cutByKills).toBeLessThanOrEqual(proof.killed.length * limits.atOnce);
  expect(found.mostInASecond).toBeLessThanOrEqual(proof.accountRate);
  expect(found.throttledForRate).toBe(0);
  expect(proof.killed.length).toBe(kills);
  if (whole) expect(found.used).toBeGreaterThanOrEqual(0.95);
}, 3_600_000);
