import type { Answer } from '../engines/server.ts';

/** A request of the AWS query protocol: form fields, lists as `Name.member.1`. */
export type Query = {
  readonly action: string;
  readonly text: (name: string) => string | undefined;
  readonly list: (name: string) => string[];
};

export function readQuery(body: string): Query {
  const form = new URLSearchParams(body);
  const text = (name: string) => form.get(name) ?? undefined;
  return {
    action: form.get('Action') ?? '',
    text,
    list: (name) => {
      const found: string[] = [];
      for (let at = 1; form.has(`${name}.member.${at}`); at += 1) found.push(text(`${name}.member.${at}`) ?? '');
      return found;
    },
  };
}

/** Message tags: `Tags.member.1.Name` and `.Value`. */
export function readQueryTags(query: Query): Record<string, string> {
  const tags: Record<string, string> = {};
  for (let at = 1; query.text(`Tags.member.${at}.Name`) !== undefined; at += 1) {
    tags[query.text(`Tags.member.${at}.Name`) ?? ''] = query.text(`Tags.member.${at}.Value`) ?? '';
  }
  return tags;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escapeXml = (text: string) => text.replace(/[&<>]/g, (letter) => escapes[letter] ?? letter);
const namespace = 'http://ses.amazonaws.com/doc/2010-12-01/';

/** @param fields of the result, in order */
export function queryResult(action: string, fields: Record<string, string>, requestId: string): Answer {
  const inner = Object.entries(fields).map(([name, value]) => `<${name}>${escapeXml(value)}</${name}>`);
  return xml(
    200,
    `<${action}Response xmlns="${namespace}"><${action}Result>${inner.join('')}</${action}Result>` +
      `<ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata></${action}Response>`,
  );
}

export function queryError(fault: { status: number; code: string; message: string }, requestId: string): Answer {
  const type = fault.status < 500 ? 'Sender' : 'Receiver';
  return xml(
    fault.status,
    `<ErrorResponse xmlns="${namespace}"><Error><Type>${type}</Type><Code>${fault.code}</Code>` +
      `<Message>${escapeXml(fault.message)}</Message></Error><RequestId>${requestId}</RequestId></ErrorResponse>`,
  );
}

const xml = (status: number, body: string): Answer => ({ status, type: 'text/xml', body });
