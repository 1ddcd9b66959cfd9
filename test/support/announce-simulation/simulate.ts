import type { AnnouncementState, RecipientState } from '../../../functions/announcements/announcement.ts';
import { plus, type Tally, tallyOfState } from '../../../functions/announcements/send/tally.ts';
import { seededRandom } from '../../../infra/local/sample/random.ts';
import { createPopulation } from './population.ts';
import { createLedger, parts } from './simulated-ledger.ts';
import { createPace } from './simulated-pace.ts';
import { createSimulatedSes } from './simulated-ses.ts';
import { startWorker, type World } from './simulated-worker.ts';
import { createVirtualTime } from './virtual-time.ts';

export type Plan = { recipients: number; seed: number; rate?: number; workers?: number };

const second = 1000;
const start = Date.UTC(2026, 10, 22, 4);
/** What is known of a player may be 3 s old when they are claimed; then comes the slot. */
const knowsWithin = 8 * second;
/** A pause is seen within a second; what is under way then still goes. */
const stopsWithin = 3 * second;

/**
 * Sends one announcement by the real code to a population in virtual time: workers are killed and replaced, messages doubled, storage and SES
 * fail, SES throttles by spells, a person pauses and resumes, players unsubscribe and are erased meanwhile.
 */
export async function simulateAnnouncement({ recipients, seed, rate = 500, workers = 8 }: Plan) {
  const random = seededRandom(seed);
  const time = createVirtualTime(start);
  const expectedMs = (recipients / rate) * second;
  const population = createPopulation(recipients, random, { from: start, until: start + expectedMs });
  const ledger = createLedger();
  const ses = createSimulatedSes(time, random, rate, ledger.hear);
  let state: AnnouncementState = 'sending';
  const seen = { toSuppressed: 0, toUnsubscribed: 0, toErased: 0, afterPause: 0, kills: 0, claimsCut: 0, spells: 0 };
  let pausedAt = Number.POSITIVE_INFINITY;

  const handedOver = (index: number) => {
    const now = time.now();
    if (population.suppressed[index]) seen.toSuppressed += 1;
    if ((population.offSince[index] ?? 0) + knowsWithin < now) seen.toUnsubscribed += 1;
    if ((population.goneSince[index] ?? 0) + knowsWithin < now) seen.toErased += 1;
    if (now > pausedAt + stopsWithin) seen.afterPause += 1;
  };
  const queue: number[] = [];
  const world: World = {
    time,
    random,
    population,
    ledger,
    ses,
    queue,
    pace: createPace(rate, start),
    state: () => state,
    handedOver,
  };
  const wakeAll = () => {
    for (let number = 0; number < parts; number++) {
      const { done, leasedUntil } = ledger.part(number);
      if (done || leasedUntil > time.now()) continue;
      queue.push(...(random() < 0.05 ? [number, number] : [number]));
    }
  };
  const every = (ms: () => number, act: () => void) => {
    const again = () => {
      if (ledger.allDone()) return;
      act();
      time.at(time.now() + ms(), again);
    };
    time.at(time.now() + ms(), again);
  };

  const running = Array.from({ length: workers }, () => startWorker(world));
  let broken: unknown;
  const watch = (worker: (typeof running)[number]) => worker.ended.catch((fault) => (broken ??= fault));
  running.forEach(watch);
  wakeAll();
  every(
    () => 60 * second,
    () => state === 'sending' && wakeAll(),
  );
  every(
    () => (5 + 20 * random()) * second,
    () => {
      const at = Math.floor(random() * workers);
      const worker = running[at];
      if (!worker) return;
      seen.kills += 1;
      seen.claimsCut += worker.kill();
      time.at(time.now() + 3 * second, () => {
        running[at] = startWorker(world);
        watch(running[at]);
      });
    },
  );
  const quiet: { from: number; until: number }[] = [];
  every(
    () => (40 + 60 * random()) * second,
    () => {
      seen.spells += 1;
      ses.throttle(300);
      quiet.push({ from: time.now(), until: time.now() + 10 * second });
    },
  );
  time.at(start + expectedMs / 2, () => {
    state = 'paused';
    pausedAt = time.now();
    time.at(pausedAt + 20 * second, () => {
      quiet.push({ from: pausedAt, until: time.now() + 5 * second });
      pausedAt = Number.POSITIVE_INFINITY;
      state = 'sending';
      wakeAll();
    });
  });

  await time.run(() => broken !== undefined || ledger.allDone());
  if (broken) throw broken;
  const endedAt = time.now();
  await time.run(() => time.now() > endedAt + 400 * second); // the last word of SES
  for (const worker of running) worker.kill();
  return { ...seen, ...ses.found, ...outcomes(), ...usage(), seconds: (endedAt - start) / second };

  /** What became of everybody. */
  function outcomes() {
    const states: Partial<Record<RecipientState, number>> = {};
    let counted: Tally = {};
    let certain: Tally = {}; // without the erased: one whose worker died before it counted them is in no page any more
    let [missing, twice, wrong] = [0, 0, 0];
    for (let index = 0; index < recipients; index++) {
      const row = ledger.rows.get(index);
      const mails = ses.taken.get(index) ?? 0;
      if (mails > 1) twice += 1;
      if (!row) missing += population.goneSince[index] === Number.POSITIVE_INFINITY ? 1 : 0;
      else {
        states[row.state] = (states[row.state] ?? 0) + 1;
        const counts = tallyOfState(row.language, row.state);
        counted = plus(counted, counts);
        if (population.goneSince[index] === Number.POSITIVE_INFINITY) certain = plus(certain, counts);
        if (mails > 0 !== ['SENT', 'DELIVERED', 'BOUNCED', 'COMPLAINED'].includes(row.state) && row.state !== 'UNKNOWN')
          wrong += 1;
      }
    }
    const kept = Object.fromEntries(Object.entries(ledger.counts()).filter(([key]) => !key.startsWith('skip_')));
    const differs = Object.entries({ ...kept, ...counted }).filter(
      ([key]) =>
        (kept[key] ?? 0) > (counted[key as keyof Tally] ?? 0) || (kept[key] ?? 0) < (certain[key as keyof Tally] ?? 0),
    );
    return { states, missing, twice, wrong, miscounted: differs.map(([key]) => key), mostInASecond: ses.window.most() };
  }

  /** Which part of the rate was used while nothing kept the send back: not at the start, the end, while paused or after a spell. */
  function usage() {
    const seconds = Array.from({ length: Math.floor((endedAt - start) / second) }, (_, at) => ({
      count: ses.perSecond[at] ?? 0,
      at: start + at * second,
    }));
    const sums = seconds.map(({ at }) => ({ at, sum: sumOf(seconds.filter((one) => one.at <= at)) }));
    const last = sums.find(({ sum }) => sum > ses.found.accepted * 0.85);
    const [from, until] = [start + 3 * second, last?.at ?? endedAt];
    const isQuiet = (at: number) => quiet.some((one) => at + second > one.from && at < one.until);
    const counted = seconds.filter(({ at }) => at >= from && at < until && !isQuiet(at));
    return { used: sumOf(counted) / (counted.length * rate), usedOver: counted.length };
  }
}

const sumOf = (seconds: readonly { count: number }[]) => seconds.reduce((total, { count }) => total + count, 0);
