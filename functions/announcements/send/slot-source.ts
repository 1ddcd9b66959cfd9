import { isGone } from '../../mail/index.ts';
import type { SendPort } from './send-port.ts';
import { onNoSlots } from './turn-decisions.ts';

/** Why there is no slot: none for long, or the worker is to stop. */
export type NoSlot = 'quota' | 'stop';

/** The right to one slot, which is chosen only when its holder is ready: whoever takes longer than others does not lose theirs. */
export type Ticket = {
  /** The earliest slot that is free; may be asked again where that was missed. Milliseconds. */
  take: () => Promise<number | NoSlot>;
  /** Gives the right back. */
  drop: () => void;
};

/** Slots are asked for in groups of at most so many, of at most so long a time (milliseconds): small, so that the workers take turns. */
const groupMost = 16;
const groupSpan = 400;
/** More are asked for while the last one is still so far away, so that none of the rate is lost over the asking. */
const askBefore = 300;
const firstWish = 4;

/**
 * The slots of a worker. What has passed is thrown away, never used late.
 * @param wanted how many more turns there will be
 * @param stopped asked again and again while there are none
 * @param onWait told now and then while nobody has to begin
 */
export function openSlots(
  { now, sleep, slots }: Pick<SendPort, 'now' | 'sleep' | 'slots'>,
  wanted: () => number,
  stopped: () => boolean,
  onWait: () => void,
) {
  let times: number[] = [];
  let every = 0;
  /** Tickets whose holders have not taken a slot yet. */
  let preparing = 0;
  let asking: Promise<'quota' | undefined> | undefined;

  const missing = () => wanted() + preparing - times.length;
  const wish = () => {
    const usual = every > 0 ? Math.max(1, Math.floor(groupSpan / every)) : firstWish;
    return Math.max(1, Math.min(usual, groupMost, missing()));
  };
  const pause = async (ms: number) => {
    onWait();
    await sleep(Math.max(1, Math.min(ms, 100)));
  };

  async function ask(): Promise<'quota' | undefined> {
    while (!stopped()) {
      const answer = await slots(wish());
      if (!('none' in answer)) {
        every = answer.every;
        times.push(...Array.from({ length: answer.count }, (_, at) => answer.first + at * answer.every));
        return undefined;
      }
      const next = onNoSlots(answer, now());
      if (next === 'end') return 'quota';
      for (const until = now() + next.wait; now() < until && !stopped(); ) await pause(until - now());
    }
    return undefined;
  }
  const more = () => {
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    return asking;
  };
  const forget = () => {
    if (times.some((at) => isGone(at, now()))) times = times.filter((at) => !isGone(at, now()));
  };

  async function take(): Promise<number | NoSlot> {
    for (;;) {
      if (stopped()) return 'stop';
      forget();
      const at = times.shift();
      if (at !== undefined) return at;
      if ((await more()) === 'quota') return 'quota';
    }
  }

  function ticket(): Ticket {
    let waits = true;
    preparing += 1;
    const drop = () => {
      if (waits) preparing -= 1;
      waits = false;
    };
    return {
      drop,
      take: async () => {
        if (!waits) preparing += 1;
        waits = true;
        const at = await take();
        drop();
        return at;
      },
    };
  }

  /** Waits until it is time for somebody to begin who needs so many milliseconds before their slot. */
  return async function begin(leadMs: number): Promise<Ticket | NoSlot> {
    for (;;) {
      if (stopped()) return 'stop';
      forget();
      const at = times[preparing];
      const end = times.at(-1) ?? 0;
      if (at === undefined) {
        if ((await more()) === 'quota') return 'quota';
        continue;
      }
      // in the background; a fault shows when somebody asks next and waits for it
      if (end < now() + askBefore && missing() > 0) more().catch(() => undefined);
      const wait = at - leadMs - now();
      if (wait <= 0) return ticket();
      await pause(wait);
    }
  };
}
