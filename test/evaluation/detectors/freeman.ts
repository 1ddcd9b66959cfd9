import type { Detector, SignIn } from './detector.ts';

/** Levels of a feature from the exact value to the coarsest, with the weights of Wiefling's implementation. */
const levels = {
  ip: [
    [0.6, ({ event }: SignIn) => event.ip],
    [0.3, ({ seen }: SignIn) => String(seen.facts.asn)],
    [0.1, ({ seen }: SignIn) => seen.facts.country],
  ],
  agent: [
    [
      0.53866538,
      ({ event: { device } }: SignIn) =>
        [device?.model, device?.os, device?.osVersion, device?.client, device?.clientVersion].join(' '),
    ],
    [0.26804515, ({ event: { device } }: SignIn) => `${device?.client} ${device?.clientVersion}`],
    [0.18818295, ({ event: { device } }: SignIn) => `${device?.os} ${device?.osVersion}`],
    [0.00510651, ({ event: { device } }: SignIn) => (device?.client === 'game-mobile' ? 'mobile' : 'computer')],
  ],
} as const satisfies Record<string, readonly (readonly [number, (signIn: SignIn) => string])[]>;

type Counts = Map<string, number>;
const add = (counts: Counts, value: string) => counts.set(value, (counts.get(value) ?? 0) + 1);

/** A feature's counts over all players, by level, and which coarser values an exact one came with. */
type Everybody = { counts: Counts[]; coarser: Map<string, Set<string>> };

/**
 * The likelihood ratio of Freeman et al., eq. 7, without attack data, as Wiefling's notebook computes it: the logarithm of
 * S = Π p(x)/p(x|u) · N/(U·n_u). Of first sign-ins it says nothing.
 * Source: Freeman et al., "Who Are You?", NDSS 2016; Wiefling et al., "Pump Up Password Security!", 2022, with their weights.
 */
export function createFreeman(): Detector {
  const names = ['ip', 'agent'] as const;
  const everybody = new Map(
    names.map((name): [string, Everybody] => [name, { counts: levels[name].map(() => new Map()), coarser: new Map() }]),
  );
  const players = new Map<string, { sum: number; counts: Map<string, Counts[]> }>();
  let total = 0;

  const ratio = (name: (typeof names)[number], signIn: SignIn, own: Counts[], sum: number): number => {
    const { counts, coarser } = everybody.get(name) ?? { counts: [], coarser: new Map<string, Set<string>>() };
    const values = levels[name].map(([, read]) => read(signIn));
    const distinct = 1 + counts.slice(1).reduce((all, level) => all + level.size, 0);
    const exact = counts[0]?.get(values[0] ?? '') ?? 0;
    const with_ = 1 + (coarser.get(values[0] ?? '')?.size ?? 0);
    const smoothed = exact > 0 ? (exact / (exact + with_)) * (exact / (total + distinct)) : 1 / (total + distinct);
    let [global, user] = [0, 0];
    for (const [at, [weight]] of levels[name].entries()) {
      global += weight * (at === 0 ? smoothed : (counts[at]?.get(values[at] ?? '') ?? 0) / total);
      user += (weight * (own[at]?.get(values[at] ?? '') ?? 0)) / sum;
    }
    return global / (user === 0 ? global / 4 : user);
  };

  return {
    score(signIn) {
      const player = players.get(signIn.player);
      if (!player) return Number.NEGATIVE_INFINITY;
      const parts = names.map((name) => Math.log(ratio(name, signIn, player.counts.get(name) ?? [], player.sum)));
      return parts.reduce((sum, part) => sum + part, Math.log(total / (players.size * player.sum)));
    },
    learn(signIn) {
      const player = players.get(signIn.player) ?? {
        sum: 0,
        counts: new Map(names.map((name) => [name, levels[name].map((): Counts => new Map())])),
      };
      players.set(signIn.player, player);
      player.sum += 1;
      total += 1;
      for (const name of names) {
        const all = everybody.get(name);
        const values = levels[name].map(([, read]) => read(signIn));
        for (const [at, value] of values.entries()) {
          for (const counts of [all?.counts[at], player.counts.get(name)?.[at]]) if (counts) add(counts, value);
        }
        const [exact = '', ...rest] = values;
        const seen = all?.coarser.get(exact) ?? new Set();
        for (const [at, value] of rest.entries()) seen.add(`${at} ${value}`);
        all?.coarser.set(exact, seen);
      }
    },
  };
}
