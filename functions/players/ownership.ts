import { rfc3339 } from '../kernel/clock.ts';
import type { Database } from '../kernel/dynamo.ts';
import { notFound } from '../kernel/errors.ts';
import type { HttpResponse } from '../kernel/http.ts';
import { readJson } from '../kernel/http-request.ts';
import type { Keys } from '../kernel/secrets.ts';
import { normalisedAnswer } from './ownership-answer.ts';
import { type Fact, factsNow, type NewFact, replaceFacts } from './ownership-facts.ts';
import { factHash, factSeal } from './ownership-hash.ts';
import { knownQuestion, type Points } from './ownership-questions.ts';
import { type OwnershipFactsView, ownershipFactsBody, type SentFact } from './ownership-schema.ts';
import { changeFacts, loadFacts } from './ownership-store.ts';
import type { PlayerRequest } from './routes.ts';

/** A fact as it is kept. A game may say that one of our questions counts less, never that it counts more. */
function sealed(keys: Keys, player: string, sent: SentFact): NewFact {
  const { question, kind, label } = sent;
  const known = knownQuestion(question);
  const form = known?.form ?? sent.form ?? 'text';
  const hash =
    sent.kind === 'hash' ? Buffer.from(sent.hash, 'hex') : factHash('', normalisedAnswer(form, sent.hint) ?? '');
  return {
    ...{ question, kind, form, label },
    salt: sent.kind === 'hash' ? sent.salt.toLowerCase() : '',
    seal: factSeal(keys, player, question, hash),
    points: Math.min(sent.weight ?? known?.points ?? 1, known?.points ?? 3) as Points,
    visible: sent.visibleInGame ?? known?.visible ?? false,
  };
}

/** Which facts there are and since when, for games and exports: never what they say. */
export const shownFacts = (facts: readonly Fact[]): OwnershipFactsView['facts'] =>
  factsNow(facts).map(({ question, setAt }) => ({ question, setAt: rfc3339(setAt) }));

/**
 * `PUT` and `GET /v1/players/{playerId}/ownership-facts`.
 * @throws Problem 400 naming the field; 404 if nothing is asked of this player
 */
export async function ownershipFacts(db: Database, asked: PlayerRequest): Promise<HttpResponse> {
  const { keys, player, playerId, gameId, request, now } = asked;
  const answer = (facts: readonly Fact[]) => ({ status: 200, json: { playerId, facts: shownFacts(facts) } });
  if (request.method !== 'PUT') {
    const kept = await loadFacts(db, player);
    if (kept.length === 0) throw notFound('set of ownership facts');
    return answer(kept);
  }
  const sent = readJson(request, ownershipFactsBody).facts.map((fact) => sealed(keys, player, fact));
  return answer(await changeFacts(db, { player, gameId }, (kept) => replaceFacts(kept, sent, now), now));
}
