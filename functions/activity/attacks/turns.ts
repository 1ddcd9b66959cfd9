/** What the order of a batch needs to know of an event. */
type Placed = {
  position: number;
  event: { type: string; playerId: string; device?: { id?: string | undefined } | undefined };
};

/**
 * The order of one batch where it matters. Players are handled side by side; but who looks for attacks sees the failures that stand before
 * it in the batch and none behind it, and the same for a device, so that a batch comes to what its events one by one come to.
 */
export type Turns = {
  /** Runs one player's events, when there is room. */
  work: <Result>(run: () => Promise<Result>) => Promise<Result>;
  /** Waits until a sign-in may look for attacks. */
  toLook: (position: number) => Promise<void>;
  /** Waits until a failure may be counted: one after the other, for each may be the one that makes it a wave. */
  toCount: (position: number) => Promise<void>;
  /** An event neither looks nor counts any more. May be repeated. */
  done: (position: number) => void;
};

const isCounted = ({ event }: Placed): boolean => event.type === 'login.failed';

/**
 * @param atOnce players at the same time. Whoever waits makes room, and waits only for what stands before: so there is always one who can
 * go on
 */
export function takeTurns(events: readonly Placed[], atOnce: number): Turns {
  const pending = new Map(events.map((one) => [one.position, { one, ...Promise.withResolvers<void>() }]));
  let room = atOnce;
  const queue: (() => void)[] = [];
  const enter = (): Promise<void> => {
    if (room === 0) return new Promise((resolve) => queue.push(resolve));
    room -= 1;
    return Promise.resolve();
  };
  const leave = () => {
    const next = queue.shift();
    if (next) next();
    else room += 1;
  };
  const wait = async (position: number, matters: (one: Placed, mine: Placed) => boolean): Promise<void> => {
    const mine = pending.get(position)?.one;
    if (!mine) return;
    const before = [...pending.values()].filter(
      ({ one }) => one.position < position && one.event.playerId !== mine.event.playerId && matters(one, mine),
    );
    if (before.length === 0) return;
    leave();
    await Promise.all(before.map(({ promise }) => promise));
    await enter();
  };
  return {
    work: async (run) => {
      await enter();
      try {
        return await run();
      } finally {
        leave();
      }
    },
    toLook: (position) =>
      wait(position, (one, { event }) => {
        const id = event.device?.id;
        return isCounted(one) || (id !== undefined && one.event.device?.id === id);
      }),
    toCount: (position) => wait(position, () => true),
    done: (position) => {
      pending.get(position)?.resolve();
      pending.delete(position);
    },
  };
}
