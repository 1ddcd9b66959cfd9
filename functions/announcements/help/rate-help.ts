import type { Database } from '../../kernel/dynamo.ts';
import { param, readForm } from '../../kernel/http-request.ts';
import type { HttpRequest, HttpResponse } from '../../kernel/http-types.ts';
import { requireOwnPage } from '../../kernel/own-page.ts';
import type { Keys } from '../../kernel/secrets.ts';
import { momentaryPage, nothingHere } from '../site/site-answer.ts';
import { helpReader, isHelpSlug } from './show-help.ts';
import { thanksPage } from './thanks-page.tsx';
import { countVote } from './votes-store.ts';

/**
 * `POST /help/{slug}`: whether the article helped. The answer is a page and not a redirect; sent again, it is counted again until the network
 * has had its votes for the day. Who is over is thanked alike.
 * @param now milliseconds
 * @throws Problem 403 for a form of another site, 400 for one that is too long
 */
export async function rateHelp(
  db: Database,
  keys: Keys,
  publicUrl: string,
  request: HttpRequest,
  now: number,
): Promise<HttpResponse> {
  requireOwnPage(request);
  const reader = await helpReader(db, request, publicUrl, now);
  const slug = param(request, 'slug');
  if (!isHelpSlug(slug)) return nothingHere(reader);
  const given = readForm(request).get('helpful');
  const vote = given === 'yes' || given === 'no' ? given : undefined;
  if (vote === undefined) return momentaryPage(422, thanksPage(reader, slug, undefined));
  await countVote(db, keys, { slug, language: reader.language }, vote, request.sourceIp, now);
  return momentaryPage(200, thanksPage(reader, slug, vote));
}
