import { Problem } from '../../functions/kernel/errors.ts';
import { putPlayer } from '../../functions/outreach/ownership/put-player.ts';
import { ownershipFacts } from '../../functions/players/ownership.ts';
import { normalisedAnswer } from '../../functions/players/ownership-answer.ts';
import { factHash } from '../../functions/players/ownership-hash.ts';
import { knownQuestion } from '../../functions/players/ownership-questions.ts';
import { forPlayer } from '../../functions/players/routes.ts';
import type { LocalDynamoDb } from './dynamodb-local.ts';
import { type Key, signedRequest, testKeys } from './games.ts';
import type { Answered } from './outreach-desk.ts';

const salt = '000102030405060708090a0b0c0d0e0f';

/** A fact as a game would send it: hashed by what the API says. */
export function hashed(question: string, answer: string, more: Record<string, unknown> = {}) {
  const form = knownQuestion(question)?.form ?? 'text';
  const hash = factHash(salt, normalisedAnswer(form, answer) ?? '').toString('hex');
  return { question, kind: 'hash', salt, hash, ...more };
}

export const hinted = (question: string, hint: string, more: Record<string, unknown> = {}) => ({
  ...{ question, kind: 'hint', hint },
  ...more,
});

/** The game's side: signed requests about one player. */
export function gameDesk({ database: db }: LocalDynamoDb, key: Key) {
  async function send(method: string, playerId: string, path: string, body: unknown, now: number): Promise<Answered> {
    const text = body === undefined ? '' : JSON.stringify(body);
    const request = { ...signedRequest(key, text, now), method, path, params: { playerId } };
    const answer = path.endsWith('/ownership-facts') ? ownershipFacts : putPlayer;
    try {
      const got = await forPlayer(
        db,
        request,
        now,
        (asked) => answer(db, asked),
        async () => testKeys,
      );
      return { status: got.status, json: JSON.parse(JSON.stringify('json' in got ? got.json : {})), headers: {} };
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      return { status: fault.status, json: { detail: fault.detail, errors: fault.errors }, headers: {} };
    }
  }
  const facts = (playerId: string) => `/v1/players/${playerId}/ownership-facts`;
  return {
    send,
    putFacts: (playerId: string, sent: readonly object[], now: number) =>
      send('PUT', playerId, facts(playerId), { facts: sent }, now),
    getFacts: (playerId: string, now: number) => send('GET', playerId, facts(playerId), undefined, now),
    putPlayer: (playerId: string, patch: object, now: number) =>
      send('PUT', playerId, `/v1/players/${playerId}`, patch, now),
  };
}
