import { modelCorrections } from '../model-corrections.ts';
import type { Case } from '../signals.ts';
import { createCorrection } from './correction.ts';
import { detailsEvidence, deviceEvidence } from './device-evidence.ts';
import { historyEvidence, hourEvidence, languageEvidence, timezoneEvidence } from './habit-evidence.ts';
import type { Evidence } from './names.ts';
import { hostingEvidence, lineEvidence, placeEvidence, travelEvidence } from './place-evidence.ts';
import { togetherEvidence } from './together-evidence.ts';

const correction = createCorrection(modelCorrections);

/** Everything that the model weighs of an event. Pure. */
export function evidenceOf(at: Case): Evidence {
  const parts: Evidence = [
    ...deviceEvidence(at),
    ...detailsEvidence(at),
    ...lineEvidence(at),
    ...hostingEvidence(at),
    ...placeEvidence(at),
    ...travelEvidence(at),
    ...languageEvidence(at),
    ...timezoneEvidence(at),
    ...hourEvidence(at),
    ...historyEvidence(at),
  ];
  parts.push(...togetherEvidence(at, parts));
  if (at.known.learned > 0) parts.push(['together.correction', correction.of(parts, at)]);
  return parts;
}

export { deviceEvidence };
