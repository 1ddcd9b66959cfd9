import { type AddressBook, type Observation, observe, type Surroundings } from '../../detection/index.ts';
import { playerKey } from '../../kernel/ids.ts';
import type { Keys } from '../../kernel/secrets.ts';
import { accountName, newState, type PlayerState } from '../../players/index.ts';
import { toldScore } from '../answer.ts';
import { AttackWatch, type SeenWave } from '../attacks/attack-watch.ts';
import { canonical } from '../canonical.ts';
import { type Decision, decide, type Known, type Plan } from '../decide.ts';
import { verificationIdOf } from '../opened-ids.ts';
import { markFor } from '../population/mark-for.ts';
import { PopulationMemory } from '../population/memory.ts';
import { type Budget, usualBudget } from '../population/thresholds.ts';
import { newsFor, surroundingsOf } from '../population/view.ts';
import { follow } from './follow.ts';
import type { RecordedEvent } from './replay-line.ts';

/** What one event came to. */
type ReplayedVerdict = { id: string; playerId: string; verdict: string; score: number; signals: string[] };

/** What the service would have done about it, and the signals that spoke for that; a repeat brings nothing. */
type Consequence = { plan: Plan['what']; reasons: string[] };

export type Replayed = ({ verdict: ReplayedVerdict } & Consequence) | { fault: string };

type Remembered = { content: string; verdict: ReplayedVerdict };

/**
 * The same detection over recorded events, in memory: each event is decided by the code that decides it in the service, and its
 * answer is settled by the code that settles it there. Cases are not worked and silence opens none, for nobody waits.
 */
export class Replay {
  private readonly states = new Map<string, PlayerState>();
  private readonly attacks = new AttackWatch();
  private readonly memory = new Map<string, Remembered>();
  private readonly keys: Keys;
  private readonly book: AddressBook;
  private readonly fixed: Pick<Surroundings, 'thresholds'>;
  private readonly population = new PopulationMemory();
  private readonly budget: Budget;
  /** Mail addresses of players, for as long as this run lasts. */
  private readonly mailboxes = new Map<string, string>();

  /** @param fixed holds whatever the history would say: what a report supposes */
  constructor(
    keys: Keys,
    book: AddressBook,
    fixed: Pick<Surroundings, 'thresholds'> = {},
    budget: Budget = usualBudget,
  ) {
    this.keys = keys;
    this.book = book;
    this.fixed = fixed;
    this.budget = budget;
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
        ? { verdict: earlier.verdict, plan: 'nothing', reasons: [] }
        : { fault: `the id ${event.id} stands for another event before` };
    const at = Date.parse(event.occurredAt);
    const player = playerKey(this.keys, game, event.playerId);
    const observation = observe(event, { gameId: game, at }, this.keys, this.book);
    const before = this.states.get(player) ?? newState(at);
    // what the clock showed, as far as this player's events tell: others' do not matter
    const now = Math.max(at, ...before.recent.map((earlier) => earlier.at));
    const watched = { game, account: accountName(this.keys, player), seen: observation, profile: before.profile };
    const around = this.attacks.lookAround(watched);
    const decision = this.decide(game, before, event.id, observation, now, teaching, around);
    this.attacks.noteAround(watched, around, decision.assessment.verdict);
    const mailbox = this.mailboxes.get(player);
    const followed = follow({ game, player, event: { ...event, answer }, observation, before, decision, mailbox, now });
    this.states.set(player, followed.state);
    if (followed.sighting)
      this.attacks.noteDevice(game, followed.sighting.device, followed.sighting.kind, watched.account);
    if (followed.mailbox !== undefined) this.mailboxes.set(player, followed.mailbox);
    const { verdict, signals } = decision.assessment;
    const score = toldScore(decision.assessment);
    const told = { id: event.id, playerId: event.playerId, verdict, score, signals: signals.map(({ code }) => code) };
    this.memory.set(known, { content, verdict: told });
    const reasons = signals.filter(({ weight }) => weight > 0).map(({ code }) => code);
    return { verdict: told, plan: decision.plan.what, reasons };
  }

  private decide(
    game: string,
    state: PlayerState,
    eventId: string,
    observation: Observation,
    now: number,
    teaching: boolean,
    around: Surroundings | undefined,
  ): Decision {
    const view = this.population.view(game, observation.at);
    const news = newsFor(view, state.profile, observation);
    const known: Known = {
      state,
      observation,
      key: eventId,
      now,
      verificationId: verificationIdOf(game, eventId),
      teaching,
      surroundings: {
        ...around,
        ...surroundingsOf(view, this.budget, news, observation),
        ...this.fixed,
      },
    };
    const decision = decide(known);
    const mark = markFor(game, known, news, decision);
    if (mark) this.population.note(mark, observation.at);
    return decision;
  }

  /** Waves of attacks so far. */
  get waves(): SeenWave[] {
    return this.attacks.waves;
  }
}
