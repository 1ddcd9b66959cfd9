import { type News, type NewsKind, newsAmong, newsKinds, newsParts, type Storm } from '../../detection/index.ts';
import { type OpenStorm, type PastStorm, type Snapshot, worth } from './snapshot.ts';
import { addCounts, among, type NewsCounts, noNews, placeOfKind, type Slot, slotMs } from './tally.ts';

/** One looks back over at least so many slots, and over more until there are enough sign-ins; at most over 12 hours. */
const leastSlots = 2;
/**
 * One looks several times. There is a storm where the odds of news are so many times the ordinary, beyond what chance may do to so few: for what is seldom
 * on ordinary days, odds are as good as shares; what is frequent cannot become three times as frequent. Among more sign-ins less is told from
 * chance. Small carriers have few in a night. Lost ids cost players the most questions.
 */
type Look = { enough: number; times: number; kinds?: readonly NewsKind[] };
const looks: Record<'all' | 'network', readonly Look[]> = {
  all: [
    { enough: 80, times: 3.5 },
    { enough: 240, times: 2 },
    { enough: 480, times: 1.5, kinds: ['id'] },
  ],
  network: [
    { enough: 80, times: 3.5 },
    { enough: 40, times: 3.5 },
  ],
};
/** Of a network nothing is said if nobody came from it for two hours. */
const slotsOfNetworks = 24;
/** In standard errors; and the share matters. */
const begins = { errors: 4, share: 0.05 } as const;
const goesOn = { times: 1.5, errors: 0, share: 0.03 } as const;
/** Shares of what is ordinary in a network begin as everybody's, with the weight of so many sign-ins. */
const usualStrength = 50;
/** Ordinary is what was so when a storm began. What lasts for so long becomes ordinary itself. */
const newUntilMs = 3 * 86_400_000;
/** A storm of which nothing was heard for so long does not count any more. */
const staleMs = 2 * 3_600_000;

/** A renumbered carrier shows in the lines and places of its own sign-ins only. */
const ofNetworks: readonly NewsKind[] = ['block', 'network', 'place', 'country'];

/** So long after a storm it still explains what is new of players who had not signed in since before it. */
const rememberedMs = 30 * 86_400_000;
const mostRemembered = 20;

/** Looks at the last hours, and writes down which storms there are now and which are over; in place. */
export function lookForStorms(snapshot: Snapshot): void {
  const { storms, past, at } = snapshot;
  const now = stormsOf(snapshot);
  const ended = storms.filter((storm) => !now.some(({ kind, asn }) => kind === storm.kind && asn === storm.asn));
  if (ended.length > 0)
    snapshot.past = [...past, ...ended.map((storm) => ({ ...storm, until: at }))].slice(-mostRemembered);
  if (past.length > 0) snapshot.past = snapshot.past.filter(({ until }) => until > at - rememberedMs);
  snapshot.storms = now;
}

/** Which storms there are. @param snapshot with those that were open before */
function stormsOf(snapshot: Snapshot): OpenStorm[] {
  const slots = lastSlots(snapshot);
  const found: OpenStorm[] = [];
  const take = (window: Window | undefined, kind: NewsKind, asn: number | undefined, look: Look) => {
    if (!window || found.some((storm) => storm.kind === kind && storm.asn === asn)) return;
    const storm = seen(snapshot, window, kind, asn, look);
    if (storm) found.push(storm);
  };
  for (const look of looks.network)
    for (const [asn, window] of networkWindows(slots, look.enough))
      for (const kind of ofNetworks) take(window, kind, Number(asn), look);
  const ofNetwork = [...found];
  for (const look of looks.all) {
    const windows = {
      usualLine: windowOf(slots, 'usualLine', look),
      usualDevice: windowOf(slots, 'usualDevice', look),
    };
    for (const kind of look.kinds ?? newsKinds) {
      // what is wrong with one network is no news of everybody
      const without = ofNetwork.filter((storm) => storm.kind === kind).map(({ asn }) => String(asn));
      const of = newsAmong[kind];
      take(without.length === 0 ? windows[of] : windowOf(slots, of, look, without), kind, undefined, look);
    }
  }
  return found;
}

type Numbered = readonly [number: number, slot: Slot];

/** The latest first. */
function lastSlots({ slots }: Snapshot): Numbered[] {
  const found: Numbered[] = [];
  for (const number in slots) {
    const slot = slots[number];
    if (slot) found.push([Number(number), slot]);
  }
  return found.reverse();
}

/** What was counted since a time, milliseconds. */
type Window = { counts: NewsCounts; since: number };

/** @param name of the count of which there must be enough @returns undefined if there are not */
function windowOf(
  slots: readonly Numbered[],
  name: keyof typeof among,
  { enough }: Look,
  without: readonly string[] = [],
): Window | undefined {
  const counts = noNews();
  const of = among[name];
  const first = (slots[0]?.[0] ?? 0) - leastSlots + 1;
  for (const [number, { all, networks }] of slots) {
    if (number < first && (counts[of] ?? 0) >= enough) break;
    addCounts(counts, all, 1);
    for (const asn of without) addCounts(counts, networks[asn] ?? [], -1);
    if (number <= first && (counts[of] ?? 0) >= enough) return { counts, since: number * slotMs };
  }
  return (counts[of] ?? 0) >= enough ? { counts, since: first * slotMs } : undefined;
}

/** The windows of networks from which so many sign-ins came. */
function networkWindows(slots: readonly Numbered[], least: number): Map<string, Window> {
  const first = (slots[0]?.[0] ?? 0) - leastSlots + 1;
  const done = new Map<string, Window>();
  const open = new Map<string, NewsCounts>();
  const close = (asn: string, counts: NewsCounts, number: number) => {
    if ((counts[among.usualDevice] ?? 0) < least) return;
    done.set(asn, { counts, since: number * slotMs });
    open.delete(asn);
  };
  let whole = false;
  for (const [number, { networks }] of slots) {
    const isLate = number <= first - slotsOfNetworks;
    if (isLate && open.size === 0) break;
    if (number < first && !whole) {
      for (const [asn, counts] of open) close(asn, counts, first);
      whole = true;
    }
    for (const asn in networks) {
      if (done.has(asn) || (isLate && !open.has(asn))) continue;
      const counts = open.get(asn) ?? noNews();
      open.set(asn, counts);
      addCounts(counts, networks[asn] ?? [], 1);
      if (whole) close(asn, counts, number);
    }
  }
  if (!whole) for (const [asn, counts] of open) close(asn, counts, first);
  return done;
}

const odds = (share: number) => share / (1 - Math.min(0.999, share));

function seen(
  snapshot: Snapshot,
  { counts, since }: Window,
  kind: NewsKind,
  asn: number | undefined,
  look: Look,
): OpenStorm | undefined {
  const of = among[newsAmong[kind]];
  const had = placeOfKind.get(kind) ?? 0;
  const total = counts[of] ?? 0;
  const now = (counts[had] ?? 0) / total;
  const open = snapshot.storms.find((storm) => storm.kind === kind && storm.asn === asn);
  const isNew = open !== undefined && snapshot.at - open.since < newUntilMs;
  const ordinary = isNew ? open.ordinary : ordinaryShare(snapshot, of, had, counts, asn);
  const { times, errors, share } = open ? goesOn : { ...begins, times: look.times };
  const sure = now - errors * Math.sqrt((now * (1 - now)) / total);
  if (now < share || odds(sure) < times * odds(ordinary)) return undefined;
  return {
    ...{ kind, ...(asn === undefined ? {} : { asn }), since: open?.since ?? since },
    ...{ now: rounded(now), ordinary: rounded(ordinary), peak: rounded(Math.max(now, open?.peak ?? 0)) },
  };
}

/** @param counts of now, which are not what is ordinary: of a network they can be all that is known */
function ordinaryShare(
  snapshot: Snapshot,
  of: number,
  had: number,
  counts: NewsCounts,
  asn: number | undefined,
): number {
  const all = (worth(snapshot, snapshot.usual[had] ?? 0) + 1) / (worth(snapshot, snapshot.usual[of] ?? 0) + 100);
  if (asn === undefined) return all;
  const own = snapshot.usualOf[asn] ?? [];
  const earlier = (place: number) => Math.max(0, worth(snapshot, own[place] ?? 0) - (counts[place] ?? 0));
  return Math.min(1, (earlier(had) + all * usualStrength) / (earlier(of) + usualStrength));
}

const rounded = (share: number) => Math.round(share * 1e4) / 1e4;

type Blowing = { storms: readonly OpenStorm[]; past: readonly PastStorm[]; at: number };

/**
 * What of the storms concerns one sign-in: only those that blow about what is new of it. A storm that is over still explains it of a player who
 * had not signed in since before it: on a patch day not everybody plays.
 */
export function stormFor(
  { storms, past, at: asOf }: Blowing,
  { kinds, last }: Pick<News, 'kinds' | 'last'>,
  { at, facts }: { at: number; facts: { asn: number } },
): Storm {
  if (kinds.length === 0) return [];
  const parts = new Map<Storm[number]['part'], number>();
  const take = ({ kind, asn, ordinary }: OpenStorm, share: number) => {
    if (!kinds.includes(kind) || (asn !== undefined && asn !== facts.asn)) return;
    const part = newsParts[kind];
    parts.set(part, Math.max(Math.log(share / ordinary), parts.get(part) ?? 0));
  };
  if (at <= asOf + staleMs) for (const storm of storms) take(storm, last < storm.since ? storm.peak : storm.now);
  for (const storm of past) if (last < storm.since && at >= storm.since) take(storm, storm.peak);
  return [...parts].map(([part, excess]) => ({ part, excess }));
}
