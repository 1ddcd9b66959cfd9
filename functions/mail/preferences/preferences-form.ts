import { badRequest } from '../../kernel/errors.ts';
import { formLimit, readForm } from '../../kernel/http-request.ts';
import type { HttpRequest } from '../../kernel/http-types.ts';
import { bulkKinds, type Off, offOf } from './preferences.ts';

/** What was asked for: by a mail program with one click, or by a reader on the page. */
export type Asked = { by: 'program' | 'page'; off: Off[] };

/** The fields of a form in either of the two encodings that RFC 8058 3.1 names. */
async function fieldsOf(request: HttpRequest): Promise<URLSearchParams> {
  const type = request.headers['content-type'] ?? '';
  if (!/^multipart\/form-data\b/i.test(type)) return readForm(request);
  if (request.body.length > formLimit) throw badRequest('The form is too long.');
  const fields = new URLSearchParams();
  try {
    const form = await new Response(new Uint8Array(request.body), { headers: { 'content-type': type } }).formData();
    for (const [name, value] of form) if (typeof value === 'string') fields.append(name, value);
    return fields;
  } catch {
    throw badRequest('The form cannot be read.');
  }
}

const isOneClick = (form: URLSearchParams) => form.get('List-Unsubscribe')?.trim().toLowerCase() === 'one-click';

/**
 * Reads what is to be off. One click stops every kind: who presses "unsubscribe" in a mail program expects the sender to fall silent, and
 * the page lets them choose more finely.
 * @throws Problem 400 for anything else, so that a program that posts to each link it finds changes nothing
 */
export async function readAsked(request: HttpRequest): Promise<Asked> {
  const form = await fieldsOf(request);
  if (isOneClick(form)) return { by: 'program', off: ['all'] };
  const wanted = new Set(form.getAll('kind'));
  switch (form.get('choice')) {
    case 'none':
      return { by: 'page', off: ['all'] };
    case 'kinds':
      return { by: 'page', off: offOf(new Set(bulkKinds.filter((kind) => wanted.has(kind)))) };
    default:
      throw badRequest('choice must be kinds or none.', [{ path: 'choice', message: 'must be kinds or none' }]);
  }
}
