/**
 * Collects what is asked for one by one into batches. What is asked in one turn of the event loop travels together; while `atOnce` batches
 * are under way, more is collected, so that the busier an instance is the fewer calls it makes, and an idle one waits for nothing.
 * @param carry takes a batch and settles each of its members itself; it never rejects
 * @returns adds one
 */
export function createBatchQueue<One>(carry: (all: One[]) => Promise<void>, atOnce = 2): (one: One) => void {
  let waiting: One[] = [];
  let underWay = 0;
  let planned = false;
  const plan = () => {
    if (planned || underWay >= atOnce || waiting.length === 0) return;
    planned = true;
    setImmediate(start);
  };
  const start = async () => {
    const all = waiting;
    waiting = [];
    planned = false;
    underWay += 1;
    plan();
    await carry(all);
    underWay -= 1;
    plan();
  };
  return (one) => {
    waiting.push(one);
    plan();
  };
}
