/** A page of one source, in its order; `more` says that behind it is more. */
type SourcePage<Row> = { rows: Row[]; more: boolean };

/** Reads a source on from a place (from its start if that is undefined), at most so many rows. */
export type ReadSource<Row> = (after: string | undefined, limit: number) => Promise<SourcePage<Row>>;

type Source<Row> = { read: ReadSource<Row>; rows: Row[]; more: boolean; behind: string | undefined; step: number };

const leastStep = 4;

/**
 * The rows of several sorted sources in one order, read as they are needed. Each source begins with its share of a page and doubles what
 * it reads each time that all of it was used. So for n rows used of s sources at most 2n + 2s · max(4, page / s) are read.
 * @param after the place behind which all sources begin
 * @param page how many rows are wanted, most likely
 */
export async function* merged<Row extends { due: string }>(
  sources: readonly ReadSource<Row>[],
  { after, forward, page }: { after: string | undefined; forward: boolean; page: number },
): AsyncGenerator<Row, void> {
  const share = Math.max(leastStep, Math.ceil(page / Math.max(1, sources.length)));
  const open: Source<Row>[] = sources.map((read) => ({ read, rows: [], more: true, behind: after, step: share }));
  for (;;) {
    await Promise.all(open.filter(({ rows, more }) => more && rows.length === 0).map(readOn));
    const next = open
      .filter(({ rows }) => rows.length > 0)
      .reduce<Source<Row> | undefined>((best, one) => (best && !isBefore(one, best, forward) ? best : one), undefined);
    const row = next?.rows.shift();
    if (row) yield row;
    else if (!open.some(({ more }) => more)) return;
  }
}

async function readOn<Row extends { due: string }>(source: Source<Row>): Promise<void> {
  const { rows, more } = await source.read(source.behind, source.step);
  source.rows = rows;
  source.behind = rows.at(-1)?.due ?? source.behind;
  source.more = more && rows.length > 0;
  source.step *= 2;
}

function isBefore<Row extends { due: string }>(one: Source<Row>, other: Source<Row>, forward: boolean): boolean {
  const [mine = '', theirs = ''] = [one.rows[0]?.due, other.rows[0]?.due];
  return forward ? mine < theirs : mine > theirs;
}
