import type { Ledger } from '../data/ledger.ts';
import type { SchedulePlan } from '../resources/schedules.ts';
import type { Log } from '../runtime/log.ts';
import type { Source } from './queue-mapping.ts';
import { scheduleEvent } from './schedule-event.ts';

export type Schedule = Source & {
  readonly plan: SchedulePlan;
  /** Runs it now, beside its times. @returns whether the function succeeded */
  readonly run: () => Promise<boolean>;
};

const longestTimerMs = 60 * 60 * 1000;

/**
 * Runs a function at its times. A time that passed while the stack was down is made up for once, right after the start.
 * @param call hands an event to the function, with all its tries
 * @param timed false: it runs only when {@link Schedule.run} is called
 */
export function startSchedule(
  plan: SchedulePlan,
  from: { ledger: Ledger; call: (event: string) => Promise<boolean>; log: Log; timed: boolean },
): Schedule {
  const key = `schedule ${plan.id}`;
  const underWay = new Set<Promise<boolean>>();
  let timer: NodeJS.Timeout | undefined;

  const run = (): Promise<boolean> => {
    const one = from.call(scheduleEvent(plan, Date.now()));
    underWay.add(one);
    return one.finally(() => underWay.delete(one));
  };

  const planNext = (last: number) => {
    const next = plan.when.next(last);
    if (next === undefined) return;
    const wait = Math.min(Math.max(0, next - Date.now()), longestTimerMs);
    timer = setTimeout(() => {
      if (Date.now() < next) return planNext(last);
      from.ledger.write(key, String(Date.now()));
      run().catch((fault) => from.log.line('runner', `schedule ${plan.id}: ${fault}`));
      planNext(Date.now());
    }, wait);
  };

  if (from.timed) {
    const kept = from.ledger.read(key);
    if (kept === undefined) from.ledger.write(key, String(Date.now()));
    planNext(kept === undefined ? Date.now() : Number(kept));
  }

  return {
    plan,
    run,
    stop: async () => {
      clearTimeout(timer);
      await Promise.allSettled(underWay);
    },
  };
}
