import type { Child } from 'hono/jsx';
import type { HttpResponse } from '../../kernel/http-types.ts';
import type { Language } from '../../kernel/i18n.ts';
import { consoleHeaders } from '../frame/console-headers.ts';
import { plainPage } from '../frame/plain-page.tsx';
import { type SignInText, signInText } from './messages/index.ts';

type Door = {
  status: number;
  title: SignInText;
  /** Sentences, each already in the language. */
  text: readonly string[];
  /** Where its one button leads. */
  button: { to: string; label: SignInText };
  goTo?: string | undefined;
  cookies?: readonly string[];
};

/** A page before or after the console: short, friendly, with one way on. */
export function doorPage(language: Language, { status, title, text, button, goTo, cookies }: Door): HttpResponse {
  const heading = signInText(language, title);
  const children: Child = (
    <>
      <h1>{heading}</h1>
      {text.map((sentence) => (
        <p>{sentence}</p>
      ))}
      <p class="actions">
        <a class="button primary" href={button.to}>
          {signInText(language, button.label)}
        </a>
      </p>
    </>
  );
  const html = plainPage({ language, title: heading, children, ...(goTo === undefined ? {} : { goTo }) });
  return { status, html, headers: { ...consoleHeaders }, ...(cookies ? { cookies } : {}) };
}
