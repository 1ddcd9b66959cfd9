import type { AddressFacts } from '../../../detection/index.ts';
import type { HistoryEvent } from '../read-history.ts';
import type { Replayed } from '../replay.ts';

/** How many genuine-looking sign-ins there were of a kind, and of how many the player would have been asked. */
export type Share = { signIns: number; asked: number };

/** A sign-in that the player said was not theirs, when it was asked about in the past. */
type Incident = {
  eventId: string;
  playerId: string;
  /** Milliseconds. */
  at: number;
  score: number;
  caught: boolean;
  /** How many sign-ins of the player came before it. */
  earlier: number;
  reasons: readonly string[];
};

/** By how many sign-ins of the player came before. */
export const historyBands = [
  { name: 'none', from: 0 },
  { name: 'one', from: 1 },
  { name: 'few', from: 2 },
  { name: 'some', from: 5 },
  { name: 'many', from: 10 },
  { name: 'long', from: 20 },
] as const;
export type HistoryBand = (typeof historyBands)[number]['name'];

const bandOf = (earlier: number): HistoryBand => historyBands.findLast(({ from }) => earlier >= from)?.name ?? 'none';

const dayMs = 86_400_000;

type PlayerCounts = { signIns: number; asked: number /** milliseconds */; since: number };

type Verdict = Extract<Replayed, { verdict: unknown }>;

/** What a budget comes to on a history. Days are numbers since 1970, in UTC. */
export class Figures {
  readonly days = new Map<number, Share>();
  readonly bands = new Map<string, Share>();
  readonly countries = new Map<string, Share>();
  readonly kinds = new Map<string, Share>();
  /** Questions by the signals that spoke for them. */
  readonly signals = new Map<string, number>();
  readonly incidents: Incident[] = [];
  readonly players = new Map<string, PlayerCounts>();
  signIns = 0;
  genuine = 0;
  asked = 0;
  /** Of genuine sign-ins. */
  askedGenuine = 0;
  called = 0;
  calledGenuine = 0;
  from = Number.POSITIVE_INFINITY;
  to = Number.NEGATIVE_INFINITY;

  /**
   * Counts an event. One whose question was answered with "not me" is an incident; every other sign-in is taken for the player's own.
   * @param facts what is known of the event's address
   */
  add({ event, game, at, teaching }: HistoryEvent, facts: AddressFacts, { verdict, plan, reasons }: Verdict): void {
    const signIn = event.type === 'login.succeeded';
    const name = `${game}|${event.playerId}`;
    const player = this.players.get(name) ?? { signIns: 0, asked: 0, since: at };
    this.players.set(name, player);
    const earlier = player.signIns;
    if (signIn) player.signIns += 1;
    if (teaching) return;
    this.from = Math.min(this.from, at);
    this.to = Math.max(this.to, at);
    const incident = event.answer === 'denied';
    const asked = plan === 'ask';
    const called = plan === 'open_case';
    if (asked) this.question(player, reasons, incident);
    if (called) this.called += 1;
    if (called && !incident) this.calledGenuine += 1;
    if (!signIn) {
      if (asked) this.share(this.days, Math.floor(at / dayMs), 0, asked);
      return;
    }
    this.signIns += 1;
    this.share(this.days, Math.floor(at / dayMs), 1, asked);
    if (incident) {
      const caught = verdict.verdict !== 'familiar';
      this.incidents.push({
        eventId: event.id,
        playerId: event.playerId,
        at,
        score: verdict.score,
        caught,
        earlier,
        reasons,
      });
      return;
    }
    this.genuine += 1;
    this.share(this.bands, bandOf(earlier), 1, asked);
    this.share(this.countries, facts.country, 1, asked);
    this.share(this.kinds, facts.kind, 1, asked);
  }

  private question(player: PlayerCounts, signals: readonly string[], incident: boolean): void {
    this.asked += 1;
    player.asked += 1;
    if (!incident) this.askedGenuine += 1;
    for (const code of new Set(signals)) this.signals.set(code, (this.signals.get(code) ?? 0) + 1);
  }

  private share<Key>(shares: Map<Key, Share>, key: Key, signIns: number, asked: boolean): void {
    const share = shares.get(key) ?? { signIns: 0, asked: 0 };
    share.signIns += signIns;
    if (asked) share.asked += 1;
    shares.set(key, share);
  }
}
