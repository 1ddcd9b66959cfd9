import { badRequest } from '../../kernel/errors.ts';
import { seeOther } from '../../kernel/http-response.ts';
import type { HttpResponse } from '../../kernel/http-types.ts';
import { hostCookie } from './cookies.ts';
import { readFields } from './form.tsx';
import { isLanguage, languageCookie } from './language.ts';
import { safePath } from './safe-path.ts';
import type { Visit } from './visit.ts';

const yearSeconds = 365 * 86_400;

/** `POST /console/language`: remembers the language in this browser and goes back to the page. @throws Problem 400 */
export async function chooseConsoleLanguage(visit: Visit): Promise<HttpResponse> {
  const { language = '', to } = readFields(visit.request);
  if (!isLanguage(language)) throw badRequest('This language is not one of ours.');
  return { ...seeOther(safePath(to)), cookies: [hostCookie(languageCookie, language, yearSeconds)] };
}
