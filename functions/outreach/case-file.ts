import { familiarities, type Observation, profileSummary } from '../detection/index.ts';
import type { SeenCallback } from '../games/index.ts';
import { rfc3339 } from '../kernel/clock.ts';
import type { SeenMail } from '../mail/index.ts';
import type { PlayerState } from '../players/index.ts';
import type { CaseFile, Observed, Usual } from './case-file-schema.ts';
import type { Step } from './steps.ts';
import type { Evidence, Task } from './task.ts';
import { timeOfDay } from './time-of-day.ts';

export type CaseFacts = {
  task: Task;
  steps: readonly Step[];
  state: PlayerState | undefined;
  mails: readonly SeenMail[];
  callbacks: readonly SeenCallback[];
};

function asObserved({ at, type, facts, device }: Observation): Observed {
  const { country, place, latitude, longitude, accuracyKm, network, kind } = facts;
  return {
    at: rfc3339(at),
    ...{ type, country, place, latitude, longitude, accuracyKm, network },
    networkKind: kind,
    device: device.label,
    language: device.language,
    timezone: device.timezone,
  };
}

function usualOf({ profile }: PlayerState): Usual | undefined {
  if (!profile) return undefined;
  const { since, signIns, devices, networks, places, languages, timezones, lastSignIns } = profileSummary(profile);
  return { since, signIns, devices, networks, places, languages, timezones, lastSignIns };
}

/** The event that a case is about: the sign-in that opened it, else the one that joined, else whatever event there is. */
export function questionable(task: Task, steps: readonly Step[]): Observation | undefined {
  const all = allObservations(task, steps);
  return all.find(({ type }) => type === 'login.succeeded') ?? all[0];
}

const evidenceOf = (task: Task, steps: readonly Step[]): Evidence[] => [
  task.evidence,
  ...steps.flatMap(({ evidence }) => evidence ?? []),
];

/** What opened the case first, then what joined; an event that came with two pieces of evidence stands once. */
function allObservations(task: Task, steps: readonly Step[]): Observation[] {
  const all = evidenceOf(task, steps).flatMap(({ observations }) => observations);
  const named = new Map(all.map((one) => [`${one.at}|${one.type}|${one.address}`, one]));
  return [...named.values()];
}

function comparedOf(state: PlayerState | undefined, seen: Observation | undefined): CaseFile['compared'] {
  if (!state || !seen) return undefined;
  const { recent, profile } = state;
  const signIns = recent.filter(({ type, verdict }) => type === 'login.succeeded' && verdict === 'familiar');
  const times = [...signIns, ...(profile?.steps ?? [])].map(({ at }) => at);
  return { ...familiarities(profile, seen), timeOfDay: timeOfDay(seen.at, [...new Set(times)]) };
}

/** Whether a mail is of this case: it names the case or a question of the case. */
function isOf({ taskId, verificationIds = [] }: SeenMail, task: Task, steps: readonly Step[]): boolean {
  const asked = evidenceOf(task, steps).flatMap(({ verificationId }) => verificationId ?? []);
  return taskId === task.taskId || verificationIds.some((id) => asked.includes(id));
}

const mailView = ({ sendId, kind, state, at, tries, reason }: SeenMail) => ({
  ...{ sendId, kind, state, tries, reason },
  at: rfc3339(at),
});

const callbackView = ({ since, endedAt, types, ...rest }: SeenCallback) => ({
  ...rest,
  types: [...types],
  since: rfc3339(since),
  endedAt: endedAt === undefined ? undefined : rfc3339(endedAt),
});

/** How long before the opening news may have gone to the game that belong to the case, such as the question that it came from. */
const before = 7 * 86_400_000;

/** Everything that a case shows beside its own fields. */
export function caseFileOf({ task, steps, state, mails, callbacks }: CaseFacts): CaseFile {
  const seen = questionable(task, steps);
  return {
    inQuestion: seen && asObserved(seen),
    compared: comparedOf(state, seen),
    observed: allObservations(task, steps)
      .toSorted((one, other) => one.at - other.at)
      .map(asObserved),
    usual: state && usualOf(state),
    mails: mails.filter((mail) => isOf(mail, task, steps)).map(mailView),
    callbacks: callbacks.filter(({ since }) => since >= task.openedAt - before).map(callbackView),
  };
}
