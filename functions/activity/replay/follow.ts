import type { Observation } from '../../detection/index.ts';
import { type PlayerState, takeMailSlot } from '../../players/index.ts';
import { type Question, type Settlement, settleQuestion } from '../../verification/index.ts';
import { toldScore } from '../answer.ts';
import type { Decision } from '../decide.ts';
import { taskIdOf, verificationIdOf } from '../opened-ids.ts';
import type { RecordedEvent } from './replay-line.ts';

type Followed = {
  game: string;
  player: string;
  event: Pick<RecordedEvent, 'id' | 'type' | 'playerId' | 'answer' | 'player'>;
  observation: Observation;
  /** The state before the event. */
  before: PlayerState;
  decision: Decision;
  /** The mail address that the game has told so far. */
  mailbox: string | undefined;
  /** Milliseconds. */
  now: number;
};

/** What follows from a decision for a player: mails of the day, cases, a changed mailbox, and the answer, if one was recorded. */
export function follow(followed: Followed): {
  state: PlayerState;
  mailbox: string | undefined;
  sighting: Settlement['sighting'];
} {
  const { before, decision, event, now } = followed;
  const told = event.player?.email;
  const waits = before.taskId !== undefined || (decision.plan.what === 'open_case' && mustWait(followed));
  const mailbox = told === undefined || waits ? followed.mailbox : told;
  const replaced = followed.mailbox !== undefined && mailbox?.toLowerCase() !== followed.mailbox.toLowerCase();
  const state = replaced ? { ...decision.state, mailboxChangedAt: now } : decision.state;
  return { ...answered(followed, opened(followed, state)), mailbox };
}

/** Of an event that opens a case: a new address waits, unless it is the first and only told along. */
const mustWait = ({ mailbox, event }: Followed) => mailbox !== undefined || event.type === 'email.changed';

const newCase = (taskId: string) => ({ taskId, closed: undefined, capped: undefined });

/** A question and a case take a mail each; what is too much for a day becomes a case too. */
function opened({ game, event, decision: { plan }, now }: Followed, state: PlayerState): PlayerState {
  if (plan.what === 'open_case')
    return takeMailSlot({ ...state, ...newCase(plan.reopens ?? taskIdOf(game, event.id)) }, now).state;
  if (plan.what !== 'ask') return state;
  const slot = takeMailSlot(state, now);
  if (slot.when === 'now' || slot.state.taskId !== undefined) return slot.state;
  const taskId = taskIdOf(game, event.id);
  return { ...slot.state, taskId, closed: undefined, capped: taskId };
}

function answered(followed: Followed, state: PlayerState): { state: PlayerState; sighting: Settlement['sighting'] } {
  const { game, player, event, observation, decision, now } = followed;
  if (decision.plan.what !== 'ask' || event.answer === undefined) return { state, sighting: undefined };
  const question: Question = {
    verificationId: verificationIdOf(game, event.id),
    gameId: game,
    playerId: event.playerId,
    player,
    eventId: event.id,
    state: 'open',
    score: toldScore(decision.assessment),
    askedAt: now,
    evidence: { observation, signals: [] },
  };
  const settlement = settleQuestion(question, event.answer === 'denied' ? 'deny' : 'confirm', state, now);
  const { sighting } = settlement;
  if (settlement.joins && settlement.state.taskId !== undefined)
    return { state: { ...settlement.state, capped: undefined }, sighting };
  if (!settlement.opens) return { state: settlement.state, sighting };
  const withCase = { ...settlement.state, ...newCase(taskIdOf(game, event.id)) };
  return { state: settlement.opens === 'denied' ? takeMailSlot(withCase, now).state : withCase, sighting };
}
