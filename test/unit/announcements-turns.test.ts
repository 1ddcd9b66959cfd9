import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type RecipientState, recipientStates } from '../../functions/announcements/announcement.ts';
import { bucketOf } from '../../functions/announcements/send/buckets.ts';
import { countsFrom } from '../../functions/announcements/send/counts.ts';
import { mustStop } from '../../functions/announcements/send/guard.ts';
import { firstLead, leadOf, learn } from '../../functions/announcements/send/lead-time.ts';
import { openBook } from '../../functions/announcements/send/page-book.ts';
import { isOpen, mayFollow, statesBefore } from '../../functions/announcements/send/recipient-states.ts';
import { plus, type Tally, tallyOfMove, tallyOfState, tallyOfTurn } from '../../functions/announcements/send/tally.ts';
import {
  limits,
  onHanded,
  onNoSlots,
  onSeen,
  pageSize,
  restAfter,
  retryAfter,
} from '../../functions/announcements/send/turn-decisions.ts';

const seen = (state: RecipientState, fence = 3) => ({ state, fence, language: 'en' as const, claim: '3.1', tries: 1 });

test('only who is listed or waits can be claimed; nothing leads back from a doubt', () => {
  expect(statesBefore('CLAIMED')).toEqual(['new', 'LISTED', 'WAITING']);
  expect(statesBefore('WAITING')).toEqual(['CLAIMED']);
  for (const state of recipientStates.filter((one) => !isOpen(one)))
    for (const to of ['CLAIMED', 'WAITING', 'LISTED', 'SKIPPED'] as const) expect(mayFollow(state, to)).toBe(false);
});

const word = ['SENT', 'FAILED', 'DELIVERED', 'BOUNCED', 'COMPLAINED'] as const;

test('word of SES in any order, doubled or late, ends in the same state and in the same counts', () => {
  const feed = fc.subarray([...word], { minLength: 1 }).chain((chosen) =>
    fc.record({
      chosen: fc.constant(chosen),
      start: fc.constantFrom<RecipientState>('CLAIMED', 'UNKNOWN', 'SENT', 'WAITING'),
      order: fc.shuffledSubarray([...chosen, ...chosen, ...chosen], { minLength: chosen.length * 3 }),
    }),
  );
  fc.assert(
    fc.property(feed, ({ chosen, start, order }) => {
      let state = start;
      let tally: Tally = tallyOfState('it', start);
      for (const to of order)
        if (mayFollow(state, to)) {
          tally = plus(tally, tallyOfMove('it', state, to));
          state = to;
        }
      const highest = chosen.at(-1) ?? start;
      expect(state).toBe(start === 'SENT' && highest === 'SENT' ? 'SENT' : highest);
      // whoever has the turn counts the rest when it is through
      if (start === 'CLAIMED' || start === 'WAITING') tally = plus(tally, tallyOfTurn('it', { state, before: start }));
      // SES refusing a mail after all, and then delivering it, is not of this world: only then the worker's part would be counted twice
      const twice = (start === 'CLAIMED' || start === 'WAITING') && order.includes('FAILED');
      if (!twice) expect(tally).toEqual(tallyOfState('it', state));
    }),
    { numRuns: 2000 },
  );
});

test('what to do about somebody who is in the ledger', () => {
  expect(onSeen(seen('LISTED'), 3)).toEqual({ do: 'claim' });
  expect(onSeen(seen('WAITING', 9), 3)).toEqual({ do: 'claim' });
  expect(onSeen(seen('CLAIMED', 2), 3)).toEqual({ do: 'doubt', claim: '3.1' });
  expect(onSeen(seen('CLAIMED', 3), 3)).toEqual({ do: 'doubt', claim: '3.1' });
  expect(onSeen(seen('CLAIMED', 4), 3)).toEqual({ do: 'lost' });
  for (const state of ['SENT', 'UNKNOWN', 'FAILED', 'SKIPPED', 'DELIVERED', 'BOUNCED', 'COMPLAINED'] as const)
    expect(onSeen(seen(state), 3)).toEqual({ do: 'count', state });
});

test('what to write down of a mail that was handed over', () => {
  expect(onHanded({ outcome: 'accepted', messageId: 'x' }, 1, false)).toMatchObject({
    result: { state: 'SENT' },
    again: false,
  });
  expect(onHanded({ outcome: 'refused', reason: 'r' }, 1, false)).toMatchObject({
    result: { state: 'FAILED', reason: 'r' },
  });
  expect(onHanded({ outcome: 'unknown', reason: 'r' }, 1, true)).toMatchObject({
    result: { state: 'UNKNOWN' },
    again: false,
  });
  const later = { outcome: 'later', reason: 'Throttling' } as const;
  expect(onHanded(later, 1000, true)).toMatchObject({ result: { state: 'WAITING' }, again: true, limit: 'rate' });
  const odd = { outcome: 'later', reason: 'Odd' } as const;
  expect(onHanded(odd, 24, true)).toMatchObject({ result: { state: 'WAITING' }, again: true });
  expect(onHanded(odd, 1000, false)).toMatchObject({ result: { state: 'WAITING' }, again: true });
  expect(onHanded(odd, 25, true)).toMatchObject({ result: { state: 'FAILED', reason: 'Odd' }, again: false });
});

test('no slots: a short wait is waited, a used-up day ends the run', () => {
  expect(onNoSlots({ none: 'ahead', until: 5 }, 0)).toEqual({ wait: 20 });
  expect(onNoSlots({ none: 'yield', until: 9000 }, 0)).toEqual({ wait: 9000 });
  expect(onNoSlots({ none: 'quota', until: 60_000 }, 0)).toBe('end');
  expect(onNoSlots({ none: 'paused', until: 1000 }, 0)).toEqual({ wait: 1000 });
});

test('waits and page sizes stay within their bounds', () => {
  expect([retryAfter(1), retryAfter(2), retryAfter(50)]).toEqual([200, 400, 5000]);
  expect([restAfter(0), restAfter(7), restAfter(8), restAfter(12), restAfter(1000)]).toEqual([0, 0, 1000, 2000, 8000]);
  expect([pageSize(0), pageSize(40), pageSize(10_000)]).toEqual([16, 60, 100]);
  // nobody can take over while SES still may answer, and a run ends before its lease
  expect(limits.safeLease).toBeGreaterThan(10_000);
  expect(limits.renewBelow).toBeGreaterThan(limits.safeLease);
});

test('the lead follows what it takes, and forgets accidents', () => {
  let lead = firstLead;
  for (let n = 0; n < 100; n++) lead = learn(lead, 80);
  expect(leadOf(lead)).toBeCloseTo(80, 0);
  expect(leadOf(learn(lead, 600_000))).toBeLessThan(2001);
});

test('a send must stop at 3 in 100 or 8 in 10,000 over 1,000 mails, counted from where a person last said go on', () => {
  const at = (sent: number, bounced: number, complained = 0) => ({ sent, bounced, complained });
  expect(mustStop(at(999, 999, 999), undefined)).toBeUndefined();
  expect(mustStop(at(1000, 29), undefined)).toBeUndefined();
  expect(mustStop(at(1000, 30), undefined)).toBe('bounces');
  expect(mustStop(at(1001, 30), undefined)).toBeUndefined();
  expect(mustStop(at(1250, 0, 1), undefined)).toBe('complaints');
  expect(mustStop(at(1251, 0, 1), undefined)).toBeUndefined();
  const since = { sent: 1000, bounced: 30, complained: 2, open: false };
  expect(mustStop(at(1999, 500), since)).toBeUndefined();
  expect(mustStop(at(2000, 59), since)).toBeUndefined();
  expect(mustStop(at(2000, 60), since)).toBe('bounces');
});

test('pages may end in any order: the place never passes somebody who has not had their turn, and everybody counts once', () => {
  const plan = fc.record({
    sizes: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 6 }),
    order: fc.array(fc.nat(), { minLength: 30, maxLength: 30 }),
    until: fc.nat(30),
  });
  fc.assert(
    fc.property(plan, ({ sizes, order, until }) => {
      const pages = sizes.map((size, page) => Array.from({ length: size }, (_, n) => ({ player: `${page}-${n}` })));
      const after = (page: number) => (page === sizes.length - 1 ? undefined : String(page + 1));
      const all = pages.flat().map(({ player }) => player);
      const first = openBook({ cursor: undefined, counted: [], done: false });
      for (const [page, found] of pages.entries()) first.turn(found, after(page));
      const left = [...all];
      const taken = order
        .slice(0, Math.min(until, all.length))
        .map((pick) => left.splice(pick % left.length, 1)[0] ?? '');
      let tally: Tally = {};
      for (const [n, player] of taken.entries()) {
        first.settle(player, { en_sent: 1 });
        if (n % 3 === 0) tally = plus(tally, first.take().tally);
      }
      const kept = first.take();
      tally = plus(tally, kept.tally);
      expect(kept.progress.done).toBe(left.length === 0);
      // another worker goes on from there
      const next = openBook(kept.progress);
      const from = kept.progress.done ? sizes.length : Number(kept.progress.cursor ?? 0);
      const again = pages.slice(from).flatMap((found, n) => next.turn(found, after(from + n)));
      expect(again.map(({ player }) => player).sort()).toEqual([...left].sort());
      for (const { player } of again) next.settle(player, { en_sent: 1 });
      const end = next.take();
      expect(plus(tally, end.tally).en_sent ?? 0).toBe(all.length);
      if (!kept.progress.done) expect(end.progress).toMatchObject({ done: true, counted: [] });
    }),
    { numRuns: 1000 },
  );
});

test('recipients are those who are pending, sent, in doubt, failed and skipped', () => {
  const plan = { expected: { en: 10, vi: 2 }, closed: false };
  const tally: Tally = { en_sent: 4, en_delivered: 3, en_unknown: 1, en_skipped: 2, vi_sent: 3, skip_minor: 2 };
  expect(countsFrom(tally, plan)).toMatchObject({
    recipients: 15,
    pending: 5,
    sent: 7,
    unknown: 1,
    skipped: 2,
    delivered: 3,
  });
  expect(countsFrom(tally, { ...plan, closed: true })).toMatchObject({ recipients: 10, pending: 0 });
});

test('stretches of time grow with the age of a send', () => {
  const at = Date.UTC(2026, 10, 22, 10, 0, 30);
  expect(bucketOf(at, at + 61_000)).toBe(Date.UTC(2026, 10, 22, 10, 1));
  expect(bucketOf(at, at + 3 * 3_600_000 + 300_000)).toBe(Date.UTC(2026, 10, 22, 13, 0));
  expect(bucketOf(at, at + 40 * 86_400_000)).toBe(Date.UTC(2027, 0, 1));
});
