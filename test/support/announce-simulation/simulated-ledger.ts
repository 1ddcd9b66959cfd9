import type { RecipientState } from '../../../functions/announcements/announcement.ts';
import { mayFollow } from '../../../functions/announcements/send/recipient-states.ts';
import type {
  After,
  Claim,
  Held,
  PartProgress,
  Result,
  Seen,
} from '../../../functions/announcements/send/send-port.ts';
import { plus, type Tally, tallyOfMove } from '../../../functions/announcements/send/tally.ts';
import type { Language } from '../../../functions/kernel/i18n.ts';
import type { Player } from './population.ts';

export const parts = 32;

type Part = PartProgress & { fence: number; leasedUntil: number };

/** What the tables keep of a send, in memory: recipients, parts and counts, with the same conditions on their writes. */
export function createLedger() {
  const rows = new Map<number, Seen>();
  const shards: Part[] = Array.from({ length: parts }, () => ({ counted: [], done: false, fence: 0, leasedUntil: 0 }));
  let counts: Tally = {};
  const part = (number: number) => shards[number] as Part;

  return {
    rows,
    part,
    counts: () => counts,
    allDone: () => shards.every(({ done }) => done),
    lease: (number: number, now: number, until: number): Held | undefined => {
      const held = part(number);
      if (held.done || held.leasedUntil > now) return undefined;
      Object.assign(held, { fence: held.fence + 1, leasedUntil: until });
      return { ...held, counted: [...held.counted] };
    },
    renew: (number: number, fence: number, until: number): boolean => {
      const held = part(number);
      if (held.fence !== fence) return false;
      held.leasedUntil = until;
      return true;
    },
    save: (number: number, fence: number, progress: PartProgress, tally: Tally, until: number): boolean => {
      if (part(number).fence !== fence) return false;
      Object.assign(part(number), { cursor: undefined, ...progress, leasedUntil: until });
      counts = plus(counts, tally);
      return true;
    },
    claim: ({ index }: Player, { id, fence, language }: Claim): { tries: number } | { refused: Seen } => {
      const row = rows.get(index);
      const same = row?.state === 'CLAIMED' && row.claim === id;
      if (row && !same && !mayFollow(row.state, 'CLAIMED')) return { refused: { ...row } };
      const tries = (row?.tries ?? 0) + (same ? 0 : 1);
      rows.set(index, { state: 'CLAIMED', language, fence, claim: id, tries });
      return { tries };
    },
    record: ({ index }: Player, claim: string, { state }: Result): After | undefined => {
      const row = rows.get(index);
      if (row?.claim !== claim || !mayFollow(row.state, state)) return row && { ...row };
      if (row.state === 'UNKNOWN') {
        counts = plus(counts, tallyOfMove(row.language, row.state, state));
        row.before ??= row.state;
      }
      row.state = state;
      return { state };
    },
    skip: ({ index }: Player, language: Language): After | undefined => {
      const row = rows.get(index);
      if (row && !mayFollow(row.state, 'SKIPPED')) return { ...row };
      rows.set(index, { state: 'SKIPPED', language, fence: 0, claim: '', tries: 0 });
      return { state: 'SKIPPED' };
    },
    /** The word of SES. */
    hear: (index: number, to: RecipientState): void => {
      const row = rows.get(index);
      if (!row || !mayFollow(row.state, to)) return;
      counts = plus(counts, tallyOfMove(row.language, row.state, to));
      row.before ??= row.state;
      row.state = to;
    },
  };
}

export type Ledger = ReturnType<typeof createLedger>;
