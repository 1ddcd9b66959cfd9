import { seeOther } from '../../kernel/http-response.ts';
import type { HttpResponse } from '../../kernel/http-types.ts';
import { consolePage } from './console-page.tsx';
import { frameText } from './messages/index.ts';
import { navOf } from './nav.ts';
import type { Visit } from './visit.ts';

/** `/console` for somebody who has no work list: the first chapter of theirs, or a page that says there is none yet. */
export function home(visit: Visit): HttpResponse {
  const { language } = visit;
  const first = navOf(visit.staff).find(({ path }) => path !== '/console');
  if (first) return seeOther(first.path);
  const title = frameText(language, 'nothingTitle');
  const children = (
    <div class="card">
      <h1>{title}</h1>
      <p>{frameText(language, 'nothingText')}</p>
    </div>
  );
  return { status: 200, html: consolePage(visit, { title, children }) };
}
