import { type AddressBook, knowsDevice, type Observation, observe } from '../../detection/index.ts';
import { playerKey, pseudonym } from '../../kernel/ids.ts';
import type { Keys } from '../../kernel/secrets.ts';
import { newState, type PlayerState } from '../../players/index.ts';
import { type Question, settleQuestion } from '../../verification/index.ts';
import { type AddressWindow, accountsKept, burstOf, windowOf, windowsBefore } from '../address-window.ts';
import { canonical } from '../canonical.ts';
import { type Decision, decide } from '../decide.ts';
import { taskIdOf, verificationIdOf } from '../opened-ids.ts';
import type { RecordedEvent } from './replay-line.ts';

/** What one event came to. */
type ReplayedVerdict = { id: string; playerId: string; verdict: string; score: number; signals: string[] };

export type Replayed = { verdict: ReplayedVerdict } | { fault: string };

type Window = { failures: number; accounts: Set<string> };
type Remembered = { content: string; verdict: ReplayedVerdict };

/**
 * The same detection over recorded events, in memory: each event is decided by the code that decides it in the service, and its
 * answer is settled by the code that settles it there. Cases are not worked and silence opens none, for nobody waits.
 */
export class Replay {
  private readonly states = new Map<string, PlayerState>();
  private readonly windows = new Map<string, Window>();
  private readonly memory = new Map<string, Remembered>();
  private readonly keys: Keys;
  private readonly book: AddressBook;
  /** The latest moment so far, milliseconds: what the clock would show. */
  private now = 0;

  constructor(keys: Keys, book: AddressBook) {
    this.keys = keys;
    this.book = book;
  }

  /**
   * Takes the next event.
   * @param gameId the game if the event names none
   * @param teaching it is learned from and raises nothing
   */
  take(recorded: RecordedEvent, gameId: string, teaching: boolean): Replayed {
    const { answer, gameId: named, ...event } = recorded;
    const game = named ?? gameId;
    const known = `${game}|${event.id}`;
    const content = canonical(event);
    const earlier = this.memory.get(known);
    if (earlier)
      return earlier.content === content
        ? { verdict: earlier.verdict }
        : { fault: `the id ${event.id} stands for another event before` };
    const at = Date.parse(event.occurredAt);
    this.now = Math.max(this.now, at);
    const player = playerKey(this.keys, game, event.playerId);
    const observation = observe({ ...event, gameId: game, at }, this.keys, this.book);
    const decision = this.decide(game, player, event.id, observation, teaching);
    this.follow(game, player, { ...event, answer }, observation, decision);
    const { verdict, score, signals } = decision.assessment;
    const told = { id: event.id, playerId: event.playerId, verdict, score, signals: signals.map(({ code }) => code) };
    this.memory.set(known, { content, verdict: told });
    return { verdict: told };
  }

  private decide(game: string, player: string, eventId: string, observation: Observation, teaching: boolean): Decision {
    const state = this.states.get(player) ?? newState(this.now);
    const unfamiliar = observation.type === 'login.succeeded' && !knowsDevice(state.profile, observation);
    const addressBurst = unfamiliar ? this.burst(game, observation) : undefined;
    return decide({
      state,
      observation,
      key: eventId,
      now: this.now,
      verificationId: verificationIdOf(game, eventId),
      teaching,
      ...(addressBurst ? { addressBurst } : {}),
    });
  }

  private burst(game: string, { address, at }: Observation) {
    const found = windowsBefore(at).map((window) => this.windows.get(`${game}|${address}|${window}`));
    return burstOf(found.filter((window): window is Window => window !== undefined) satisfies AddressWindow[]);
  }

  /** What follows from a decision: the state, the failure of an address, and the player's answer. */
  private follow(
    game: string,
    player: string,
    event: Pick<RecordedEvent, 'id' | 'type' | 'playerId' | 'answer'>,
    observation: Observation,
    { assessment, plan, state }: Decision,
  ): void {
    if (event.type === 'login.failed') this.noteFailure(game, player, observation);
    const opens =
      plan.what === 'open_case' ? { taskId: plan.reopens ?? taskIdOf(game, event.id), closed: undefined } : {};
    let after = { ...state, ...opens };
    if (plan.what === 'ask' && event.answer !== undefined) {
      const question: Question = {
        verificationId: verificationIdOf(game, event.id),
        gameId: game,
        playerId: event.playerId,
        player,
        eventId: event.id,
        state: 'open',
        score: assessment.score,
        askedAt: this.now,
        evidence: { observation, signals: [] },
      };
      const act = event.answer === 'denied' ? 'deny' : 'confirm';
      const settlement = settleQuestion(question, act, after, this.now);
      after = settlement.state;
      if (settlement.opens) after = { ...after, taskId: after.taskId ?? taskIdOf(game, event.id), closed: undefined };
    }
    this.states.set(player, after);
  }

  private noteFailure(game: string, player: string, { address, at }: Observation): void {
    const name = `${game}|${address}|${windowOf(at)}`;
    const window = this.windows.get(name) ?? { failures: 0, accounts: new Set<string>() };
    window.failures += 1;
    if (window.accounts.size < accountsKept) window.accounts.add(pseudonym(this.keys, 'account', [player], 6));
    this.windows.set(name, window);
  }
}
