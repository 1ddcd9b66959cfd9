import { createHash } from 'node:crypto';
import type { HttpRequest, HttpResponse } from '../../kernel/http-types.ts';
import { headersFor } from '../../kernel/page-headers.ts';
import { missingPage } from './missing-page.tsx';
import type { SiteReader } from './reader.ts';
import { siteStyle } from './site-style.ts';

const { 'x-robots-tag': _, ...pageHeaders } = headersFor(siteStyle);

/** Seconds for which browsers and caches between may keep a page, and for how long they may show it while they ask anew. */
const kept = { fresh: 60, whileAsking: 600 };

/** Whether the asker has the very answer already (RFC 9110 13.1.2, compared weakly). */
const hasAlready = (request: HttpRequest, etag: string): boolean =>
  (request.headers['if-none-match'] ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === etag);

function cacheable(request: HttpRequest, reader: SiteReader, body: string, answer: HttpResponse): HttpResponse {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const headers = {
    'cache-control': `public, max-age=${kept.fresh}, stale-while-revalidate=${kept.whileAsking}`,
    'content-language': reader.language,
    ...(reader.chosen ? {} : { vary: 'accept-language' }),
    etag,
    ...answer.headers,
  };
  return hasAlready(request, etag) ? { status: 304, headers } : { ...answer, headers };
}

/** A page for everybody: cacheable, without a cookie, without a script. @param indexed whether search engines may list it */
export const publicPage = (request: HttpRequest, reader: SiteReader, html: string, indexed = true): HttpResponse =>
  cacheable(request, reader, html, {
    status: 200,
    html,
    headers: { ...pageHeaders, 'x-robots-tag': indexed ? 'index, follow' : 'noindex, follow' },
  });

/** A file for everybody, such as a feed. @param type with its charset; @param name for who saves it */
export const publicFile = (request: HttpRequest, reader: SiteReader, type: string, text: string, name?: string) =>
  cacheable(request, reader, text, {
    status: 200,
    text,
    headers: {
      'content-type': type,
      'content-security-policy': "default-src 'none'; sandbox",
      ...(name === undefined ? {} : { 'content-disposition': `attachment; filename="${name}"` }),
    },
  });

/** A page that is for this moment only, such as an answer to a form. */
export const momentaryPage = (status: number, html: string): HttpResponse => ({
  status,
  html,
  headers: { ...pageHeaders, 'x-robots-tag': 'noindex' },
});

/** What every address gets under which there is nothing: never was, not yet, or no more look alike. */
export const nothingHere = (reader: SiteReader): HttpResponse => momentaryPage(404, missingPage(reader));
