import { logOdds } from '../../kernel/odds.ts';
import { base } from '../model.ts';
import { modelCorrections } from '../model-corrections.ts';
import type { Case } from '../signals.ts';
import { leastDoubt } from '../weights.ts';
import { createCorrection, mostCorrected } from './correction.ts';
import { detailsEvidence, deviceEvidence } from './device-evidence.ts';
import { Findings } from './findings.ts';
import { historyEvidence, hourEvidence, languageEvidence, timezoneEvidence } from './habit-evidence.ts';
import { hostingEvidence, lineEvidence, placeEvidence, travelEvidence } from './place-evidence.ts';
import { togetherEvidence } from './together-evidence.ts';

const correction = createCorrection(modelCorrections);
/** Of what is below this, no correction makes a sign-in in whose light anything is seen: it is spared the trees. */
const beyondDoubt = logOdds(leastDoubt.change) - mostCorrected;
/** One for all events: to make room for so many numbers takes longer than to find them. */
const room = new Findings();

/** Everything that the model weighs of an event. The findings hold until the next event is asked for. */
export function findingsOf(at: Case): Findings {
  const found = room.clear();
  deviceEvidence(at, found);
  detailsEvidence(at, found);
  lineEvidence(at, found);
  hostingEvidence(at, found);
  placeEvidence(at, found);
  travelEvidence(at, found);
  languageEvidence(at, found);
  timezoneEvidence(at, found);
  hourEvidence(at, found);
  historyEvidence(at, found);
  togetherEvidence(at, found);
  if (at.known.learned > 0 && base + found.total() >= beyondDoubt)
    found.add('together.correction', correction.of(found.values, at));
  return found;
}

/** What is to be said of the device alone; holds as long. */
export function deviceFindingsOf(at: Case): Findings {
  const found = room.clear();
  deviceEvidence(at, found);
  return found;
}
