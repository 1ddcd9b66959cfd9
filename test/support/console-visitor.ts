import type { Announcing, Page, Visit } from '../../functions/console/frame/visit.ts';
import type { Role } from '../../functions/kernel/access.ts';
import type { Database } from '../../functions/kernel/dynamo.ts';
import { Problem } from '../../functions/kernel/errors.ts';
import type { HttpResponse } from '../../functions/kernel/http.ts';
import type { Language } from '../../functions/kernel/i18n.ts';
import { emptyRequest, testKeys } from './games.ts';

/** Somebody in the console, as a page meets them. */
export type Visitor = {
  name?: string;
  roles?: Role[];
  games?: string[];
  language?: Language;
  now: number;
  announcing?: Announcing;
};

export type Shown = { status: number; html: string; location: string };

type Asked = { params?: Record<string, string>; query?: Record<string, string>; form?: Record<string, string> };

/** Calls a page of the console behind the door: session, permission and csrf are the frame's and have been passed. */
export async function visitPage(db: Database, page: Page, visitor: Visitor, asked: Asked = {}): Promise<Shown> {
  const {
    name = 'su@demo.example',
    roles = ['agent', 'supervisor'],
    games = ['demo'],
    language = 'en',
    now,
    announcing,
  } = visitor;
  const { params = {}, query = {}, form } = asked;
  const visit: Visit = {
    ...{ db, keys: testKeys, language, now, csrf: 'csrf', publicUrl: 'https://play.example', timezone: 'Europe/Rome' },
    announcing,
    staff: { id: name, name, roles: new Set(roles), games: new Set(games) },
    request: {
      ...emptyRequest,
      ...{ params, query, method: form ? 'POST' : 'GET' },
      body: Buffer.from(new URLSearchParams(form ?? {}).toString()),
    },
  };
  try {
    return shownOf(await page(visit));
  } catch (fault) {
    if (!(fault instanceof Problem)) throw fault;
    return { status: fault.status, html: fault.detail, location: '' };
  }
}

function shownOf(answer: HttpResponse): Shown {
  const html = 'html' in answer ? answer.html.replace(/<style>[\s\S]*?<\/style>/, '') : '';
  return { status: answer.status, html, location: answer.headers?.location ?? '' };
}
