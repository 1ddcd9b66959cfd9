export { exportedRows, playerExport, playerView, protectionView } from './answers-schema.ts';
export { changeContact } from './change-contact.ts';
export { type Contact, playerPatch } from './contact.ts';
export { takeMailSlot } from './mail-cap.ts';
export { playerIdSchema } from './player-id.ts';
export {
  loadContact,
  loadFormerAddresses,
  loadState,
  peekState,
  saveState,
  stateWrite,
  type VersionedState,
} from './player-store.ts';
export { dropLapsed, lowerIfClear, protectionChanged, protectionMessage, raiseProtection } from './protection.ts';
export {
  newState,
  type OpenQuestion,
  type PlayerState,
  questionLimit,
  type RecentEvent,
  recentLimit,
} from './state.ts';
