/** Does something to each, at most so many at the same time. @returns what came of each, in their order */
export async function sideBySide<One, Made>(
  all: readonly One[],
  atOnce: number,
  run: (one: One) => Promise<Made>,
): Promise<Made[]> {
  const made: Made[] = [];
  let next = 0;
  const worker = async () => {
    for (let place = next++; place < all.length; place = next++) made[place] = await run(all[place] as One);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, all.length) }, worker));
  return made;
}
