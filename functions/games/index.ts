export { authenticateGame } from './authenticate.ts';
export { type CallbackMessage, type CallbackType, callbackTypes } from './callback.ts';
export { loadCallbacks, type SeenCallback } from './callback-history-store.ts';
export { callbackBodies } from './callback-schema.ts';
export { callbackWrite } from './callback-store.ts';
export { keyForm, newKeyView, revokedKeyView } from './key.ts';
export { loadLogo } from './logo-store.ts';
export {
  minutesOfSpan,
  type OpeningHours,
  openingHours,
  type Span,
  type Weekday,
  weekdays,
} from './opening-hours.ts';
export { takeAllowance } from './rate-store.ts';
export { type TargetSettings, targetForm, targetSettings, usualTargets } from './target-settings.ts';
export { gameForm, gameIdForm, gameView, type Tenant } from './tenant.ts';
export { loadTenant } from './tenant-store.ts';
