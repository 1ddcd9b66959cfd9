import { distanceKm, isPoint } from '../../../functions/detection/travel.ts';
import type { Detector, SignIn } from './detector.ts';

/** A code on every device that the player has not signed in with: an id that is new, or none. What HoYoverse and Epic do. */
export function createNewDeviceRule(): Detector {
  const known = new Map<string, Set<string>>();
  return {
    score: ({ player, seen }) => (seen.device.id !== undefined && known.get(player)?.has(seen.device.id) ? 0 : 1),
    learn({ player, seen }) {
      if (seen.device.id === undefined) return;
      const ids = known.get(player) ?? new Set();
      known.set(player, ids.add(seen.device.id));
    },
  };
}

/** Faster than `kmPerHour` and farther than `km` from any of the last `compared` sign-ins; `country`: or in a country that is new. */
type SpeedRule = { kmPerHour: number; km: number; compared: number; country: boolean };

export const speedRules = {
  /** Okta's default behaviour detection: velocity 805 km/h, against the last 20 events. */
  okta: { kmPerHour: 805, km: 0, compared: 20, country: false },
  /** Datadog's impossible travel: more than 1,000 km/h and 500 km. */
  datadog: { kmPerHour: 1000, km: 500, compared: 1, country: false },
  /** BuffaLogs: more than 300 km/h and 100 km; a country that is atypical. */
  buffalogs: { kmPerHour: 300, km: 100, compared: 1, country: true },
} as const satisfies Record<string, SpeedRule>;

const hourMs = 3_600_000;

export function createSpeedRule({ kmPerHour, km, compared, country }: SpeedRule): Detector {
  const last = new Map<string, SignIn[]>();
  const countries = new Map<string, Set<string>>();
  const tooFast = ({ seen, at }: SignIn, before: SignIn) => {
    if (!isPoint(seen.facts) || !isPoint(before.seen.facts)) return false;
    const apart = distanceKm(seen.facts, before.seen.facts);
    // a minute at least, so that clocks that differ by seconds make no speed
    return apart > km && (apart * hourMs) / Math.max(Math.abs(at - before.at), 60_000) > kmPerHour;
  };
  return {
    score(signIn) {
      const before = last.get(signIn.player) ?? [];
      const isNew = country && before.length > 0 && !countries.get(signIn.player)?.has(signIn.seen.facts.country);
      return isNew || before.some((one) => tooFast(signIn, one)) ? 1 : 0;
    },
    learn(signIn) {
      const { player, seen } = signIn;
      last.set(player, [signIn, ...(last.get(player) ?? [])].slice(0, compared));
      countries.set(player, (countries.get(player) ?? new Set()).add(seen.facts.country));
    },
  };
}
