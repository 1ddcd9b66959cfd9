import { badRequest } from '../../kernel/errors.ts';
import type { HttpRequest } from '../../kernel/http-types.ts';

/** Text of a file as people save it: UTF-8, or what spreadsheets call Unicode text. */
function textOf(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes.slice(0, 2));
  return new TextDecoder(first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes);
}

/**
 * A form that may carry files as one without: the text of a file becomes the value of its field, so that all that reads forms need not know.
 * A field without a file has an empty text. Other requests stay as they are.
 * @param most bytes of the whole form
 * @throws Problem 400 for a form that is too long or broken
 */
export async function plainForm(request: HttpRequest, most: number): Promise<HttpRequest> {
  const { headers, body } = request;
  const type = headers['content-type'] ?? '';
  if (!/^multipart\/form-data\b/i.test(type)) return request;
  if (body.length > most) throw badRequest('The form is too long.');
  const parts = await new Response(new Uint8Array(body), { headers: { 'content-type': type } })
    .formData()
    .catch((fault: unknown) => {
      throw fault instanceof TypeError ? badRequest('The form cannot be read.') : fault;
    });
  const pairs: [string, string][] = [];
  for (const [name, value] of parts)
    pairs.push([name, typeof value === 'string' ? value : textOf(await value.arrayBuffer())]);
  const plain = Buffer.from(new URLSearchParams(pairs).toString());
  return { ...request, body: plain, headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' } };
}
