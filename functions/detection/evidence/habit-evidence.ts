import { primaryLanguage, zoneName } from '../habits.ts';
import { decayed, type Habit, hourPart, hourParts } from '../profile.ts';
import type { Case } from '../signals.ts';
import type { Evidence } from './names.ts';

const isNew = (habits: readonly Habit[], value: string): boolean =>
  value !== '' && habits.length > 0 && !habits.some((habit) => habit.value === value);

export const languageEvidence = ({ seen, known }: Case): Evidence =>
  isNew(known.languages, primaryLanguage(seen.device.language)) ? [['language.new', 1]] : [];

/** A clock that goes along on a journey says something else than one that is of elsewhere at home. */
export function timezoneEvidence({ seen, known }: Case): Evidence {
  if (!isNew(known.timezones, zoneName(seen.device.timezone))) return [];
  return [[isNew(known.countries, seen.facts.country) ? 'timezone.abroad' : 'timezone.new', 1]];
}

/** The hour of the day, with those beside it: people are an hour late. */
export function hourEvidence({ seen, known, today }: Case): Evidence {
  const { hours, changes } = known;
  const part = hourPart(seen.at);
  const worth = (at: number) => decayed(hours[(at + hourParts) % hourParts] ?? 0, changes.day, today);
  const all = hours.reduce((sum, _, at) => sum + worth(at), 0);
  if (all === 0) return [];
  const near = worth(part) / 2 + (worth(part - 1) + worth(part + 1)) / 4;
  return [['hour.rare', Math.log(1 / hourParts) - Math.log((near + 2 / hourParts) / (all + 2))]];
}

export function historyEvidence({ known: { learned } }: Case): Evidence {
  if (learned === 0 || learned >= 20) return [];
  return [
    [learned === 1 ? 'history.first' : learned < 5 ? 'history.few' : learned < 10 ? 'history.some' : 'history.many', 1],
  ];
}
