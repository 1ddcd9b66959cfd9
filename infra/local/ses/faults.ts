import { z } from 'zod';
import { seededRandom } from '../sample/random.ts';

/** How the mail engine can misbehave for a test. */
export const faultKinds = {
  throttle: { status: 400, code: 'Throttling', message: 'Maximum sending rate exceeded.' },
  quota: { status: 400, code: 'Throttling', message: 'Daily message quota exceeded.' },
  paused: { status: 400, code: 'AccountSendingPausedException', message: 'Sending is paused for this account.' },
  reject: { status: 400, code: 'MessageRejected', message: 'Email address is not verified.' },
  error: { status: 500, code: 'InternalFailure', message: 'The request failed because of an internal error.' },
  /** The mail is taken, and the sender never hears of it. */
  acceptThenHang: undefined,
  /** Nothing is taken, and the sender never hears of it. */
  hang: undefined,
} as const;

export type FaultKind = keyof typeof faultKinds;

/**
 * @property calls how many sends it meets; until it is cleared if left out
 * @property chance how many of them, 0–1, drawn by `seed`; all if left out
 */
type Fault = { kind: FaultKind; calls?: number | undefined; chance?: number | undefined; seed?: number | undefined };

export const faultShape = z.strictObject({
  kind: z.enum(Object.keys(faultKinds) as [FaultKind, ...FaultKind[]]),
  calls: z.number().int().positive().optional(),
  chance: z.number().min(0).max(1).optional(),
  seed: z.number().int().optional(),
});

export type Faults = {
  readonly set: (fault: Fault) => void;
  readonly clear: () => void;
  /** Keeps events back; what is kept is published by {@link releaseEvents}. */
  readonly holdEvents: () => void;
  readonly releaseEvents: () => Promise<void>;
  readonly current: () => Fault | undefined;
};

/** What meets the sends one by one. */
export function createFaults(
  publishHeld: () => Promise<void>,
): Faults & { take: () => FaultKind | undefined; held: () => boolean } {
  let fault: Fault | undefined;
  let random = seededRandom(0);
  let held = false;
  return {
    set: (next) => {
      fault = { ...next };
      random = seededRandom(next.seed ?? 0);
    },
    clear: () => {
      fault = undefined;
    },
    holdEvents: () => {
      held = true;
    },
    releaseEvents: async () => {
      held = false;
      await publishHeld();
    },
    current: () => fault,
    held: () => held,
    take: () => {
      const kind = fault && random() < (fault.chance ?? 1) ? fault.kind : undefined;
      if (!kind) return undefined;
      if (fault?.calls !== undefined) {
        fault.calls -= 1;
        if (fault.calls <= 0) fault = undefined;
      }
      return kind;
    },
  };
}
