import type { AnnouncementState } from '../announcement.ts';
import type { Held, SendPort } from './send-port.ts';
import { limits, mayGoOn } from './turn-decisions.ts';

/** Why a worker must stop. */
export type Stop = 'stopped' | 'lost';

/**
 * What a worker knows of whether it may go on: that it still holds its part, and that the announcement is still being sent. It looks again
 * before either is too old.
 */
export function openHold(port: Pick<SendPort, 'now' | 'renew' | 'state'>, held: Held, state: AnnouncementState) {
  const { now } = port;
  let { leasedUntil } = held;
  let seenAt = now();
  let stop: Stop | undefined = mayGoOn(state) ? undefined : 'stopped';
  let looking: Promise<void> | undefined;
  let renewing: Promise<void> | undefined;

  async function lookAgain(): Promise<void> {
    const asked = now();
    const found = await port.state();
    seenAt = asked;
    if (!mayGoOn(found)) stop ??= 'stopped';
  }
  async function renewNow(): Promise<void> {
    const until = now() + limits.lease;
    if (await port.renew(held.fence, until)) leasedUntil = until;
    else stop = 'lost';
  }
  const look = () => {
    looking ??= lookAgain().finally(() => {
      looking = undefined;
    });
    return looking;
  };
  const renew = () => {
    renewing ??= renewNow().finally(() => {
      renewing = undefined;
    });
    return renewing;
  };
  const isSafe = () => leasedUntil - now() >= limits.safeLease;

  return {
    stopped: (): Stop | undefined => stop,
    /** Waits until both are known freshly enough. @returns whether the worker may claim somebody now */
    fresh: async (): Promise<boolean> => {
      // once: where the answer itself takes so long, looking again would not make it any fresher
      if (!stop && now() - seenAt > limits.freshState) await look();
      if (!stop && leasedUntil - now() < limits.renewBelow) await renew();
      while (!stop && !isSafe()) await renew();
      return stop === undefined;
    },
    /** Looks ahead in good time, so that nobody has to wait for it. */
    keep: (): void => {
      if (stop) return;
      // a fault shows when somebody asks next and waits for it
      if (now() - seenAt > limits.freshState * 0.6) look().catch(() => undefined);
      if (leasedUntil - now() < limits.renewBelow) renew().catch(() => undefined);
    },
    /** Whether nobody can take over while a mail is handed over. */
    isSafe,
    /** A write has held the part for longer; or shown that somebody else has it. */
    held: (until: number): void => {
      leasedUntil = until;
    },
    lose: (): void => {
      stop = 'lost';
    },
  };
}

export type Hold = ReturnType<typeof openHold>;
