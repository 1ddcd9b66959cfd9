import { loadTenant } from '../../games/index.ts';
import type { Database } from '../../kernel/dynamo.ts';
import type { HttpRequest, HttpResponse } from '../../kernel/http.ts';
import { param, readForm } from '../../kernel/http-request.ts';
import { chooseLanguage, type Language } from '../../kernel/i18n.ts';
import { chosenLanguage } from '../../kernel/language-switch.tsx';
import { requireOwnPage } from '../../kernel/own-page.ts';
import { isToken } from '../../kernel/tokens.ts';
import { unknownLinkPage } from '../../kernel/unknown-link.tsx';
import { loadContact } from '../../players/index.ts';
import { isAnswerable, type SurveyOffer } from './survey.ts';
import { readSurvey } from './survey-form.ts';
import { surveyPage, thanksPage } from './survey-page.tsx';
import { findSurvey, saveAnswer } from './survey-store.ts';

const unknown = (request: HttpRequest): HttpResponse =>
  unknownLinkPage(chooseLanguage(undefined, request.headers['accept-language']));

type Found = { token: string; offer: SurveyOffer; reader: { language: Language; game: string; support: string } };

/** The survey of a link that still takes an answer, and who reads it. */
async function findOpen(db: Database, request: HttpRequest, now: number): Promise<Found | undefined> {
  const token = param(request, 'token');
  const offer = isToken(token) ? await findSurvey(db, token) : undefined;
  if (!offer || !isAnswerable(offer, now)) return undefined;
  const [contact, tenant] = await Promise.all([loadContact(db, offer.player), loadTenant(db, offer.gameId, now)]);
  if (!tenant) return undefined;
  const language = chosenLanguage(request) ?? chooseLanguage(contact?.locale, request.headers['accept-language']);
  return { token, offer, reader: { language, game: tenant.name, support: tenant.supportAddress } };
}

/** `GET /s/{token}`: reads only, whoever asks and however often. @param now milliseconds */
export async function showSurvey(db: Database, request: HttpRequest, now: number): Promise<HttpResponse> {
  const found = await findOpen(db, request, now);
  return found ? { status: 200, html: surveyPage(found.reader) } : unknown(request);
}

/**
 * `POST /s/{token}`: takes the answers once. A link that is unknown, used, expired or erased gets the page that every such link gets.
 * @param now milliseconds
 * @throws Problem 403 for a form of another site, 400 for one that is too long
 */
export async function answerSurvey(db: Database, request: HttpRequest, now: number): Promise<HttpResponse> {
  requireOwnPage(request);
  const read = readSurvey(readForm(request));
  const found = await findOpen(db, request, now);
  if (!found) return unknown(request);
  const { token, offer, reader } = found;
  if (read.faults) return { status: 422, html: surveyPage(reader, read.filledIn, read.faults) };
  const saved = await saveAnswer(db, token, offer, read.answer, now);
  return saved ? { status: 200, html: thanksPage(reader, read.answer) } : unknown(request);
}
