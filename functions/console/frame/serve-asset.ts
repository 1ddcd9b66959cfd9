import { notFound } from '../../kernel/errors.ts';
import { param } from '../../kernel/http-request.ts';
import type { HttpRequest, HttpResponse } from '../../kernel/http-types.ts';
import { scriptName } from './script-name.ts';

/** Put in by the build; without one there is no script to serve. */
declare const builtScriptText: string | undefined;

/** A name carries a hash of its content, so what it names never changes. */
const headers = {
  'content-type': 'text/javascript; charset=utf-8',
  'cache-control': 'public, max-age=31536000, immutable',
};

/** `GET /console/assets/{name}`: the script of the pages; it holds nothing of anybody. @throws Problem 404 */
export function serveAsset(request: HttpRequest): HttpResponse {
  if (param(request, 'name') !== scriptName || typeof builtScriptText === 'undefined') throw notFound('file');
  return { status: 200, text: builtScriptText, headers };
}
