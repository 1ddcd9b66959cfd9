import { expect, test, vi } from 'vitest';
import { decide } from '../../functions/activity/decide.ts';
import { type AddressBook, observe } from '../../functions/detection/index.ts';
import { newState, type PlayerState } from '../../functions/players/index.ts';
import type { SampleEvent } from '../../infra/local/sample/events.ts';
import type { Kind } from '../../infra/local/sample/figure.ts';
import { pastEvents } from '../../infra/local/sample/history.ts';
import { makePeople } from '../../infra/local/sample/people.ts';
import { attackBlocks, places } from '../../infra/local/sample/places.ts';
import { seededRandom } from '../../infra/local/sample/random.ts';
import { liveEvents } from '../../infra/local/sample/stream.ts';
import { testKeys } from '../support/games.ts';

vi.setConfig({ testTimeout: 60_000 }); // two hours of play are some seconds of work

const now = Date.UTC(2026, 10, 21, 12);

/** What address data says of the sample's blocks, without the data itself: the same town at home and on the way. */
function bookOf(): AddressBook['lookup'] {
  const facts = new Map<string, ReturnType<AddressBook['lookup']>>();
  const add = (block: string, country: string, place: string, kind: 'residential' | 'mobile' | 'hosting') =>
    facts.set(block, { asn: 100 + facts.size, network: `net ${block}`, kind, country, place, accuracyKm: 50 });
  for (const [town, { country, home, mobile }] of Object.entries(places)) {
    for (const block of home) add(block, country, town, 'residential');
    for (const block of mobile) add(block, country, town, 'mobile');
  }
  for (const { block, country, timezone } of attackBlocks)
    add(block, country, block, timezone === 'UTC' ? 'hosting' : 'residential');
  return (ip) => {
    const found = facts.get(ip.split('.').slice(0, 3).join('.'));
    if (!found) throw new Error(`the sample uses an address of no place: ${ip}`);
    return found;
  };
}

/** The service's own decisions, player by player, without its storage. */
function createJudge() {
  const book = { lookup: bookOf() } as AddressBook;
  const states = new Map<string, PlayerState>();
  return (event: SampleEvent, at: number): string => {
    const state = states.get(event.playerId) ?? newState(at);
    const posted = { gameId: 'demo', at: Date.parse(event.occurredAt) };
    const observation = observe({ ...event, type: event.type as 'login.succeeded' }, posted, testKeys, book);
    const known = { state, observation, key: event.id, now: at };
    const decision = decide({ ...known, verificationId: `v-${event.id}`, teaching: false, surroundings: {} });
    states.set(event.playerId, decision.state);
    return decision.assessment.verdict;
  };
}

test.each([1, 2])('in an hour of sample %i every own sign-in is familiar and no attack is', (seed) => {
  const judge = createJudge();
  const people = makePeople(seededRandom(seed), now);
  const counts: Record<Kind, { familiar: number; other: number }> = {
    past: { familiar: 0, other: 0 },
    ordinary: { familiar: 0, other: 0 },
    attack: { familiar: 0, other: 0 },
  };
  const note = (kind: Kind, verdict: string) => {
    counts[kind][verdict === 'familiar' ? 'familiar' : 'other'] += 1;
  };
  for (const event of pastEvents(seededRandom(seed + 10), people, 'smp', now)) note('past', judge(event, now));
  const next = liveEvents(seededRandom(seed + 20), people, 'smp', now);
  for (let at = now; at < now + 3_600_000; at += 1000) {
    const { kind, event } = next(at);
    note(kind, judge(event, at));
  }
  expect(counts.past.familiar).toBeGreaterThan(500);
  expect(counts.ordinary.familiar).toBeGreaterThan(3000);
  expect(counts.attack.other).toBeGreaterThan(40);
  expect({ past: counts.past.other, ordinary: counts.ordinary.other, attack: counts.attack.familiar }).toEqual({
    past: 0,
    ordinary: 0,
    attack: 0,
  });
});
