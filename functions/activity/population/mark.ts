import { type News, type NewsKind, newsKinds, type Observation } from '../../detection/index.ts';
import { minute } from '../../kernel/clock.ts';
import { logOdds, probability } from '../../kernel/odds.ts';
import type { Decision } from '../decide.ts';

/** What is counted of an assessed sign-in: nothing of the player, so that it may lie open beside the sealed memory of the event. */
export type Mark = {
  gameId: string;
  /** Minutes since 1970, of the event. */
  minute: number;
  asn: number;
  country: string;
  /** The score's log-odds in tenths, from the lowest: see {@link binOf}. */
  bin: number;
  /** Bits of {@link flags} and of what was new. */
  flags: number;
};

export const flags = {
  usualLine: 1,
  usualDevice: 2,
  /** Let through, so that it says how players are. */
  familiar: 4,
  /** It stands for itself: it joined no question or case that was open. */
  first: 8,
  /** It would have been asked about, had not the same been new for everybody. */
  spared: 16,
  /** From a data centre, or through a VPN. */
  hosting: 1 << 16,
} as const;
const newsShift = 5;

const newsBits = new Map<NewsKind, number>(newsKinds.map((kind, place) => [kind, 1 << (newsShift + place)]));

/** Whether a mark says that something was new. */
export const hasNews = ({ flags: bits }: Mark, kind: NewsKind): boolean => (bits & (newsBits.get(kind) ?? 0)) !== 0;

export const has = ({ flags: bits }: Mark, flag: keyof typeof flags): boolean => (bits & flags[flag]) !== 0;

/** Log-odds beyond −13.8 and 13.8 are those of scores that are rounded to 0 or 1. */
const farthest = 138;
export const bins = 2 * farthest + 1;

/** @param score 0–1 @returns where its log-odds lie, in tenths: 0 to 276, 138 for even odds */
export const binOf = (score: number): number =>
  farthest + Math.max(-farthest, Math.min(farthest, Math.round(10 * logOdds(score))));

/** @returns the least score that falls into a bin */
export const scoreFrom = (bin: number): number => probability((bin - farthest - 0.5) / 10);

type Seen = Pick<Observation, 'at' | 'facts'>;

/** The mark of a sign-in. @param news undefined for a player of whom nothing was known */
export function markOf(
  gameId: string,
  { at, facts }: Seen,
  { assessment, plan }: Pick<Decision, 'assessment' | 'plan'>,
  news: News | undefined,
  spared: boolean,
): Mark {
  let bits = 0;
  if (news?.usualLine) bits |= flags.usualLine;
  if (news?.usualDevice) bits |= flags.usualDevice;
  if (assessment.verdict === 'familiar') bits |= flags.familiar;
  if (plan.what === 'remember' || plan.what === 'ask' || plan.what === 'open_case') bits |= flags.first;
  if (spared) bits |= flags.spared;
  if (facts.kind === 'hosting') bits |= flags.hosting;
  for (const kind of news?.kinds ?? []) bits |= newsBits.get(kind) ?? 0;
  const { asn, country } = facts;
  return { gameId, minute: Math.floor(at / minute), asn, country, bin: binOf(assessment.score), flags: bits };
}

/** A mark as one short text. */
export const writeMark = ({ gameId, minute: at, asn, country, bin, flags: bits }: Mark): string =>
  [gameId, at.toString(36), asn.toString(36), country, bin, bits.toString(36)].join(' ');

const form = /^(\S+) ([0-9a-z]{1,8}) ([0-9a-z]{1,7}) (\S{0,8}) (\d{1,3}) ([0-9a-z]{1,4})$/;

/** @returns undefined for a text that is no mark */
export function readMark(text: string): Mark | undefined {
  const [, gameId, at, asn, country, bin, bits] = form.exec(text) ?? [];
  if (!gameId || !at || !asn || country === undefined || bin === undefined || !bits) return undefined;
  return {
    gameId,
    minute: Number.parseInt(at, 36),
    asn: Number.parseInt(asn, 36),
    country,
    bin: Number(bin),
    flags: Number.parseInt(bits, 36),
  };
}
