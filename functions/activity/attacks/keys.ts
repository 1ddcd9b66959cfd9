import type { Scope } from './scope.ts';

export const windowKey = (gameId: string, { name }: Scope, window: number, shard: number): string =>
  `window#${gameId}#${name}#${window}#${shard}`;

export const markKey = (gameId: string, { name }: Scope): string => `attack#${gameId}#${name}`;

/** All rows of a window of a scope. */
export const windowKeys = (gameId: string, scope: Scope, window: number): string[] =>
  Array.from({ length: scope.shards }, (_, shard) => windowKey(gameId, scope, window, shard));
