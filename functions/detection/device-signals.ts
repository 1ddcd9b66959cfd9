import { dayOf, decayed, type KnownDevice, type Profile } from './profile.ts';
import { type Case, novelty, signal } from './signals.ts';
import type { Signal } from './types.ts';
import { weights } from './weights.ts';

/** What the device says. An event that tells nothing of its device says nothing here, neither that it is new nor that it is known. */
export function deviceSignals(at: Case): Signal[] {
  const { seen, known, recognised, atHome } = at;
  const device = seen.device.label;
  switch (recognised.how) {
    case 'untold':
    case 'nothing_known':
      return [];
    case 'by_id':
      return [
        signal(
          'known_device',
          isTrusted(recognised.device, dayOf(seen.at)) ? weights.trustedDevice : weights.knownDevice,
          { device },
        ),
      ];
    case 'id_elsewhere': {
      const weight = recognised.otherOs ? weights.idOnOtherSystem : weights.idOnOtherModel;
      return [novelty(at, 'id_on_other_device', weight, { device, before: recognised.device.label })];
    }
    case 'alike':
      return [novelty(at, 'similar_device', alikeWeight(recognised.id, atHome), { device, id: recognised.id })];
    case 'new':
      return [
        novelty(at, 'new_device', atHome && roams(known) ? weights.newDeviceOfRoamer : weights.newDevice, { device }),
      ];
  }
}

/** Counts are decayed, so two sign-ins of last month are a little less than 2. */
const isTrusted = ({ first, day, count }: KnownDevice, today: number): boolean =>
  today > first + 1 && decayed(count, day, today) >= 1.5;

function alikeWeight(id: 'never' | 'missing' | 'other' | 'first', atHome: boolean): number {
  switch (id) {
    case 'other':
      return atHome ? weights.otherId : weights.otherIdElsewhere;
    case 'missing':
      return atHome ? weights.missingId : weights.missingIdElsewhere;
    case 'never':
      return atHome ? 0 : weights.neverIdElsewhere;
    case 'first':
      return weights.firstId;
  }
}

/** A player of internet cafés: at least four kinds of devices, most of them seen once. */
function roams({ devices }: Profile): boolean {
  const kinds = new Map<string, number>();
  for (const { model, os, client, count } of devices) {
    const kind = `${model}|${os}|${client}`;
    kinds.set(kind, (kinds.get(kind) ?? 0) + count);
  }
  const once = [...kinds.values()].filter((count) => count < 1.5).length;
  return kinds.size >= 4 && once / kinds.size >= 0.6;
}
