import { rfc3339 } from '../kernel/clock.ts';
import type { Keys } from '../kernel/secrets.ts';
import { trackingCode } from '../kernel/tokens.ts';
import type { Contact, PlayerState } from '../players/index.ts';
import { maskEmail, maskPhone } from './mask.ts';
import { openingStep } from './open.ts';
import type { Step } from './steps.ts';
import { asItStands, type Task } from './task.ts';
import type { MaskedContact, TaskDetail, TaskItem } from './task-answer-schema.ts';
import { verificationOf } from './verification-state.ts';

const moment = (at: number | undefined) => (at === undefined ? undefined : rfc3339(at));

/** A case as the API shows it, as it stands at this moment. @param now milliseconds */
export function showTask(keys: Keys, stored: Task, now: number): TaskItem {
  const task = asItStands(stored, now);
  const { taskId, gameId, playerId, kind, state, priority, team, language, targets, outcome, version } = task;
  return {
    taskId,
    trackingCode: trackingCode(keys, taskId),
    ...{ gameId, playerId, kind, state, priority, team, language, outcome, version },
    assignee: task.assignee?.name,
    leasedUntil: moment(task.leasedUntil),
    callBackAt: moment(task.callBackAt),
    escalatedAt: moment(task.escalatedAt),
    openedAt: rfc3339(task.openedAt),
    resolvedAt: moment(task.resolvedAt),
    targets: {
      firstContact: rfc3339(targets.firstContact),
      nextUpdate: rfc3339(targets.nextUpdate),
      resolution: rfc3339(targets.resolution),
    },
    signals: task.evidence.signals,
  };
}

/** A step as the API shows it: its own fields beside `at`, `by` and `what`. */
function showStep({ at, by, what, about, evidence }: Step) {
  const callBackAt = typeof about.callBackAt === 'number' ? { callBackAt: rfc3339(about.callBackAt) } : {};
  return { ...about, ...callBackAt, ...(evidence ? { signals: evidence.signals } : {}), at: rfc3339(at), by, what };
}

function showContact(contact: Contact | undefined): MaskedContact {
  if (!contact) return {};
  const { email, phone, nickname, locale, timezone, tier, minor } = contact;
  return {
    email: email === undefined ? undefined : maskEmail(email),
    phone: phone === undefined ? undefined : maskPhone(phone),
    ...{ nickname, locale, timezone, tier, minor },
  };
}

type Known = { steps: readonly Step[]; state: PlayerState | undefined; contact: Contact | undefined };

export function showTaskDetail(keys: Keys, task: Task, { steps, state, contact }: Known, now: number): TaskDetail {
  const protection = state?.protection;
  return {
    ...showTask(keys, task, now),
    steps: [openingStep(task), ...steps].map(showStep),
    contact: showContact(contact),
    verification: verificationOf(task, steps, state?.questions ?? [], now),
    protection: protection && {
      protection: protection.level,
      since: rfc3339(protection.since),
      reasons: protection.reasons,
    },
    recentSignIns: (state?.recent ?? []).map(({ key: _key, at, ...event }) => ({ at: rfc3339(at), ...event })),
  };
}
