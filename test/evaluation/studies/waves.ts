import { isGenuine } from '../detectors/detector.ts';
import { isSignIn, type OpenedWave, type Outcome, type Replayed } from '../detectors/product.ts';
import { dayMs, minuteMs } from '../generator/marked.ts';

export type Attack = {
  name: string;
  tries: number;
  hits: number;
  /** Hits that nobody was asked about, and those of them before the product had seen that an attack was under way. */
  unquestioned: number;
  unquestionedBefore: number;
  /** Milliseconds from the first try until it was seen; undefined if it was not. */
  seenAfter: number | undefined;
};

const isQuestioned = ({ verdict }: Outcome): boolean => verdict !== 'familiar';

/** Signs that an attack on one player, or with one device, was seen. */
const seenAs = new Set(['failure_burst', 'reported_device', 'device_elsewhere', 'address_burst', 'network_burst']);

type Span = { from: number; to: number };

/** A wave is one of an attack's if it was open at any time between the first and the last try. */
const during =
  ({ from, to }: Span) =>
  (wave: OpenedWave): boolean =>
    wave.opened <= to && wave.until >= from;

function spanOf(tries: readonly Outcome[]): Span {
  const times = tries.map(({ at }) => at);
  return { from: Math.min(...times), to: Math.max(...times) };
}

const triesOf = (outcomes: readonly Outcome[], kind: string) =>
  outcomes.filter((one) => one.mark?.startsWith(`${kind} `) && (isSignIn(one) || one.type === 'login.failed'));

/** What became of each attack of a scenario. */
export function attacks({ outcomes, waves }: Replayed, kind: 'wave' | 'brute' | 'device'): Attack[] {
  return [...Map.groupBy(triesOf(outcomes, kind), ({ mark }) => mark ?? '')].map(([name, tries]) => {
    const span = spanOf(tries);
    const hits = tries.filter(isSignIn);
    const wave = kind === 'wave' ? waves.find(during(span)) : undefined;
    const signed = kind === 'wave' ? undefined : hits.find(({ signals }) => signals.some((code) => seenAs.has(code)));
    const seen = wave?.opened ?? signed?.at;
    const missed = hits.filter((hit) => !isQuestioned(hit));
    return {
      ...{ name, tries: tries.length, hits: hits.length, unquestioned: missed.length },
      unquestionedBefore: missed.filter(({ at }) => seen === undefined || at <= seen).length,
      seenAfter: seen === undefined ? undefined : Math.max(0, seen - span.from),
    };
  });
}

/** Waves that were opened while nobody attacked. `from`: milliseconds; `days`: so many from there. */
export function falseWaves({ outcomes, waves }: Replayed, { from, days }: { from: number; days: number }): number {
  const marked = outcomes.filter(({ mark }) => mark !== undefined && /^(wave|brute|device) /.test(mark));
  // an attack is over for the product some minutes after its last try
  const spans = [...Map.groupBy(marked, ({ mark }) => mark).values()].map(spanOf);
  const late = spans.map((span) => ({ ...span, to: span.to + 20 * minuteMs }));
  const quiet = waves.filter(({ opened }) => opened >= from && opened < from + days * dayMs);
  return quiet.filter((wave) => !late.some((span) => during(span)(wave))).length;
}

/** Genuine sign-ins while waves run, that the product took for a part of one. */
export function takenForWave({ outcomes, waves }: Replayed): { signIns: number; taken: number } {
  const within = outcomes.filter(
    (one) => isSignIn(one) && isGenuine(one) && waves.some(({ opened, until }) => one.at >= opened && one.at <= until),
  );
  const codes = ['address_burst', 'network_burst', 'stuffing_wave'];
  return {
    signIns: within.length,
    taken: within.filter(({ signals }) => codes.some((code) => signals.includes(code))).length,
  };
}
