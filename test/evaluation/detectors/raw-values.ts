import { type Evidence, evidenceNames } from '../../../functions/detection/evidence/names.ts';
import {
  knowsNetwork,
  nearestStep,
  placeName,
  primaryLanguage,
  usesVpn,
  zoneName,
} from '../../../functions/detection/habits.ts';
import { changeKinds, decayed, hourPart } from '../../../functions/detection/profile.ts';
import type { Case } from '../../../functions/detection/signals.ts';
import { distanceKm, isPoint } from '../../../functions/detection/travel.ts';

const hourMs = 3_600_000;
const names = Object.keys(evidenceNames);
const place = new Map(names.map((name, at) => [name, at]));

const hows = ['untold', 'nothing_known', 'by_id', 'id_elsewhere', 'alike', 'new'];
const kinds = ['unknown', 'residential', 'mobile', 'hosting'];

const share = (own: number, all: number) => (all === 0 ? 0 : own / all);

/** Numbers that nobody has weighed or cut, besides the evidence: what a learner of its own might make more of. */
function rawValues({ seen, known, recognised, atHome, today, population }: Case): number[] {
  const { facts, device, at } = seen;
  const worth = ({ count, day }: { count: number; day: number }) => decayed(count, day, today);
  const sum = (some: readonly { count: number; day: number }[]) => some.reduce((all, one) => all + worth(one), 0);
  const near = nearestStep(known.steps, at);
  const hours = near ? Math.abs(at - near.at) / hourMs : 10_000;
  const last = known.steps[0];
  const away = (one: object | undefined) => (one && isPoint(one) && isPoint(facts) ? distanceKm(one, facts) : -1);
  const places = known.places.map(away).filter((km) => km >= 0);
  const network = known.networks.find(({ asn }) => asn === facts.asn);
  const blocks = known.blocks.filter(({ value }) => value === seen.block);
  const own = 'device' in recognised ? recognised.device : undefined;
  const alike = known.devices.filter(
    ({ model, os, client }) => model === device.model && os === device.os && client === device.client,
  );
  const { changes } = known;
  return [
    known.learned,
    today - known.since,
    Math.log1p(hours),
    hours,
    away(near),
    away(last),
    away(near) / Math.max(hours, 0.02),
    places.length > 0 ? Math.min(...places) : -1,
    hows.indexOf(recognised.how),
    recognised.how === 'alike' ? ['never', 'first', 'missing', 'other'].indexOf(recognised.id) : -1,
    device.id === undefined ? 0 : 1,
    own ? worth(own) : 0,
    own ? today - own.first : -1,
    own ? today - own.day : -1,
    share(sum(alike), sum(known.devices)),
    alike.length,
    known.devices.length,
    known.devices.filter(({ id }) => id !== undefined).length,
    share(sum(known.devices.filter(({ os }) => os === device.os)), sum(known.devices)),
    atHome ? 1 : 0,
    share(sum(blocks), sum(known.blocks)),
    Math.min(...blocks.map(({ day }) => today - day), 400),
    known.blocks.length,
    network ? share(worth(network), sum(known.networks)) : 0,
    network ? today - network.day : 400,
    network ? share(decayed(network.fresh, network.day, today), worth(network)) : -1,
    known.networks.length,
    share(sum(known.networks.filter(({ kind }) => kind === facts.kind)), sum(known.networks)),
    kinds.indexOf(facts.kind),
    knowsNetwork(known, facts.asn) ? 1 : 0,
    usesVpn(known) ? 1 : 0,
    share(sum(known.countries.filter(({ value }) => value === facts.country)), sum(known.countries)),
    known.countries.length,
    share(sum(known.places.filter(({ value }) => value === placeName(facts.country, facts.place))), sum(known.places)),
    known.places.length,
    facts.accuracyKm,
    population ? Math.log(population.networkShare(facts.asn)) : 0,
    population ? Math.log(population.countryShare(facts.country)) : 0,
    share(sum(known.languages.filter(({ value }) => value === primaryLanguage(device.language))), sum(known.languages)),
    share(sum(known.timezones.filter(({ value }) => value === zoneName(device.timezone))), sum(known.timezones)),
    hourPart(at),
    share(
      known.hours[hourPart(at)] ?? 0,
      known.hours.reduce((all, one) => all + one, 0),
    ),
    ...changeKinds.map((kind) => share(changes[kind], changes.of)),
    changes.of,
    known.failures.length,
    own && device.osVersion === own.osVersion ? 1 : 0,
    own && device.clientVersion === own.clientVersion ? 1 : 0,
    own && device.screen === own.screen ? 1 : 0,
  ];
}

/** All that the boosted reference is given of a sign-in: the evidence that the product weighs, and the raw numbers. */
export function valuesOf(at: Case, evidence: Evidence): Float32Array {
  const raw = rawValues(at);
  const values = new Float32Array(names.length + raw.length);
  for (const [name, value] of evidence) values[place.get(name) ?? 0] = value;
  values.set(raw, names.length);
  return values;
}
