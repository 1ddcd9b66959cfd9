import type { Problem } from '../../kernel/errors.ts';
import type { HttpResponse } from '../../kernel/http-types.ts';
import type { Language } from '../../kernel/i18n.ts';
import { consolePage } from './console-page.tsx';
import { type FrameKey, frameText } from './messages/index.ts';
import { plainPage } from './plain-page.tsx';
import type { Visit } from './visit.ts';

type Words = { title: FrameKey; text: FrameKey };

const refused: Words = { title: 'refusedTitle', text: 'refusedText' };
const wordsOf: Readonly<Record<number, Words>> = {
  400: refused,
  413: refused,
  422: refused,
  403: { title: 'forbiddenTitle', text: 'forbiddenText' },
  404: { title: 'missingTitle', text: 'missingText' },
  409: { title: 'conflictTitle', text: 'conflictText' },
  412: { title: 'staleTitle', text: 'staleText' },
  429: { title: 'awayTitle', text: 'awayText' },
  503: { title: 'awayTitle', text: 'awayText' },
};
const broken: Words = { title: 'brokenTitle', text: 'brokenText' };
const foreign: Words = { title: 'foreignTitle', text: 'foreignText' };

/**
 * A refusal as a page, in the person's language. What the API says of it stays out: it is English and made for programs.
 * @param visit undefined when it is not known who asks
 * @param kind `foreign` for a form that did not come from our page
 */
export function errorPage(
  language: Language,
  visit: Visit | undefined,
  { status, headers }: Pick<Problem, 'status' | 'headers'>,
  kind?: 'foreign',
): HttpResponse {
  const words = kind === 'foreign' ? foreign : (wordsOf[status] ?? broken);
  const title = frameText(language, words.title);
  const children = (
    <>
      <h1>{title}</h1>
      <p>{frameText(language, words.text)}</p>
      <p class="actions">
        <a class="button" href="/console">
          {frameText(language, 'toStart')}
        </a>
      </p>
    </>
  );
  const html = visit
    ? consolePage(visit, { title, children: <div class="card">{children}</div> })
    : plainPage({ language, title, children });
  return { status, html, headers: { ...headers } };
}
