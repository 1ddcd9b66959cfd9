import { isGenuine } from '../detectors/detector.ts';
import { isAsked, knownFrom, type Outcome } from '../detectors/product.ts';
import { dayMs } from '../generator/marked.ts';
import type { Interval } from '../measures/bootstrap.ts';
import { rateOf } from './questions.ts';

/** False questions for each genuine sign-in on a day when something happened to everybody, beside days like any other. */
export type SpecialDay = { name: string; rate: Interval; ordinary: Interval };

export type Day = { name: string; from: number; days: number };

/** @param days what happened when @param from milliseconds; the days from here on that are not special are ordinary */
export function specialDays(
  outcomes: readonly Outcome[],
  days: readonly Day[],
  from: number,
  draws: number,
): SpecialDay[] {
  const genuine = knownFrom(outcomes, from).filter((one) => isGenuine(one) && !one.aftermath && one.mark === undefined);
  const isOn = (at: number) => (day: Day) => at >= day.from && at < day.from + day.days * dayMs;
  const ordinary = rateOf(
    genuine.filter(({ at }) => !days.some(isOn(at))),
    isAsked,
    draws,
  );
  const special = days.map((day) => ({
    name: day.name,
    rate: rateOf(
      genuine.filter(({ at }) => isOn(at)(day)),
      isAsked,
      draws,
    ),
    ordinary,
  }));
  const breaks = outcomes.filter(
    (one) => isGenuine(one) && one.mark?.startsWith('break ') && one.type === 'login.succeeded',
  );
  return [...special, { name: 'school breaks at an internet café', rate: rateOf(breaks, isAsked, draws), ordinary }];
}
