import { fullSignal, leanSignal, type StoredSignal } from '../detection/index.ts';
import { pack, unpack } from '../kernel/packed.ts';
import type { Evidence } from './task.ts';

/** Evidence as a row keeps it, in few bytes. */
export const packEvidence = ({ signals, ...rest }: Evidence): Uint8Array =>
  pack({ ...rest, signals: signals.map(leanSignal) });

/** What {@link packEvidence} made, of this or an earlier release. */
export function unpackEvidence(packed: Uint8Array): Evidence {
  const { signals, ...rest } = unpack<Omit<Evidence, 'signals'> & { signals: StoredSignal[] }>(packed);
  return { ...rest, signals: signals.map(fullSignal) };
}
