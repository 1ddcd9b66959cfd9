import type { Recognition } from '../match-device.ts';
import { dayOf, decayed, type KnownDevice, type Profile } from '../profile.ts';
import type { Case } from '../signals.ts';
import type { ObservedDevice } from '../types.ts';
import type { Evidence } from './names.ts';
import { rate, surprise } from './rates.ts';
import { compareVersions } from './versions.ts';

/** Usual rates at which a sign-in shows a known device without its id, and another device. Of the histories that the model is made from. */
const usual = { id: 0.12, device: 0.08 } as const;

export const idLoss = ({ changes }: Profile): number => rate(changes.id, changes.of, usual.id);

/** How the device stands to those that are known. */
export function deviceEvidence(at: Case): Evidence {
  const { seen, known, recognised, today } = at;
  switch (recognised.how) {
    case 'untold':
      return known.learned === 0 ? [] : [['device.untold', 1]];
    case 'nothing_known':
      return known.learned === 0 ? [] : [['device.none_known', 1]];
    case 'by_id':
      return [
        [isTrusted(recognised.device, today) ? 'device.known' : 'device.young', 1],
        ['device.rare', surprise(shareOf([recognised.device], at))],
        ['device.steady', surprise(1 - idLoss(known))],
      ];
    case 'id_elsewhere':
      return [[recognised.otherOs ? 'device.id_on_other_system' : 'device.id_on_other_model', 1]];
    case 'alike':
      return [...alike(recognised.id), ...likeness(at, recognised.device)];
    case 'new':
      return [
        [seen.device.id === undefined ? 'device.new_no_id' : 'device.new_id', 1],
        ['device.change', surprise(rate(known.changes.device, known.changes.of, usual.device))],
        ...unseen(known.devices, seen.device),
      ];
  }
}

/** Counts are decayed, so two sign-ins of last month are a little less than 2. */
const isTrusted = ({ first, day, count }: KnownDevice, today: number): boolean =>
  today > first + 1 && decayed(count, day, today) >= 1.5;

const alike = (id: Extract<Recognition, { how: 'alike' }>['id']): Evidence => [[`device.alike_${id}`, 1]];

/** From this rate on a player's ids say little. */
const oftenLost = 0.5;

function likeness(at: Case, { model, os, client }: KnownDevice): Evidence {
  const such = at.known.devices.filter((one) => one.model === model && one.os === os && one.client === client);
  const last = Math.max(...such.map(({ day }) => day));
  return [
    ['device.churn', surprise(idLoss(at.known))],
    ['device.churn_often', idLoss(at.known) > oftenLost ? 1 : 0],
    ['device.alike_rare', surprise(shareOf(such, at))],
    ['device.alike_idle', Math.log(1 + Math.max(0, dayOf(at.seen.at) - last))],
  ];
}

function shareOf(some: readonly KnownDevice[], { known, today }: Case): number {
  const sum = (devices: readonly KnownDevice[]) =>
    devices.reduce((total, { count, day }) => total + decayed(count, day, today), 0);
  return rate(sum(some), sum(known.devices), 0.5, 1);
}

function unseen(devices: readonly KnownDevice[], { os, client }: ObservedDevice): Evidence {
  const found: Evidence = [];
  if (os !== '' && devices.every((device) => device.os !== os)) found.push(['device.new_system', 1]);
  if (client !== '' && devices.every((device) => device.client !== client)) found.push(['device.new_client', 1]);
  return found;
}

/** What the device tells of its versions and its screen, beside what the known one told last. */
export function detailsEvidence({ seen, known, recognised }: Case): Evidence {
  if (recognised.how !== 'by_id' && recognised.how !== 'alike') return behind(known, seen.device);
  const { device } = recognised;
  const system = compareVersions(seen.device.osVersion, device.osVersion);
  const client = compareVersions(seen.device.clientVersion, device.clientVersion);
  const screen = isOther(seen.device.screen, device.screen);
  const found: Evidence = [];
  const like = recognised.how === 'alike' ? 'alike_' : '';
  if (system !== 0) found.push([`details.${like}system_${system > 0 ? 'newer' : 'older'}`, 1]);
  if (client !== 0) found.push([`details.${like}client_${client > 0 ? 'newer' : 'older'}`, 1]);
  if (screen) found.push([`details.${like}screen_other`, 1]);
  if (like && found.length === 0 && device.osVersion !== '') found.push(['details.alike_same', 1]);
  return [...found, ...behind(known, seen.device)];
}

const isOther = (one: string | undefined, other: string): boolean =>
  one !== undefined && one !== '' && other !== '' && one !== other;

/** Games update everywhere within days: who comes with an earlier client than the player had is behind. */
function behind({ devices }: Profile, { client, clientVersion }: ObservedDevice): Evidence {
  const isBehind = devices.some(
    (device) => device.client === client && compareVersions(clientVersion, device.clientVersion) < 0,
  );
  return isBehind ? [['details.client_behind', 1]] : [];
}

/** Whether a device that is known told other versions, or another screen, than before. */
export const hasOtherDetails = (evidence: Evidence): boolean =>
  evidence.some(
    ([name]) => name === 'details.system_older' || name === 'details.client_older' || name === 'details.screen_other',
  );
