import { type HelpName, helpParams, type Votes } from '../../announcements/index.ts';
import { notFound } from '../../kernel/errors.ts';
import { param } from '../../kernel/http-request.ts';
import type { Visit } from '../frame/visit.ts';
import type { Say } from './messages/index.ts';

/** The article and language of the path. @throws Problem 404 */
export function helpOf({ request }: Visit): HelpName {
  const name = helpParams.safeParse({ slug: param(request, 'slug'), language: param(request, 'language') });
  if (!name.success) throw notFound('article');
  return name.data;
}

export const helpListPath = '/console/help';

/** @param tail such as `/edit` */
export function helpPath(
  { slug, language }: HelpName,
  tail = '',
  query: Readonly<Record<string, string | number>> = {},
): string {
  const given = Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]);
  const path = `${helpListPath}/${slug}/${language}${tail}`;
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

/** Votes of an article over all languages. */
export const votesOf = (all: readonly (HelpName & Votes)[], slug: string): Votes =>
  all
    .filter((one) => one.slug === slug)
    .reduce((sum, { yes, no }) => ({ yes: sum.yes + yes, no: sum.no + no }), { yes: 0, no: 0 });

export const votesWord = (say: Say, { yes, no }: Votes): string =>
  yes + no === 0 ? say('noVotes') : say('votesOf', { yes, no });

export const wholeNumber = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined;
