import { replayKeys } from '../../functions/activity/replay/replay-keys.ts';
import { featuresOf } from '../../functions/detection/evidence/correction.ts';
import { findingsOf } from '../../functions/detection/evidence/index.ts';
import type { Evidence } from '../../functions/detection/evidence/names.ts';
import { type AddressBook, deny, learn, noteFailure, observe, type Profile } from '../../functions/detection/index.ts';
import { caseOf } from '../../functions/detection/signals.ts';
import { createCounts } from './counts.ts';
import type { Label, Labelled } from './generator/sign-ins.ts';

/** A sign-in as the model sees it, with the truth about it. */
export type Row = {
  evidence: Evidence;
  /** What corrections may ask for; not there unless asked for. */
  values: Float32Array | undefined;
  label: Label;
  player: string;
  learned: number;
  shared: boolean;
  at: number;
  day: number;
};

/**
 * Goes through a history as the service would: asks from `asks` on, learns what was familiar or confirmed.
 * @param asks whether a sign-in with this evidence is asked about; if not given, genuine ones never are and attacks always
 */
export function collect(
  book: AddressBook,
  events: readonly Labelled[],
  options: { withCounts: boolean; withValues?: boolean; asks?: (evidence: Evidence) => boolean },
): Row[] {
  const keys = replayKeys();
  const profiles = new Map<string, Profile>();
  const counts = createCounts();
  const rows: Row[] = [];
  for (const { event, label, at, shared } of events) {
    const { playerId, answer } = event;
    const seen = observe(event, { gameId: 'g', at }, keys, book);
    const profile = profiles.get(playerId);
    if (event.type === 'login.failed') {
      if (profile) profiles.set(playerId, noteFailure(profile, seen));
      continue;
    }
    if (event.type !== 'login.succeeded') continue;
    const found = caseOf(profile, seen, options.withCounts && counts.of() > 5000 ? counts : undefined);
    const findings = findingsOf(found);
    const evidence = findings.list();
    const { learned } = found.known;
    if (learned > 0)
      rows.push({
        evidence,
        values: options.withValues ? Float32Array.from(featuresOf(findings, found)) : undefined,
        label,
        player: playerId,
        learned,
        shared: shared === true,
        at,
        day: Math.floor(at / 86_400_000),
      });
    const asked = learned > 0 && (options.asks ? options.asks(evidence) : label !== 'genuine');
    if (!asked || answer === 'confirmed') {
      profiles.set(playerId, learn(profile, seen));
      counts.add(seen);
    } else if (answer === 'denied') profiles.set(playerId, deny(profile, seen.device, at));
  }
  return rows;
}
