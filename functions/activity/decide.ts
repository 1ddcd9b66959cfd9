import {
  type Assessment,
  actKind,
  assess,
  doingOf,
  isTrade,
  learn,
  learnTrade,
  leastDoubt,
  noteFailure,
  type Observation,
  type Surroundings,
  sameDevice,
} from '../detection/index.ts';
import { reopenable } from '../outreach/index.ts';
import {
  dropLapsed,
  type OpenQuestion,
  type PlayerState,
  questionLimit,
  questionsAt,
  type RecentEvent,
  raiseProtection,
  recentLimit,
} from '../players/index.ts';
import { confirmFor } from '../verification/index.ts';

/** What is known when one event is decided. Times in milliseconds. */
export type Known = {
  state: PlayerState;
  observation: Observation;
  /** The event's memory key. */
  key: string;
  now: number;
  /** The id that a question about this event would have. */
  verificationId: string;
  /** The game is still teaching: its past sign-ins are learned and raise no question. */
  teaching: boolean;
  surroundings: Surroundings;
};

/** What follows from an event, beside the player's new state. Named, so that the caller carries it out and decides nothing. */
export type Plan =
  | { what: 'nothing' }
  | { what: 'remember' }
  | { what: 'join_question'; verificationId: string }
  | { what: 'ask' }
  | { what: 'join_case'; taskId: string }
  /** The case has just taken an event of this kind; more of them would say no more. */
  | { what: 'seen_in_case'; taskId: string }
  /** `reopens`: the case of this player that was closed a short while ago. */
  | { what: 'open_case'; verificationId: string | undefined; reopens: string | undefined };

/** Whether a plan opens rows of its own; else the player's state says all. */
export const opensRows = ({ what }: Plan): boolean => what === 'ask' || what === 'open_case' || what === 'join_case';

export type Decision = { assessment: Assessment; plan: Plan; state: PlayerState };

const hour = 3_600_000;
/** An unfamiliar sign-in that is reported out of order by more than this is stored; the player is not asked about it. */
const lateBy = hour;

/** Decides one event against its player. Pure: the same arguments, the same decision. */
export function decide(known: Known): Decision {
  const { observation, now } = known;
  const state = dropLapsed(known.state, observation.at, now);
  const context = { ...known.surroundings, suspects: questionsAt(state, observation.at), signIns: doubtedOf(state) };
  const assessed = assess(state.profile, observation, context);
  const assessment: Assessment = known.teaching ? { ...assessed, verdict: 'familiar' } : assessed;
  if (observation.type === 'session.ended') return { assessment, plan: { what: 'nothing' }, state: known.state };
  if (observation.type === 'login.failed') return failure(known, state, assessment);
  const plan = choosePlan(known, state, assessment);
  return { assessment, plan, state: noted(known, after(known, state, assessment, plan), assessment) };
}

/** What was not beyond doubt. */
const doubtedOf = ({ recent }: PlayerState) =>
  recent.flatMap(({ at, type, score, doing, verdict }) =>
    doing === undefined ? [] : [{ at, type, score, doing, passed: verdict === 'familiar' }],
  );

/** While a game teaches, nobody is asked, and nothing is learned from sign-ins that are as likely an intruder's. */
const teachBelow = 0.5;

/** A failed sign-in only counts; for a player of whom nothing is known it leaves no row. */
function failure(known: Known, state: PlayerState, assessment: Assessment): Decision {
  if (!state.profile) return { assessment, plan: { what: 'nothing' }, state: known.state };
  return {
    assessment,
    plan: { what: 'remember' },
    state: { ...state, profile: noteFailure(state.profile, known.observation) },
  };
}

function choosePlan(known: Known, state: PlayerState, assessment: Assessment): Plan {
  if (assessment.verdict === 'familiar') return { what: 'remember' };
  const question = openQuestionOf(state, known.observation);
  if (assessment.verdict === 'outreach') return casePlan(known, state, question?.verificationId);
  if (question) return { what: 'join_question', verificationId: question.verificationId };
  return isLate(known, state) ? { what: 'remember' } : { what: 'ask' };
}

/** A case takes one event of a kind in so long, so that a flood leaves a readable case. */
const joinsApart = 10 * 60_000;

function casePlan({ observation, now }: Known, state: PlayerState, verificationId: string | undefined): Plan {
  const { taskId, recent } = state;
  if (taskId === undefined) return { what: 'open_case', verificationId, reopens: reopenable(state, now) };
  const { at, type } = observation;
  const seen = recent.some(
    (event) => event.verdict === 'outreach' && event.type === type && Math.abs(event.at - at) < joinsApart,
  );
  return { what: seen ? 'seen_in_case' : 'join_case', taskId };
}

const isLate = (known: Known, state: PlayerState): boolean =>
  known.observation.at < known.now - lateBy && state.recent.some((event) => event.at > known.observation.at + lateBy);

/** The question that is already open for the device, or the session, of an event: there is never a second one for the same. */
function openQuestionOf(state: PlayerState, { at, device, session }: Observation): OpenQuestion | undefined {
  return questionsAt(state, at).find(
    (question) => sameDevice(question.device, device) || (session !== undefined && question.session === session),
  );
}

function after(known: Known, state: PlayerState, { verdict, score, signals }: Assessment, plan: Plan): PlayerState {
  const { observation, now } = known;
  const reasons = signals.filter((signal) => signal.weight > 0).map((signal) => signal.code);
  const learnable =
    observation.type === 'login.succeeded' && verdict === 'familiar' && !(known.teaching && score >= teachBelow);
  switch (plan.what) {
    case 'remember':
      if (isTrade(observation.type) && verdict === 'familiar')
        return { ...state, profile: learnTrade(state.profile, observation) };
      return learnable ? { ...state, profile: learn(state.profile, observation) } : state;
    case 'ask':
      return raiseProtection(withQuestion(state, known, score), 'watch', reasons, now);
    case 'open_case':
    case 'join_case':
      return raiseProtection(state, 'hold', reasons, now);
    case 'seen_in_case':
    case 'join_question':
    case 'nothing':
      return state;
  }
}

/** Adds the suspect. Beyond the limit the oldest that was not denied makes room. */
function withQuestion(state: PlayerState, { observation, verificationId }: Known, score: number): PlayerState {
  const { at, type, device, address, session, facts } = observation;
  const act = actKind(type);
  const { id, model, os, client, label } = device;
  const question: OpenQuestion = {
    verificationId,
    at,
    until: at + confirmFor,
    score,
    denied: false,
    ...(act === undefined ? {} : { act }),
    device: { ...(id === undefined ? {} : { id }), model, os, client },
    address,
    ...(session === undefined ? {} : { session }),
    country: facts.country,
    place: facts.place,
    label,
  };
  const kept = state.questions.length < questionLimit ? state.questions : withoutOldest(state.questions);
  return { ...state, questions: [...kept, question] };
}

function withoutOldest(questions: readonly OpenQuestion[]): OpenQuestion[] {
  const oldest = questions.find((question) => !question.denied) ?? questions[0];
  return questions.filter((question) => question !== oldest);
}

/** As finely as scores are stored, so that what is decided never depends on whether a state was stored in between. */
const scoreSteps = 10_000;

function noted({ key, observation }: Known, state: PlayerState, { verdict, score }: Assessment): PlayerState {
  const { at, type, facts, device } = observation;
  const { country, place, network } = facts;
  const doubted = score >= leastDoubt.change ? { doing: doingOf(observation) } : {};
  const event: RecentEvent = {
    key,
    at,
    type,
    verdict,
    score: Math.round(score * scoreSteps) / scoreSteps,
    country,
    place,
    network,
    device: device.label,
    ...doubted,
  };
  const mailbox = type === 'email.changed' ? { mailboxChangedAt: at } : {};
  return { ...state, ...mailbox, recent: [...state.recent, event].slice(-recentLimit) };
}
