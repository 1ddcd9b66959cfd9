import { knowsNetwork } from '../habits.ts';
import { decayed, type Habit, hourPart, hourParts } from '../profile.ts';
import type { Case } from '../signals.ts';
import { isClockOf } from '../zone-clock.ts';
import type { Findings } from './findings.ts';

const isNew = (habits: readonly Habit[], value: string): boolean =>
  value !== '' && habits.length > 0 && !habits.some((habit) => habit.value === value);

export function languageEvidence({ known, language }: Case, found: Findings): void {
  if (isNew(known.languages, language)) found.add('language.new');
}

export function timezoneEvidence(at: Case, found: Findings): void {
  if (isNew(at.known.timezones, at.timezone)) newTimezone(at, found);
}

/**
 * A clock that goes along on a journey says something else than one that is of elsewhere at home. One that is of neither tells of somebody
 * whose address is not where they are.
 */
function newTimezone({ seen, known, timezone }: Case, found: Findings): void {
  const { country, kind, asn } = seen.facts;
  found.add(isNew(known.countries, country) ? 'timezone.abroad' : 'timezone.new');
  const roams = kind === 'mobile' && knowsNetwork(known, asn);
  if (!roams && isClockOf(country, timezone, seen.at) === false) found.add('timezone.elsewhere');
}

/** The hour of the day, with those beside it: people are an hour late. */
export function hourEvidence({ seen, known, today }: Case, found: Findings): void {
  const { hours, changes } = known;
  const part = hourPart(seen.at);
  const worth = (at: number) => decayed(hours[(at + hourParts) % hourParts] ?? 0, changes.day, today);
  let all = 0;
  for (let at = 0; at < hours.length; at++) all += worth(at);
  if (all === 0) return;
  const near = worth(part) / 2 + (worth(part - 1) + worth(part + 1)) / 4;
  found.add('hour.rare', Math.log(1 / hourParts) - Math.log((near + 2 / hourParts) / (all + 2)));
}

/** From so many sign-ins on a player is one of those who sign in often. */
const often = { from: 10, most: 60 } as const;

export function historyEvidence({ known: { learned } }: Case, found: Findings): void {
  if (learned === 0) return;
  found.add('history.often', Math.log(Math.min(often.most, learned) / often.from));
  if (learned >= 20) return;
  found.add(
    learned === 1 ? 'history.first' : learned < 5 ? 'history.few' : learned < 10 ? 'history.some' : 'history.many',
  );
}
