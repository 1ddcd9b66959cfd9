import { profileSummary } from '../detection/index.ts';
import { rfc3339 } from '../kernel/clock.ts';
import type { Item } from '../kernel/dynamo.ts';
import { unpack } from '../kernel/packed.ts';
import { type RowClassName, rowClasses } from '../kernel/tables.ts';
import { eventAnswer } from './answers.ts';
import type { PlayerExport } from './answers-schema.ts';
import { shownFacts } from './ownership.ts';
import type { Fact } from './ownership-facts.ts';
import type { PlayerState } from './state.ts';
import { decodeState, type StoredState } from './state-codec.ts';

/** Of what only the owner can know an export shows which questions there are; the answers are kept so that nobody can read them. */
function readableFacts(item: Item): Item {
  return { ...readable({ ...item, facts: undefined }), facts: shownFacts((item.facts as Fact[] | undefined) ?? []) };
}

/** A declined address is kept as a keyed name only. */
function readableContact({ declined, ...item }: Item): Item {
  const { until } = (declined ?? {}) as { until?: number };
  return { ...readable(item), ...(until === undefined ? {} : { declinedChangeKeptUntil: rfc3339(until) }) };
}

const internal = new Set([
  'pk',
  'sk',
  'class',
  'aliases',
  'sighted',
  'list',
  'due',
  'holder',
  'alarm',
  'alarmAt',
  'audience',
  'ledger',
  'packed',
  'v',
  'ttl',
]);

function readable(item: Item): Item {
  const kept = Object.entries(item).filter(([field, value]) => !internal.has(field) && !(value instanceof Uint8Array));
  const packed = item.packed instanceof Uint8Array ? { evidence: unpack(item.packed) } : {};
  const keptUntil = typeof item.ttl === 'number' ? { keptUntil: rfc3339(item.ttl * 1000) } : {};
  return { ...Object.fromEntries(kept), ...packed, ...keptUntil };
}

function readableState(state: PlayerState): Item {
  const { profile, questions, recent, mails, protection, mailboxChangedAt } = state;
  return {
    protection: { ...protection, since: rfc3339(protection.since) },
    habits: profile ? profileSummary(profile) : null,
    recent: recent.map(eventAnswer),
    openQuestions: questions.length,
    securityMails: mails.map(rfc3339),
    mailAddressChangedAt: mailboxChangedAt === undefined ? null : rfc3339(mailboxChangedAt),
  };
}

const readers: Partial<Record<RowClassName, (item: Item) => Item>> = {
  playerState: (item) => readableState(decodeState(item as StoredState)),
  contact: readableContact,
  ownershipFacts: readableFacts,
};

/**
 * Everything known of a player, by kind of row, each with its purpose, for the person it is about.
 * @param items rows of the player's partitions
 */
export function exportDocument(playerId: string, items: readonly Item[], now: number): PlayerExport {
  const records: PlayerExport['records'] = {};
  for (const item of items) {
    const name = item.class as RowClassName;
    records[name] ??= { purpose: rowClasses[name].purpose, rows: [] };
    records[name].rows.push((readers[name] ?? readable)(item));
  }
  return { playerId, exportedAt: rfc3339(now), records };
}
