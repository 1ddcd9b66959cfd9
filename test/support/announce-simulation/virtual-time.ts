type Timer = { at: number; order: number; ring: () => void };

const isBefore = (one: Timer, other: Timer) => one.at < other.at || (one.at === other.at && one.order < other.order);

/** Timers, the next one first: a binary heap. */
function createTimers() {
  const heap: Timer[] = [];
  const at = (index: number) => heap[index] as Timer;
  const swap = (one: number, other: number) => {
    const kept = at(one);
    heap[one] = at(other);
    heap[other] = kept;
  };
  return {
    size: () => heap.length,
    add: (timer: Timer): void => {
      heap.push(timer);
      for (let child = heap.length - 1; child > 0; ) {
        const parent = (child - 1) >> 1;
        if (!isBefore(at(child), at(parent))) break;
        swap(child, parent);
        child = parent;
      }
    },
    next: (): Timer | undefined => heap[0],
    take: (): Timer | undefined => {
      const first = heap[0];
      const last = heap.pop();
      if (!first || !last || heap.length === 0) return first;
      heap[0] = last;
      for (let parent = 0; ; ) {
        let least = parent;
        for (const child of [2 * parent + 1, 2 * parent + 2])
          if (child < heap.length && isBefore(at(child), at(least))) least = child;
        if (least === parent) return first;
        swap(parent, least);
        parent = least;
      }
    },
  };
}

/** A clock that stands while anybody is at work and then jumps to the next timer: hours pass in seconds, each run like the last. */
export function createVirtualTime(start: number) {
  let time = start;
  let order = 0;
  const timers = createTimers();
  const atTime = (at: number, ring: () => void) => timers.add({ at: Math.max(time, at), order: order++, ring });
  return {
    now: () => time,
    at: atTime,
    sleep: (ms: number) => new Promise<void>((resolve) => atTime(time + ms, resolve)),
    /** Lets time pass until `ended` says so or nobody waits for anything. */
    run: async (ended: () => boolean): Promise<void> => {
      while (!ended()) {
        const timer = timers.take();
        if (!timer) return;
        time = timer.at;
        timer.ring();
        for (let same = timers.next(); same?.at === time; same = timers.next()) timers.take()?.ring();
        await new Promise<void>((resolve) => setImmediate(resolve)); // everything that follows from it at once
      }
    },
  };
}

export type VirtualTime = ReturnType<typeof createVirtualTime>;
