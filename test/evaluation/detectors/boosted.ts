import { countedLeast } from '../../../functions/activity/population/view.ts';
import type { Findings } from '../../../functions/detection/evidence/findings.ts';
import { findingsOf } from '../../../functions/detection/evidence/index.ts';
import { deny, learn, noteFailure, type Profile } from '../../../functions/detection/index.ts';
import { caseOf } from '../../../functions/detection/signals.ts';
import { createCounts } from '../counts.ts';
import { fitBoosted, type GbmOptions, type GbmSample } from '../gbm.ts';
import { type Detector, isGenuine, judge, type SignIn } from './detector.ts';
import { valuesOf } from './raw-values.ts';

/** A detector that keeps the product's profiles, and leaves the weighing to a function. */
export function createProfiled(
  weigh: (values: () => Float32Array, findings: Findings, signIn: SignIn) => number,
): Detector {
  const profiles = new Map<string, Profile>();
  const counts = createCounts();
  return {
    score(signIn) {
      const found = caseOf(profiles.get(signIn.player), signIn.seen, counts.of() >= countedLeast ? counts : undefined);
      const findings = findingsOf(found);
      return weigh(() => valuesOf(found, findings), findings, signIn);
    },
    learn({ player, seen }) {
      profiles.set(player, learn(profiles.get(player), seen));
      counts.add(seen);
    },
    deny({ player, seen, at }) {
      profiles.set(player, deny(profiles.get(player), seen.device, at));
    },
    fail({ player, seen }) {
      const profile = profiles.get(player);
      if (profile) profiles.set(player, noteFailure(profile, seen));
    },
  };
}

/** Sign-ins with the truth, for a learner: those that come after another one. @param keeps the share of genuine ones that is kept */
export function samplesOf(signIns: readonly SignIn[], keeps = 1): GbmSample[] {
  const samples: GbmSample[] = [];
  let skipped = 0;
  const detector = createProfiled((values, _, signIn) => {
    if (signIn.earlier === 0) return 0;
    const positive = !isGenuine(signIn);
    skipped += keeps;
    if (!positive && skipped < 1) return 0;
    if (!positive) skipped -= 1;
    samples.push({ values: values(), positive, weight: positive ? 1 : 1 / keeps });
    return 0;
  });
  judge(detector, signIns);
  return samples;
}

/** @returns makes the reference anew for each history */
export function trainBoosted(samples: readonly GbmSample[], options: Partial<GbmOptions>): () => Detector {
  const weigh = fitBoosted(samples, options);
  return () => createProfiled((values) => weigh(values()));
}
