import type { NewsKind } from '../../detection/index.ts';

/**
 * A time in which something was wrong with a game's sign-ins rather than with players: the same was new for everybody (`storm`), or a game server's
 * clock was wrong (`clock`). Nothing of a player. Times in milliseconds.
 */
export type Incident = {
  gameId: string;
  kind: 'storm' | 'clock';
  since: number;
  /** When it was over; not there while it goes on. */
  until?: number;
  /** What was new for everybody, in which network if in one, and at most how many times as often as on ordinary days. */
  news: { kind: NewsKind; asn?: number; times: number }[];
  /** Sign-ins that would have been asked about on an ordinary day. */
  spared: number;
  /** Of a wrong clock: the time of its events less the time that they came. */
  offsetMinutes?: number;
};
