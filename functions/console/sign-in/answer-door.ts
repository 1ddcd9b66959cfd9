import { notFound } from '../../kernel/errors.ts';
import { problemOf } from '../../kernel/http-response.ts';
import type { HttpRequest, HttpResponse } from '../../kernel/http-types.ts';
import type { ConsoleDeps } from '../frame/answer-console.ts';
import { consoleHeaders } from '../frame/console-headers.ts';
import { errorPage } from '../frame/error-page.tsx';
import { languageFor } from '../frame/language.ts';
import { beginSignIn, finishSignIn } from './sign-in.ts';
import { signedOut, signOut } from './sign-out.ts';

type Door = (deps: ConsoleDeps, request: HttpRequest) => Promise<HttpResponse>;

/** The ways in and out, open to anyone. */
export const doors = {
  'GET /console/sign-in': (deps, request) => beginSignIn(deps, request, deps.clock()),
  'GET /console/callback': (deps, request) => finishSignIn(deps, request, deps.clock()),
  'GET /console/signed-out': async (_, request) => signedOut(request),
  'POST /console/sign-out': (deps, request) => signOut(deps, request, deps.publicUrl),
} as const satisfies Record<string, Door>;

const find = (key: string): Door | undefined => (doors as Readonly<Record<string, Door>>)[key];

/** Answers at the doors. Never throws. */
export async function answerDoor(deps: ConsoleDeps, request: HttpRequest): Promise<HttpResponse> {
  try {
    const door = find(`${request.method} ${request.path}`);
    if (!door) throw notFound('page');
    return await door(deps, request);
  } catch (fault) {
    const problem = problemOf(fault, request);
    const kind = problem.status === 403 ? 'foreign' : undefined;
    const page = errorPage(languageFor(request), undefined, problem, kind);
    return { ...page, headers: { ...consoleHeaders, ...page.headers } };
  }
}
