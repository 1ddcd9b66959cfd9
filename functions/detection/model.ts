import { type Evidence, type EvidenceGroup, type EvidenceName, evidenceNames } from './evidence/names.ts';
import { modelWeights } from './model-weights.ts';

const weights = new Map<string, number>(Object.entries(modelWeights.weights));

/** The score before anything is known of a sign-in, as log-odds. */
export const base: number = modelWeights.base;

const groupOf = (name: EvidenceName): EvidenceGroup => evidenceNames[name][0];

/** What each part of an event adds to the log-odds, in the order found. */
export function contributions(evidence: Evidence): Map<EvidenceGroup, number> {
  const parts = new Map<EvidenceGroup, number>();
  for (const [name, value] of evidence) {
    const group = groupOf(name);
    parts.set(group, (parts.get(group) ?? 0) + (weights.get(name) ?? 0) * value);
  }
  return parts;
}
