import { expect, test } from 'vitest';
import { normalisedAnswer } from '../../functions/players/ownership-answer.ts';
import { factHash } from '../../functions/players/ownership-hash.ts';
import { ownershipFactsBody } from '../../functions/players/ownership-schema.ts';
import { factsOf } from '../../infra/local/sample/facts.ts';
import { makePeople } from '../../infra/local/sample/people.ts';
import { seededRandom } from '../../infra/local/sample/random.ts';

test('the facts of the sample’s people are taken, and answered by what their owners would say', () => {
  const people = makePeople(seededRandom(7), Date.UTC(2026, 10, 22));
  expect(people.length).toBe(40);
  for (const person of people) {
    const { facts } = ownershipFactsBody.parse({ facts: factsOf(person) });
    const [pin, nickname] = facts;
    if (pin?.kind !== 'hash' || nickname?.kind !== 'hash') throw new Error('not hashed');
    const said = person.contact.nickname.replace(/\d+$/, '').toUpperCase();
    expect(factHash(nickname.salt, normalisedAnswer('text', said) ?? '').toString('hex')).toBe(nickname.hash);
    const spoken = person.playerId.slice(3).split('').join(' ');
    expect(factHash(pin.salt, normalisedAnswer('code', spoken) ?? '').toString('hex')).toBe(pin.hash);
  }
});
