export { authenticateGame } from './authenticate.ts';
export { type CallbackMessage, type CallbackType, callbackTypes } from './callback.ts';
export { callbackBodies } from './callback-schema.ts';
export { callbackWrite } from './callback-store.ts';
export { keyForm, newKeyView, revokedKeyView } from './key.ts';
export { takeAllowance } from './rate-store.ts';
export { gameForm, gameView, type Tenant } from './tenant.ts';
export { loadTenant } from './tenant-store.ts';
