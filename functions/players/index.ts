export { contactAnswer, eventAnswer } from './answers.ts';
export { exportedRows, heldChangeView, playerExport, playerView, protectionView } from './answers-schema.ts';
export { audienceShards, shardName, shardOf } from './audience.ts';
export { countContacts, pageOfContacts, peekContact } from './audience-store.ts';
export { changeContact, type OnHeld } from './change-contact.ts';
export { type Contact, playerPatch } from './contact.ts';
export { decideHeld } from './decide-held.ts';
export {
  accountName,
  type SeenOn,
  type SightingKind,
  seenNowhere,
  sightingOf,
  sightingsBeside,
  withSighting,
} from './device-sightings.ts';
export { fieldsOf, type Held, type HeldField, withoutNewAddresses } from './held-address.ts';
export { takeMailSlot } from './mail-cap.ts';
export { answerForms, formRules, normalisedAnswer } from './ownership-answer.ts';
export { type Fact, factsBefore } from './ownership-facts.ts';
export { isRight } from './ownership-hash.ts';
export { isQuestionKey, type Points, type QuestionKey, questionKeys } from './ownership-questions.ts';
export { hashedFact, hintedFact, ownershipFactsBody, ownershipFactsView } from './ownership-schema.ts';
export { loadFacts } from './ownership-store.ts';
export { playerIdSchema } from './player-id.ts';
export {
  loadContact,
  loadContactRow,
  loadFormerAddresses,
  loadState,
  peekState,
  saveState,
  stateWrite,
  type VersionedState,
} from './player-store.ts';
export {
  dropLapsed,
  lowerIfClear,
  protectionChanged,
  protectionMessage,
  questionsAt,
  raiseProtection,
} from './protection.ts';
export { forPlayer, type PlayerRequest } from './routes.ts';
export { clearDevice, noteSighting, peekSightings } from './sighting-store.ts';
export {
  newState,
  type OpenQuestion,
  type PlayerState,
  questionLimit,
  type RecentEvent,
  recentLimit,
} from './state.ts';
