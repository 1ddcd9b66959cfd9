/** Works through all, so many at a time, each in turn. */
export async function inLanes<T>(count: number, all: readonly T[], work: (one: T, lane: number) => Promise<unknown>) {
  const waiting = [...all];
  const lane = async (_: unknown, own: number) => {
    while (waiting.length > 0) await work(waiting.shift() as T, own);
  };
  await Promise.all(Array.from({ length: count }, lane));
}
