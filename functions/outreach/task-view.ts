import { retoldSignal } from '../detection/index.ts';
import { rfc3339 } from '../kernel/clock.ts';
import type { Language } from '../kernel/i18n.ts';
import type { Keys } from '../kernel/secrets.ts';
import { trackingCode } from '../kernel/tokens.ts';
import { type Contact, eventAnswer, type Fact, type Held } from '../players/index.ts';
import { type CaseFacts, caseFileOf } from './case-file.ts';
import { maskEmail, maskPhone } from './mask.ts';
import { openingStep } from './open.ts';
import { heldAddressView } from './ownership/held-address.ts';
import { ownershipView } from './ownership/view.ts';
import type { Step } from './steps.ts';
import { asItStands, nextTarget, type Task } from './task.ts';
import type { MaskedContact, TaskDetail, TaskItem } from './task-answer-schema.ts';
import { verificationOf } from './verification-state.ts';

const moment = (at: number | undefined) => (at === undefined ? undefined : rfc3339(at));

/** A case as the API shows it, as it stands at this moment. @param now milliseconds; @param reader language of the sentences of its signals */
export function showTask(keys: Keys, stored: Task, now: number, reader: Language = 'en'): TaskItem {
  const task = asItStands(stored, now);
  const { taskId, gameId, playerId, kind, state, priority, team, language, targets, outcome, version } = task;
  const { attempts, parentId, title, members, done } = task;
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
    pausedAt: moment(task.pausedAt),
    next: nextOf(task),
    ...{ attempts, parentId, title, members, done },
    targets: {
      firstContact: rfc3339(targets.firstContact),
      nextUpdate: rfc3339(targets.nextUpdate),
      resolution: rfc3339(targets.resolution),
    },
    signals: task.evidence.signals.map((signal) => retoldSignal(signal, reader)),
  };
}

function nextOf(task: Task): TaskItem['next'] {
  if (task.state === 'resolved' || task.pausedAt !== undefined) return undefined;
  const { what, at } = nextTarget(task);
  return { what, at: rfc3339(at) };
}

/** A step as the API shows it: its own fields beside `at`, `by` and `what`. */
function showStep({ at, by, what, about, evidence }: Step, language: Language) {
  const callBackAt = typeof about.callBackAt === 'number' ? { callBackAt: rfc3339(about.callBackAt) } : {};
  const signals = evidence?.signals.map((signal) => retoldSignal(signal, language));
  return { ...about, ...callBackAt, ...(signals ? { signals } : {}), at: rfc3339(at), by, what };
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

/** A case with all that a call needs. @param now milliseconds; @param language of the sentences of its signals */
export function showTaskDetail(
  keys: Keys,
  known: CaseFacts & {
    contact: Contact | undefined;
    held?: Held | undefined;
    facts?: readonly Fact[];
    acts: readonly string[];
  },
  now: number,
  language: Language,
): TaskDetail {
  const { task, steps, state, contact, acts } = known;
  const protection = state?.protection;
  return {
    ...showTask(keys, task, now, language),
    steps: [openingStep(task), ...steps].map((step) => showStep(step, language)),
    contact: showContact(contact),
    verification: verificationOf(task, steps, state?.questions ?? [], now),
    protection: protection && {
      protection: protection.level,
      since: rfc3339(protection.since),
      reasons: protection.reasons,
    },
    recentSignIns: (state?.recent ?? []).map(eventAnswer),
    acts: [...acts],
    heldAddress: task.heldAddress,
    heldChange: task.heldAddress && heldAddressView(known.held),
    ownership: ownershipView(task, known.facts ?? []),
    ...caseFileOf(known),
  };
}
