import type { AnnouncementState, SkipReason } from '../../../functions/announcements/announcement.ts';
import { runPart } from '../../../functions/announcements/send/run-part.ts';
import type { Handed, SendPort } from '../../../functions/announcements/send/send-port.ts';
import type { Random } from '../../../infra/local/sample/random.ts';
import type { Player, Population } from './population.ts';
import { type Ledger, parts } from './simulated-ledger.ts';
import type { SimulatedPace } from './simulated-pace.ts';
import type { SimulatedSes } from './simulated-ses.ts';
import type { VirtualTime } from './virtual-time.ts';

export type World = {
  time: VirtualTime;
  random: Random;
  population: Population;
  ledger: Ledger;
  pace: SimulatedPace;
  ses: SimulatedSes;
  queue: number[];
  state: () => AnnouncementState;
  /** Called when a mail is handed over. */
  handedOver: (index: number) => void;
};

class StorageFault extends Error {
  override name = 'StorageFault';
}

const nothingMore = new Promise<never>(() => {});

/** A process that takes parts from the queue and runs the real code on them, until it is killed: then none of its calls comes back. */
export function startWorker(world: World) {
  const { time, random, population, ledger, pace, ses, queue } = world;
  let alive = true;
  const claimed = new Set<number>();

  /** A call to storage: now and then it fails, before or after it was carried out. */
  async function call<T>(effect: () => T, ms = 2 + random() * 8): Promise<T> {
    if (!alive) return nothingMore;
    const fate = random();
    if (fate < 0.0005) throw new StorageFault('refused');
    const answer = effect();
    await time.sleep(ms);
    if (!alive) return nothingMore;
    if (fate > 0.9995) throw new StorageFault('answer lost');
    return answer;
  }
  const sleep = async (ms: number) => {
    // a process is woken late, now and then by much
    await time.sleep(ms + random() * 2 + (random() < 0.01 ? 12 : 0));
    if (!alive) await nothingMore;
  };
  async function handOver(index: number): Promise<Handed> {
    if (!alive) return nothingMore;
    world.handedOver(index);
    await time.sleep(5 + random() * 9);
    if (!alive && random() < 0.5) return nothingMore; // what a killed process had written may arrive or not
    const { answer, after } = ses.call(index);
    await time.sleep(after);
    if (!alive) return nothingMore;
    return answer;
  }

  const portOf = (number: number): SendPort<Player> => ({
    now: time.now,
    sleep,
    lease: (now, until) => call(() => ledger.lease(number, now, until)),
    renew: (fence, until) => call(() => ledger.renew(number, fence, until)),
    save: (fence, progress, tally, until) => call(() => ledger.save(number, fence, progress, tally, until)),
    state: () => call(world.state),
    page: (cursor, limit) =>
      call(() => {
        const from = cursor === undefined ? 0 : Number(cursor);
        const indexes = Array.from({ length: limit }, (_, n) => (from + n) * parts + number);
        const found = indexes.filter((index) => index < population.size && !isGone(index));
        const more = (from + limit) * parts + number < population.size;
        return {
          found: found.map((index) => ({ player: `p${index}`, index })),
          cursor: more ? `${from + limit}` : undefined,
        };
      }),
    judge: (people) => call(() => people.map((person) => population.judge(person, time.now()))),
    look: (people) =>
      call(() => {
        const seen = people.flatMap(({ player, index }) => {
          const row = ledger.rows.get(index);
          return row ? [[player, { ...row }] as const] : [];
        });
        return new Map(seen);
      }),
    claim: (person, claim) =>
      call(() => {
        const answer = ledger.claim(person, claim);
        if ('tries' in answer) claimed.add(person.index);
        return answer;
      }),
    record: (person, claim, result) =>
      call(() => {
        claimed.delete(person.index);
        return ledger.record(person, claim, result);
      }),
    skip: (person, _reason: SkipReason, language) => call(() => ledger.skip(person, language)),
    leave: async () => undefined,
    slots: (wanted) => call(() => pace.take(wanted, time.now())),
    throttled: (limit) => call(() => pace.throttled(limit, time.now())),
    prepare:
      async ({ index }) =>
      () =>
        handOver(index),
    again: () => call(() => void queue.push(number)),
  });
  const isGone = (index: number) => (population.goneSince[index] ?? 0) <= time.now();

  async function work(): Promise<void> {
    while (alive) {
      const number = queue.shift();
      if (number === undefined) {
        await time.sleep(100 + random() * 100);
        continue;
      }
      try {
        await runPart(portOf(number));
      } catch (fault) {
        if (!(fault instanceof StorageFault)) throw fault;
        time.at(time.now() + 30_000, () => queue.push(number)); // the queue shows it again
      }
    }
  }
  return {
    ended: work(),
    /** @returns how many claims it leaves open */
    kill: (): number => {
      alive = false;
      return claimed.size;
    },
  };
}
