import { deriveKeys, type Keys } from '../../kernel/secrets.ts';

/**
 * The keys of a replay. Names of players and addresses made with them lie in its memory only and are never written, so nothing is guarded by them. They are
 * the same in every run: which row counts an account goes by its name, and so does the very try at which a wave is seen; one history has one outcome.
 */
export const replayKeys = (): Keys => deriveKeys('names of a replay never leave its memory');
