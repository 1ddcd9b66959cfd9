import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Replay, type Replayed } from '../../functions/activity/replay/replay.ts';
import type { RecordedEvent } from '../../functions/activity/replay/replay-line.ts';
import type { AddressBook } from '../../functions/detection/index.ts';
import { deriveKeys } from '../../functions/kernel/secrets.ts';
import { arrivals, chances, disorder, players } from '../support/orders.ts';

const keys = deriveKeys('a secret for tests only, long enough');

const countries = new Map([
  ['79', 'IT'],
  ['177', 'BR'],
  ['123', 'VN'],
  ['203', 'TH'],
  ['104', 'US'],
]);

/** Each first part of an address is a network in a country of its own; 104 is a data centre. */
const book: AddressBook = {
  attribution: '',
  dataFrom: '2026-01-01',
  lookup: (ip) => {
    const [first = ''] = ip.split('.');
    const kind = first === '104' ? 'hosting' : 'residential';
    const number = Number(first);
    return {
      asn: number,
      network: `Net ${first}`,
      kind,
      country: countries.get(first) ?? '',
      place: first,
      latitude: number / 4,
      longitude: number / 2,
      accuracyKm: 50,
    };
  },
};

type Judged = Extract<Replayed, { verdict: unknown }>;

function replayed(events: readonly RecordedEvent[]): Judged[] {
  const replay = new Replay(keys, book);
  return events.map((event) => {
    const found = replay.take(event, 'game', false);
    if ('fault' in found) throw new Error(found.fault);
    return found;
  });
}

const byEvent = (judged: readonly Judged[]) =>
  Object.fromEntries(
    judged.map(({ verdict }) => [verdict.id, verdict] as const).sort(([one], [other]) => (one < other ? -1 : 1)),
  );

const some = players({ players: 4, events: 24 });

describe('events in another order, again, or with a wrong clock', () => {
  it('the same verdicts, as long as each player’s own order is the same', () => {
    let unfamiliar = 0;
    fc.assert(
      fc.property(some, chances, chances, (all, one, other) => {
        const first = replayed(arrivals(all, one, false));
        expect(byEvent(replayed(arrivals(all, other, true)))).toEqual(byEvent(first));
        unfamiliar += first.filter(({ verdict }) => verdict.verdict !== 'familiar').length;
      }),
      { numRuns: 150 },
    );
    expect(unfamiliar).toBeGreaterThan(100);
  });

  it('a repeat gets the first verdict and asks nothing', () => {
    fc.assert(
      fc.property(some, chances, (all, numbers) => {
        const events = disorder(all, numbers);
        const judged = replayed(events);
        const first = new Map<string, Judged>();
        for (const one of judged) {
          const before = first.get(one.verdict.id);
          if (!before) first.set(one.verdict.id, one);
          else expect(one).toEqual({ verdict: before.verdict, plan: 'nothing', reasons: [] });
        }
      }),
      { numRuns: 100 },
    );
  });

  it('never a second question about a device while the first is open', () => {
    let questions = 0;
    fc.assert(
      fc.property(some, chances, (all, numbers) => {
        const unanswered = all.map((own) => own.map(({ answer: _, ...event }) => event));
        const events = disorder(unanswered, numbers);
        const open = new Map<string, number>();
        for (const [place, { plan }] of replayed(events).entries()) {
          const event = events[place];
          if (!event || plan !== 'ask') continue;
          questions += 1;
          const device = `${event.playerId} ${event.device?.id}`;
          const at = Date.parse(event.occurredAt);
          // a question stays open for three days of the events' time
          expect(at - (open.get(device) ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(3 * 86_400_000);
          open.set(device, at);
        }
      }),
      { numRuns: 150 },
    );
    expect(questions).toBeGreaterThan(50);
  });
});
