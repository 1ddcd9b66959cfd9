import type { Ledger } from '../data/ledger.ts';

/** How far a mapping has come in a shard; kept on disk, so that a killed runner goes on where it was. */
export type StreamPlaces = {
  /** Sequence number of the last record that is done; undefined if none is. */
  readonly after: (shardId: string) => string | undefined;
  readonly moveTo: (shardId: string, sequenceNumber: string) => void;
  readonly isFinished: (shardId: string) => boolean;
  readonly finish: (shardId: string) => void;
  /** Second in which this mapping was first here; one that starts at LATEST passes over what is older. */
  readonly since: () => number;
};

/** @param stream address of the stream in the engine, which is another one when the table was made anew */
export function openPlaces(ledger: Ledger, mappingId: string, stream: string): StreamPlaces {
  const key = (shardId: string) => `place ${mappingId} ${stream} ${shardId}`;
  const finished = 'finished';
  return {
    after: (shardId) => ledger.read(key(shardId)),
    moveTo: (shardId, sequenceNumber) => ledger.write(key(shardId), sequenceNumber),
    isFinished: (shardId) => ledger.read(key(shardId)) === finished,
    finish: (shardId) => ledger.write(key(shardId), finished),
    since: () => {
      const kept = ledger.read(key('since'));
      const second = kept === undefined ? Math.floor(Date.now() / 1000) : Number(kept);
      if (kept === undefined) ledger.write(key('since'), String(second));
      return second;
    },
  };
}
