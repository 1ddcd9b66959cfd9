import { usesVpn } from '../habits.ts';
import { decayed, type Habit, type KnownNetwork } from '../profile.ts';
import type { Case } from '../signals.ts';
import { kmToNearest } from '../travel.ts';

const hourMs = 3_600_000;
/** For what never was. */
const longAgo = { hours: 10_000, days: 400 } as const;

/** Numbers of a sign-in that nobody has weighed or cut, in the order of {@link putMeasures}; what the corrections ask for besides the evidence. */
export const measures = {
  'apart.hours': 'ln(1 + hours to the nearest learned sign-in)',
  'apart.km': 'km to the nearest known place; −1 where that cannot be said',
  'device.days': 'days since the recognised device was used; −1 if it is new',
  'share.block': 'share of the player’s sign-ins that came from this block',
  'share.network': 'from this network',
  'share.kind': 'from this kind of network',
  'share.country': 'from this country',
  'share.place': 'from this place',
  'share.language': 'share that showed this language',
  'share.timezone': 'and this time zone',
  'network.days': 'days since the network was used; 400 if it is new',
  'network.fresh': 'which share of the network’s sign-ins came from a block that was new then; −1 if it is new',
  'network.kind': '0 unknown, 1 homes, 2 mobile, 3 data centre or VPN',
  'habit.vpn': '1 for a player who is used to VPNs',
  'rate.id': 'how often the player’s sign-ins brought a lost id',
  'rate.device': 'a new device',
  'rate.block': 'a new block',
  'rate.network': 'a new network',
  'rate.country': 'a new country',
} as const;

const kinds = ['unknown', 'residential', 'mobile', 'hosting'];

/** Puts the {@link measures} of an event among other numbers. @param first place of the first */
export function putMeasures(values: Float64Array, first: number, at: Case): void {
  const { seen, known, recognised, nearest, today } = at;
  const { facts } = seen;
  let place = first;
  const put = (value: number) => {
    values[place++] = value;
  };
  put(Math.log1p(nearest ? Math.abs(seen.at - nearest.at) / hourMs : longAgo.hours));
  put(kmToNearest(known.places, facts) ?? -1);
  put('device' in recognised ? today - recognised.device.day : -1);
  put(shareOf(known.blocks, seen.block, today));
  const { network, share, shareOfKind } = networkOf(at);
  put(share);
  put(shareOfKind);
  put(shareOf(known.countries, facts.country, today));
  put(shareOf(known.places, at.place, today));
  put(shareOf(known.languages, at.language, today));
  put(shareOf(known.timezones, at.timezone, today));
  put(network ? today - network.day : longAgo.days);
  put(network ? freshOf(network, today) : -1);
  put(kinds.indexOf(facts.kind));
  put(usesVpn(known) ? 1 : 0);
  const { of, id, device, block, network: networks, country } = known.changes;
  for (const times of [id, device, block, networks, country]) put(of === 0 ? 0 : times / of);
}

/** The network of an event, if it is known, and the shares that it and its kind have of the player's sign-ins; 0 where nothing is known. */
function networkOf({ seen, known, today }: Case) {
  const { asn, kind } = seen.facts;
  let network: KnownNetwork | undefined;
  let [own, ofKind, all] = [0, 0, 0];
  for (const one of known.networks) {
    const worth = decayed(one.count, one.day, today);
    all += worth;
    if (one.kind === kind) ofKind += worth;
    if (one.asn !== asn) continue;
    own += worth;
    network ??= one;
  }
  return { network, share: all === 0 ? 0 : own / all, shareOfKind: all === 0 ? 0 : ofKind / all };
}

const freshOf = ({ count, fresh, day }: KnownNetwork, today: number): number =>
  count === 0 ? 0 : decayed(fresh, day, today) / decayed(count, day, today);

/** 0 where nothing is known. */
function shareOf(habits: readonly Habit[], value: string, today: number): number {
  let [own, all] = [0, 0];
  for (const habit of habits) {
    const worth = decayed(habit.count, habit.day, today);
    all += worth;
    if (habit.value === value) own += worth;
  }
  return all === 0 ? 0 : own / all;
}
