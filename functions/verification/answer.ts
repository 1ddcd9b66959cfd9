import { z } from 'zod';
import { loadTenant } from '../games/index.ts';
import type { Database } from '../kernel/dynamo.ts';
import { badRequest, forbidden } from '../kernel/errors.ts';
import type { HttpRequest, HttpResponse } from '../kernel/http.ts';
import { param, readForm } from '../kernel/http-request.ts';
import { chooseLanguage, type Language } from '../kernel/i18n.ts';
import type { Keys } from '../kernel/secrets.ts';
import { isToken, mailCode, trackingCode } from '../kernel/tokens.ts';
import { unknownLinkPage } from '../kernel/unknown-link.tsx';
import { loadContact } from '../players/index.ts';
import { answeredPage, questionPage } from './page.tsx';
import { confirmUntil, denyUntil, isAnswerable, type Question } from './question.ts';
import { findByToken } from './question-store.ts';
import { carryOut, type Settled } from './settle-store.ts';

type Reader = { language: Language; timezone: string | undefined; game: string };

async function readerOf(db: Database, question: Question, request: HttpRequest, now: number): Promise<Reader> {
  const [contact, tenant] = await Promise.all([loadContact(db, question.player), loadTenant(db, question.gameId, now)]);
  const language = chooseLanguage(contact?.locale, request.headers['accept-language']);
  return { language, timezone: contact?.timezone, game: tenant?.name ?? question.gameId };
}

async function findQuestion(db: Database, request: HttpRequest): Promise<Question | undefined> {
  const token = param(request, 'token');
  return isToken(token) ? findByToken(db, token) : undefined;
}

const unknown = (request: HttpRequest) =>
  unknownLinkPage(chooseLanguage(undefined, request.headers['accept-language']));

/** Shows the question. Changes nothing, whoever opens it and how often. @param now milliseconds */
export async function showQuestion(db: Database, keys: Keys, request: HttpRequest, now: number): Promise<HttpResponse> {
  const question = await findQuestion(db, request);
  if (!question || !isAnswerable(question, now)) return unknown(request);
  const reader = await readerOf(db, question, request, now);
  const { at, facts, device } = question.evidence.observation;
  const html = questionPage({
    ...reader,
    at,
    country: facts.country,
    place: facts.place,
    device: device.label,
    code: mailCode(keys, question.verificationId),
    mayConfirm: now < confirmUntil(question) && question.state !== 'expired',
  });
  return { status: 200, html };
}

const answerSchema = z.enum(['confirmed', 'denied']);

/**
 * Takes the player's answer. A token that no longer permits it gets the page that unknown ones get.
 * @throws Problem 403 for a form of another site, 400 without an answer
 */
export async function answerQuestion(
  db: Database,
  keys: Keys,
  request: HttpRequest,
  now: number,
): Promise<HttpResponse> {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') throw forbidden('An answer is taken only from its own page.');
  const answer = answerSchema.safeParse(readForm(request).get('answer'));
  if (!answer.success)
    throw badRequest('answer must be confirmed or denied.', [
      { path: 'answer', message: 'must be confirmed or denied' },
    ]);
  const question = await findQuestion(db, request);
  if (!question) return unknown(request);
  const denied = answer.data === 'denied';
  if (now >= (denied ? denyUntil(question) : confirmUntil(question))) return unknown(request);
  const settled = await carryOut(db, keys, question, denied ? 'deny' : 'confirm', now);
  if (!settled.done) return unknown(request);
  return { status: 200, html: thanks(keys, await readerOf(db, question, request, now), denied, settled) };
}

function thanks(keys: Keys, reader: Reader, denied: boolean, settled: Settled & { done: true }): string {
  if (!denied) return answeredPage({ ...reader, what: settled.trusted ? 'confirmed' : 'noted' });
  return answeredPage({ ...reader, what: 'denied', code: settled.taskId && trackingCode(keys, settled.taskId) });
}
