import { randomInt } from 'node:crypto';
import { expect, it } from 'vitest';
import { simulateAnnouncement } from '../support/announce-simulation/simulate.ts';

/** `npm run simulate:announce` sends a million; fewer in every run. `SEED=n` repeats a run exactly. */
const recipients = Number(process.env.RECIPIENTS ?? 50_000);
const seed = Number(process.env.SEED ?? randomInt(2 ** 31));
const rate = 500;

it(`sends to ${recipients} recipients in virtual time, once each, over kills and faults (SEED=${seed})`, async () => {
  const began = performance.now();
  const found = await simulateAnnouncement({ recipients, seed, rate });
  const tookSeconds = Math.round((performance.now() - began) / 1000);
  console.log(JSON.stringify({ seed, recipients, tookSeconds, ...found }, null, 1));

  expect(found).toMatchObject({ twice: 0, missing: 0, wrong: 0, toSuppressed: 0, toUnsubscribed: 0, toErased: 0 });
  expect(found.afterPause).toBe(0);
  const { CLAIMED, WAITING, LISTED, UNKNOWN = 0 } = found.states;
  expect({ CLAIMED, WAITING, LISTED }).toEqual({});
  expect(UNKNOWN).toBeLessThanOrEqual(found.unheard + found.lost + found.claimsCut);
  expect(found.miscounted).toEqual([]);
  expect(found.mostInASecond).toBeLessThanOrEqual(rate);
  expect(found.throttledForRate).toBe(0);
  expect(found.kills).toBeGreaterThan(3);
  // at the end of each of its 32 parts a worker holds slots that nobody can use; in a small send that is much
  expect(found.used).toBeGreaterThan(recipients >= 1_000_000 ? 0.95 : 0.92);
}, 3_600_000);
