import { createHash } from 'node:crypto';

/**
 * How many parts the contacts of a game are spread over, in the index `audience`: as many can be read at the same time. Two digits name a
 * part. The number is part of the stored form: with another one, every contact would have to be written anew.
 */
export const audienceShards = 32;

/** A part as rows name it. */
export const shardName = (shard: number): string => String(shard).padStart(2, '0');

/** The part that a player belongs to, 0 to 31: it follows from the player's key alone, and each part is a fair sample of all players. */
export const shardOf = (player: string): number =>
  (createHash('sha256').update(player).digest()[0] ?? 0) % audienceShards;

/** The value of the index `audience` for a part of a game. */
export const audienceName = (gameId: string, shard: number): string => `${gameId}#${shardName(shard)}`;
