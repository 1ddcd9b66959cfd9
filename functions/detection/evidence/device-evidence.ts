import { decayed, type KnownDevice, type Profile } from '../profile.ts';
import type { Case } from '../signals.ts';
import type { ObservedDevice } from '../types.ts';
import type { Findings } from './findings.ts';
import { rate, surprise } from './rates.ts';
import { compareVersions } from './versions.ts';

/** Usual rates at which a sign-in shows a known device without its id, and another device. Of the histories that the model is made from. */
const usual = { id: 0.12, device: 0.08 } as const;

export const idLoss = ({ changes }: Profile): number => rate(changes.id, changes.of, usual.id);

/** How the device stands to those that are known. */
export function deviceEvidence(at: Case, found: Findings): void {
  const { seen, known, recognised, today } = at;
  switch (recognised.how) {
    case 'untold':
      if (known.learned > 0) found.add('device.untold');
      break;
    case 'nothing_known':
      if (known.learned > 0) found.add('device.none_known');
      break;
    case 'by_id':
      found.add(isTrusted(recognised.device, today) ? 'device.known' : 'device.young');
      found.add('device.rare', surprise(shareOfOne(at, recognised.device)));
      found.add('device.steady', surprise(1 - idLoss(known)));
      break;
    case 'id_elsewhere':
      found.add(recognised.otherOs ? 'device.id_on_other_system' : 'device.id_on_other_model');
      break;
    case 'alike':
      found.add(`device.alike_${recognised.id}`);
      likeness(at, recognised.device, found);
      break;
    case 'new':
      found.add(seen.device.id === undefined ? 'device.new_no_id' : 'device.new_id');
      found.add('device.change', surprise(rate(known.changes.device, known.changes.of, usual.device)));
      unseen(known.devices, seen.device, found);
      break;
  }
}

/** Counts are decayed, so two sign-ins of last month are a little less than 2. */
const isTrusted = ({ first, day, count }: KnownDevice, today: number): boolean =>
  today > first + 1 && decayed(count, day, today) >= 1.5;

/** From this rate on a player's ids say little. */
const oftenLost = 0.5;

function likeness(at: Case, { model, os, client }: KnownDevice, found: Findings): void {
  const isSuch = (one: KnownDevice) => one.model === model && one.os === os && one.client === client;
  let last = Number.NEGATIVE_INFINITY;
  for (const one of at.known.devices) if (isSuch(one)) last = Math.max(last, one.day);
  found.add('device.churn', surprise(idLoss(at.known)));
  found.add('device.churn_often', idLoss(at.known) > oftenLost ? 1 : 0);
  found.add('device.alike_rare', surprise(shareOf(at, isSuch)));
  found.add('device.alike_idle', Math.log(1 + Math.max(0, at.today - last)));
}

function shareOfOne({ known, today }: Case, { count, day }: KnownDevice): number {
  let all = 0;
  for (const device of known.devices) all += decayed(device.count, device.day, today);
  return rate(decayed(count, day, today), all, 0.5, 1);
}

function shareOf({ known, today }: Case, isOne: (device: KnownDevice) => boolean): number {
  let [own, all] = [0, 0];
  for (const device of known.devices) {
    const worth = decayed(device.count, device.day, today);
    all += worth;
    if (isOne(device)) own += worth;
  }
  return rate(own, all, 0.5, 1);
}

function unseen(devices: readonly KnownDevice[], { os, client }: ObservedDevice, found: Findings): void {
  if (os !== '' && devices.every((device) => device.os !== os)) found.add('device.new_system');
  if (client !== '' && devices.every((device) => device.client !== client)) found.add('device.new_client');
}

/** What the device tells of its versions and its screen, beside what the known one told last. */
export function detailsEvidence({ seen, known, recognised }: Case, found: Findings): void {
  if (recognised.how === 'by_id' || recognised.how === 'alike') {
    const { device } = recognised;
    const system = compareVersions(seen.device.osVersion, device.osVersion);
    const client = compareVersions(seen.device.clientVersion, device.clientVersion);
    const screen = isOther(seen.device.screen, device.screen);
    const like = recognised.how === 'alike' ? 'alike_' : '';
    if (system !== 0) found.add(`details.${like}system_${system > 0 ? 'newer' : 'older'}`);
    if (client !== 0) found.add(`details.${like}client_${client > 0 ? 'newer' : 'older'}`);
    if (screen) found.add(`details.${like}screen_other`);
    const isSame = system === 0 && client === 0 && !screen;
    if (like && isSame && device.osVersion !== '') found.add('details.alike_same');
  }
  if (isBehind(known, seen.device)) found.add('details.client_behind');
}

const isOther = (one: string | undefined, other: string): boolean =>
  one !== undefined && one !== '' && other !== '' && one !== other;

/** Games update everywhere within days: who comes with an earlier client than the player had is behind. */
const isBehind = ({ devices }: Profile, { client, clientVersion }: ObservedDevice): boolean =>
  devices.some((device) => device.client === client && compareVersions(clientVersion, device.clientVersion) < 0);

/** Whether a device that is known told other versions, or another screen, than before. */
export const hasOtherDetails = (found: Findings): boolean =>
  found.has('details.system_older') || found.has('details.client_older') || found.has('details.screen_other');
