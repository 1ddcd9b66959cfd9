import { usesVpn } from '../habits.ts';
import { type Changes, type Counted, decayed, type Habit } from '../profile.ts';
import type { Case } from '../signals.ts';
import { kmToNearest } from '../travel.ts';

const hourMs = 3_600_000;
/** For what never was. */
const longAgo = { hours: 10_000, days: 400 } as const;

/** Numbers of a sign-in that nobody has weighed or cut; what the corrections ask for besides the evidence. */
export const measures: Record<string, (at: Case) => number> = {
  /** ln(1 + hours to the nearest learned sign-in) */
  'apart.hours': ({ seen, nearest }) => Math.log1p(nearest ? Math.abs(seen.at - nearest.at) / hourMs : longAgo.hours),
  /** km to the nearest known place; −1 where that cannot be said */
  'apart.km': ({ seen, known }) => kmToNearest(known.places, seen.facts) ?? -1,
  /** days since the recognised device was used; −1 if it is new */
  'device.days': ({ recognised, today }) => ('device' in recognised ? today - recognised.device.day : -1),
  /** shares of the player's sign-ins that came from this block, network, kind of network, country and place */
  'share.block': ({ seen, known, today }) => shareOf(known.blocks, seen.block, today),
  'share.network': ({ seen, known, today }) => share(known.networks, ({ asn }) => asn === seen.facts.asn, today),
  'share.kind': ({ seen, known, today }) => share(known.networks, ({ kind }) => kind === seen.facts.kind, today),
  'share.country': ({ seen, known, today }) => shareOf(known.countries, seen.facts.country, today),
  'share.place': ({ known, place, today }) => shareOf(known.places, place, today),
  /** and that showed this language and this time zone */
  'share.language': ({ known, language, today }) => shareOf(known.languages, language, today),
  'share.timezone': ({ known, timezone, today }) => shareOf(known.timezones, timezone, today),
  /** days since the network was used; 400 if it is new */
  'network.days': (at) => {
    const network = networkOf(at);
    return network ? at.today - network.day : longAgo.days;
  },
  /** which share of the network's sign-ins came from a block that was new then; −1 if it is new */
  'network.fresh': (at) => {
    const network = networkOf(at);
    if (!network) return -1;
    const { count, fresh, day } = network;
    return count === 0 ? 0 : decayed(fresh, day, at.today) / decayed(count, day, at.today);
  },
  /** 0 unknown, 1 homes, 2 mobile, 3 data centre or VPN */
  'network.kind': ({ seen }) => kinds.indexOf(seen.facts.kind),
  /** 1 for a player who is used to VPNs */
  'habit.vpn': ({ known }) => (usesVpn(known) ? 1 : 0),
  /** how often the player's sign-ins brought a lost id, a new device, block, network, country */
  'rate.id': ({ known }) => rateOf(known.changes, 'id'),
  'rate.device': ({ known }) => rateOf(known.changes, 'device'),
  'rate.block': ({ known }) => rateOf(known.changes, 'block'),
  'rate.network': ({ known }) => rateOf(known.changes, 'network'),
  'rate.country': ({ known }) => rateOf(known.changes, 'country'),
};

const kinds = ['unknown', 'residential', 'mobile', 'hosting'];

const networkOf = ({ seen, known }: Case) => known.networks.find(({ asn }) => asn === seen.facts.asn);

/** 0 where nothing is known. */
function share<Entry extends Counted>(entries: readonly Entry[], is: (entry: Entry) => boolean, today: number): number {
  let [own, all] = [0, 0];
  for (const entry of entries) {
    const worth = decayed(entry.count, entry.day, today);
    all += worth;
    if (is(entry)) own += worth;
  }
  return all === 0 ? 0 : own / all;
}

const shareOf = (habits: readonly Habit[], value: string, today: number): number =>
  share(habits, (habit) => habit.value === value, today);

const rateOf = (changes: Changes, kind: Exclude<keyof Changes, 'day' | 'of'>): number =>
  changes.of === 0 ? 0 : changes[kind] / changes.of;
