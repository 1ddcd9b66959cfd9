import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type Assessment, decodeProfile, type EventType, encodeProfile, eventTypes } from '../detection/index.ts';
import { type OpenQuestion, type PlayerState, protections, type RecentEvent } from './state.ts';

/**
 * The stored form of a player's state. The profile has its own encoding (detection). The rest is a JSON array, raw-deflated, behind a
 * version byte, so that later versions can read what earlier ones wrote.
 */
export type StoredState = { profile?: Uint8Array; body: Uint8Array };

const version = 1;
/** Scores are told to four places. */
const scoreSteps = 10_000;
const verdicts = ['familiar', 'verify', 'outreach'] as const;

type PackedEvent = [string, number, number, number, number, string, string, string, string, doing?: string];
type PackedBody = [
  level: number,
  since: number,
  reasons: string[],
  questions: OpenQuestion[],
  recent: PackedEvent[],
  mails: number[],
  taskId: string | 0,
  mailbox: number,
  /** Left out where there is none, and by earlier releases. */
  closed?: [taskId: string, at: number] | 0,
  capped?: string,
];

const packEvent = (event: RecentEvent): PackedEvent => {
  const packed: PackedEvent = [
    event.key,
    event.at,
    eventTypes.indexOf(event.type),
    verdicts.indexOf(event.verdict),
    Math.round(event.score * scoreSteps),
    event.country,
    event.place,
    event.network,
    event.device,
  ];
  if (event.doing !== undefined) packed.push(event.doing);
  return packed;
};

function unpackEvent([
  key,
  at,
  type,
  verdict,
  score,
  country,
  place,
  network,
  device,
  doing,
]: PackedEvent): RecentEvent {
  const named = { type: eventTypes[type] as EventType, verdict: verdicts[verdict] as Assessment['verdict'] };
  const doubted = doing === undefined ? {} : { doing };
  return { key, at, ...named, score: score / scoreSteps, country, place, network, device, ...doubted };
}

/** What is seldom there; the last of it is left out with what would be empty before it. */
function closings({ closed, capped }: PlayerState): [PackedBody[8]?, string?] {
  const packed = closed ? ([closed.taskId, closed.at] satisfies PackedBody[8]) : 0;
  if (capped !== undefined) return [packed, capped];
  return packed === 0 ? [] : [packed];
}

export function encodeState(state: PlayerState): StoredState {
  const packed = [
    protections.indexOf(state.protection.level),
    state.protection.since,
    state.protection.reasons,
    state.questions,
    state.recent.map(packEvent),
    state.mails,
    state.taskId ?? 0,
    state.mailboxChangedAt ?? 0,
    ...closings(state),
  ] as PackedBody;
  const body = Buffer.concat([Buffer.of(version), deflateRawSync(JSON.stringify(packed))]);
  return state.profile ? { profile: encodeProfile(state.profile), body } : { body };
}

/** @throws Error naming the version, if it is one this code does not know */
export function decodeState(stored: StoredState): PlayerState {
  if (stored.body[0] !== version) throw new Error(`player state of unknown version ${stored.body[0]}`);
  const packed = JSON.parse(inflateRawSync(stored.body.subarray(1)).toString('utf8')) as PackedBody;
  const [level, since, reasons, questions, recent, mails, taskId, mailbox, closed, capped] = packed;
  return {
    profile: stored.profile ? decodeProfile(stored.profile) : undefined,
    protection: { level: protections[level] ?? 'hold', since, reasons },
    questions,
    recent: recent.map(unpackEvent),
    mails,
    taskId: taskId === 0 ? undefined : taskId,
    mailboxChangedAt: mailbox === 0 ? undefined : mailbox,
    closed: closed ? { taskId: closed[0], at: closed[1] } : undefined,
    ...(capped === undefined ? {} : { capped }),
  };
}
