import type { ApiExample } from '../../functions/openapi/index.ts';

export type SendableExample = { method: string; path: string; type: string | undefined; body: string | undefined };

/**
 * An example as it goes over the wire, but for its signature or token.
 * @param known what `needs` names: the id of a case, the token of a mail
 * @throws if one of them is missing
 */
export function sendable(example: ApiExample, known: Readonly<Record<string, string>>): SendableExample {
  const values = { ...known, ...example.params };
  const path = example.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${example.operation} needs ${name}`);
    return encodeURIComponent(value);
  });
  const query = new URLSearchParams(example.query).toString();
  const form = example.type === 'application/x-www-form-urlencoded';
  const body = form
    ? new URLSearchParams(example.body as Record<string, string>).toString()
    : JSON.stringify(example.body);
  return {
    method: example.method.toUpperCase(),
    path: query === '' ? path : `${path}?${query}`,
    type: example.type,
    body,
  };
}

/** Copies of an example's body, each with one of its fields made to be of another kind. */
export function brokenBodies({ body }: ApiExample): Record<string, unknown>[] {
  const fields = body as Record<string, unknown>;
  return Object.entries(fields).map(([name, value]) => ({
    ...fields,
    [name]: typeof value === 'object' ? 'broken' : { broken: true },
  }));
}
