import { fieldFaults } from '../kernel/http-request.ts';
import { canonical } from './canonical.ts';
import { type ActivityEvent, eventSchema, timeFault } from './event.ts';
import { conflictResult, type Result } from './result.ts';

/** An event that may be assessed, with its place in the batch. */
export type CheckedEvent = { position: number; event: ActivityEvent /** milliseconds */; at: number; content: string };

/** A batch after its check: what goes on, what is answered at once, and what repeats an earlier event of the same batch. */
export type CheckedBatch = {
  accepted: CheckedEvent[];
  answered: { position: number; result: Result }[];
  quarantined: CheckedEvent[];
  repeats: { position: number; of: number }[];
};

const idOf = (raw: unknown): string | null => {
  const id = (raw as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id.slice(0, 64).toWellFormed() : null;
};

/** Checks each event by itself, so that a bad one never spoils its neighbours. @param now milliseconds */
export function checkBatch(events: readonly unknown[], now: number): CheckedBatch {
  const batch: CheckedBatch = { accepted: [], answered: [], quarantined: [], repeats: [] };
  const seen = new Map<string, CheckedEvent>();
  for (const [position, raw] of events.entries()) {
    const parsed = eventSchema.safeParse(raw);
    if (!parsed.success) {
      batch.answered.push({
        position,
        result: { id: idOf(raw), status: 'invalid', errors: fieldFaults(parsed.error) },
      });
      continue;
    }
    const event = parsed.data;
    const checked = { position, event, at: Date.parse(event.occurredAt), content: canonical(event) };
    const detail = timeFault(checked.at, now);
    const earlier = seen.get(event.id);
    if (detail !== undefined) {
      batch.quarantined.push(checked);
      batch.answered.push({ position, result: { id: event.id, status: 'quarantined', detail } });
    } else if (earlier?.content === checked.content) batch.repeats.push({ position, of: earlier.position });
    else if (earlier) batch.answered.push({ position, result: conflictResult(event.id) });
    else {
      seen.set(event.id, checked);
      batch.accepted.push(checked);
    }
  }
  return batch;
}
