import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { Language } from '../../kernel/i18n.ts';
import { consoleStyle } from './console-style.ts';
import { frameText } from './messages/index.ts';
import { scriptPath } from './script-name.ts';

/** Nothing of htmx that the policy of the page would refuse: no style of its own, no evaluated text. */
const htmxConfig = JSON.stringify({
  includeIndicatorStyles: false,
  allowEval: false,
  allowScriptTags: false,
  selfRequestsOnly: true,
  historyCacheSize: 0,
  // a list that is as it was (304) stays as it is
  responseHandling: [
    { code: '204', swap: false },
    { code: '304', swap: false },
    { code: '[23]..', swap: true },
    { code: '[45]..', swap: false, error: true },
  ],
});

/** A whole HTML document in the console's style. `body` brings its own `main` with the id `content`. */
export function renderDocument(page: {
  language: Language;
  title: string;
  children: Child;
  /** Where the browser goes by itself, at once. */
  goTo?: string | undefined;
}): string {
  const { language } = page;
  const document = (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {page.goTo !== undefined && <meta http-equiv="refresh" content={`0; url=${page.goTo}`} />}
        <meta name="htmx-config" content={htmxConfig} />
        <title>{`${page.title} · Doorward`}</title>
        <style>{raw(consoleStyle)}</style>
        <script src={scriptPath} defer />
      </head>
      <body
        data-in={frameText(language, 'in', { span: '{span}' })}
        data-late={frameText(language, 'late', { span: '{span}' })}
      >
        <a class="skip" href="#content">
          {frameText(language, 'skip')}
        </a>
        {page.children}
      </body>
    </html>
  );
  return `<!doctype html>${document}`;
}
