import type { Database } from '../../functions/kernel/dynamo.ts';
import { Problem } from '../../functions/kernel/errors.ts';
import type { HttpRequest, HttpResponse } from '../../functions/kernel/http.ts';
import { contentResponse } from '../../functions/kernel/http-response.ts';
import type { Unsubscribed } from '../../functions/mail/preferences/preferences-routes.ts';
import { changePreferences, showPreferences } from '../../functions/mail/preferences/preferences-routes.ts';
import { emptyRequest, testKeys } from './games.ts';

/** What came back over the wire, and whom it made leave because of which announcement. */
type Answer = {
  status: number;
  html: string;
  headers: Record<string, unknown>;
  cookies: readonly string[] | undefined;
  unsubscribed: Unsubscribed | undefined;
};

async function answered(run: Promise<{ response: HttpResponse; unsubscribed?: Unsubscribed }>): Promise<Answer> {
  try {
    const { response, unsubscribed } = await run;
    const { statusCode = 0, headers = {}, body = '', cookies } = contentResponse(response);
    return { status: statusCode, html: body, headers, cookies, unsubscribed };
  } catch (fault) {
    if (!(fault instanceof Problem)) throw fault;
    return { status: fault.status, html: fault.detail, headers: {}, cookies: undefined, unsubscribed: undefined };
  }
}

/** What a mail program posts (RFC 8058 3.1), in either encoding that it may choose. */
export const oneClick = {
  urlencoded: {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: Buffer.from('List-Unsubscribe=One-Click'),
  },
  multipart: {
    headers: { 'content-type': 'multipart/form-data; boundary=---FormBoundaryjWmhtjORrn' },
    body: Buffer.from(
      [
        '-----FormBoundaryjWmhtjORrn',
        'Content-Disposition: form-data; name="List-Unsubscribe"',
        '',
        'One-Click',
        '-----FormBoundaryjWmhtjORrn--',
        '',
      ].join('\r\n'),
    ),
  },
} satisfies Record<string, Partial<HttpRequest>>;

/** The page of mail preferences over one database. */
export const preferencesVisitor = (db: Database) => ({
  look: (token: string, now: number, more: Partial<HttpRequest> = {}) =>
    answered(
      showPreferences(db, { ...emptyRequest, params: { token }, ...more }, now).then((response) => ({ response })),
    ),
  send: (token: string, now: number, more: Partial<HttpRequest>) =>
    answered(changePreferences(db, testKeys, { ...emptyRequest, method: 'POST', params: { token }, ...more }, now)),
  /** Presses a button of the page. */
  choose: (token: string, now: number, fields: readonly [string, string][], more: Partial<HttpRequest> = {}) =>
    answered(
      changePreferences(
        db,
        testKeys,
        {
          ...{ ...emptyRequest, method: 'POST', params: { token } },
          headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
          body: Buffer.from(
            String(new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value]))),
          ),
          ...more,
        },
        now,
      ),
    ),
});
