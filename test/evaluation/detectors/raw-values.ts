import { featuresOf } from '../../../functions/detection/evidence/correction.ts';
import type { Findings } from '../../../functions/detection/evidence/findings.ts';
import { knowsNetwork, nearestStep } from '../../../functions/detection/habits.ts';
import { decayed, hourPart } from '../../../functions/detection/profile.ts';
import type { Case } from '../../../functions/detection/signals.ts';
import { distanceKm, isPoint } from '../../../functions/detection/travel.ts';

const hourMs = 3_600_000;

const hows = ['untold', 'nothing_known', 'by_id', 'id_elsewhere', 'alike', 'new'];

const share = (own: number, all: number) => (all === 0 ? 0 : own / all);

/** Numbers that nobody has weighed or cut, besides those that the product measures: what a learner of its own might make more of. */
function rawValues({ seen, known, recognised, atHome, today, population }: Case): number[] {
  const { facts, device, at } = seen;
  const worth = ({ count, day }: { count: number; day: number }) => decayed(count, day, today);
  const sum = (some: readonly { count: number; day: number }[]) => some.reduce((all, one) => all + worth(one), 0);
  const near = nearestStep(known.steps, at);
  const hours = near ? Math.abs(at - near.at) / hourMs : 10_000;
  const last = known.steps[0];
  const away = (one: object | undefined) => (one && isPoint(one) && isPoint(facts) ? distanceKm(one, facts) : -1);
  const blocks = known.blocks.filter(({ value }) => value === seen.block);
  const own = 'device' in recognised ? recognised.device : undefined;
  const alike = known.devices.filter(
    ({ model, os, client }) => model === device.model && os === device.os && client === device.client,
  );
  const { changes } = known;
  return [
    known.learned,
    today - known.since,
    hours,
    away(near),
    away(last),
    away(near) / Math.max(hours, 0.02),
    hows.indexOf(recognised.how),
    recognised.how === 'alike' ? ['never', 'first', 'missing', 'other'].indexOf(recognised.id) : -1,
    device.id === undefined ? 0 : 1,
    own ? worth(own) : 0,
    own ? today - own.first : -1,
    share(sum(alike), sum(known.devices)),
    alike.length,
    known.devices.length,
    known.devices.filter(({ id }) => id !== undefined).length,
    share(sum(known.devices.filter(({ os }) => os === device.os)), sum(known.devices)),
    atHome ? 1 : 0,
    Math.min(...blocks.map(({ day }) => today - day), 400),
    share(sum(known.blocks.filter(({ area }) => area === seen.area)), sum(known.blocks)),
    known.blocks.length,
    known.networks.length,
    knowsNetwork(known, facts.asn) ? 1 : 0,
    known.countries.length,
    known.places.length,
    facts.accuracyKm,
    population ? Math.log(population.networkShare(facts.asn)) : 0,
    population ? Math.log(population.countryShare(facts.country)) : 0,
    hourPart(at),
    share(
      known.hours[hourPart(at)] ?? 0,
      known.hours.reduce((all, one) => all + one, 0),
    ),
    changes.of,
    known.failures.length,
    own && device.osVersion === own.osVersion ? 1 : 0,
    own && device.clientVersion === own.clientVersion ? 1 : 0,
    own && device.screen === own.screen ? 1 : 0,
  ];
}

/** All that the boosted reference is given of a sign-in: what the product weighs and measures, and more raw numbers. */
export const valuesOf = (at: Case, findings: Findings): Float32Array =>
  Float32Array.of(...featuresOf(findings, at), ...rawValues(at));
