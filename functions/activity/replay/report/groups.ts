import { type Figures, historyBands, type Share } from './figures.ts';
import { bandNames, countryName, kindNames, words } from './words.ts';

/** A group of sign-ins under the name that people read. */
export type Group = Share & { name: string };

const none: Share = { signIns: 0, asked: 0 };
const countriesShown = 10;

export const byHistory = ({ bands }: Figures): Group[] =>
  historyBands.map(({ name }) => ({ name: bandNames[name], ...(bands.get(name) ?? none) }));

export const byKind = ({ kinds }: Figures): Group[] =>
  Object.entries(kindNames).flatMap(([kind, name]) => {
    const share = kinds.get(kind);
    return share ? [{ name, ...share }] : [];
  });

/** The countries with the most sign-ins, and all others together. */
export function byCountry({ countries }: Figures): Group[] {
  const sorted = [...countries].sort(([, one], [, other]) => other.signIns - one.signIns);
  const shown = sorted.slice(0, countriesShown).map(([code, share]) => ({ name: countryName(code), ...share }));
  const rest = sorted.slice(countriesShown);
  if (rest.length === 0) return shown;
  const sum = (part: keyof Share) => rest.reduce((total, [, share]) => total + share[part], 0);
  return [...shown, { name: words.otherCountries, signIns: sum('signIns'), asked: sum('asked') }];
}

/** Signals by how many questions they spoke for, the most first. */
export const bySignal = ({ signals }: Figures): [code: string, questions: number][] =>
  [...signals].sort(([first, one], [second, other]) => other - one || (first < second ? -1 : 1));

const daysShown = 120;

/** Questions per day of the whole period, or per week where there would be too many days. Days are numbers since 1970, in UTC. */
export function overTime(all: readonly Figures[]): { every: 'day' | 'week'; from: number[]; asked: number[][] } {
  const [figures] = all;
  if (!figures || figures.signIns === 0) return { every: 'day', from: [], asked: all.map(() => []) };
  const dayMs = 86_400_000;
  const [first, last] = [Math.floor(figures.from / dayMs), Math.floor(figures.to / dayMs)];
  const every = last - first < daysShown ? 'day' : 'week';
  const step = every === 'day' ? 1 : 7;
  const from = Array.from({ length: Math.ceil((last - first + 1) / step) }, (_, place) => first + place * step);
  const asked = all.map(({ days }) => {
    const sums = from.map(() => 0);
    for (const [day, share] of days) {
      const place = Math.floor((day - first) / step);
      sums[place] = (sums[place] ?? 0) + share.asked;
    }
    return sums;
  });
  return { every, from, asked };
}
