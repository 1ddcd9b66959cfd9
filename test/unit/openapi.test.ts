import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Problem } from '../../functions/kernel/errors.ts';
import { problemResponse } from '../../functions/kernel/http-response.ts';
import { deriveKeys } from '../../functions/kernel/secrets.ts';
import { describeApi } from '../../functions/openapi/document.ts';
import { apiExamples } from '../../functions/openapi/index.ts';
import type { Operation } from '../../functions/openapi/operation.ts';
import { operations } from '../../functions/openapi/operations.ts';
import { type Refusal, refusalStatus, refusals } from '../../functions/openapi/refusals.ts';
import { actBodies } from '../../functions/outreach/index.ts';
import { answerQuestion } from '../../functions/verification/answer.ts';
import { brokenBodies, sendable } from '../support/api-examples.ts';

const now = new Date('2026-11-21T12:00:00Z');
const methods = ['get', 'head', 'put', 'post', 'delete'] as const;

type Json = Record<string, unknown>;
type Shown = { 'x-status': number; value: unknown };
type Described = {
  operationId: string;
  tags: string[];
  summary: string;
  description: string;
  security: Json[];
  parameters?: { name: string; description: string; schema: Json }[];
  requestBody?: { content: Record<string, { schema: Json; examples?: Record<string, Shown> }> };
};
type Document = {
  tags: { name: string }[];
  paths: Record<string, Partial<Record<(typeof methods)[number], Described>>>;
  webhooks: Record<string, { post: Described }>;
  components: { schemas: Record<string, Json> };
};

// as a reader gets it: through JSON
const document: Document = JSON.parse(JSON.stringify(describeApi(now, undefined)));
const described = Object.entries(document.paths).flatMap(([path, item]) =>
  methods.flatMap((method) => (item[method] ? [{ path, method, ...item[method] }] : [])),
);
const everything = [...described, ...Object.values(document.webhooks).map(({ post }) => post)];

const isNode = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Every node of a JSON tree with its path, references not followed. */
function nodesOf(value: unknown, path = '#'): { path: string; node: Json }[] {
  if (!isNode(value)) return [];
  return [{ path, node: value }, ...Object.entries(value).flatMap(([key, part]) => nodesOf(part, `${path}/${key}`))];
}

/** A schema of the document as one that checks, with its references followed inside the document. */
function checking(schema: Json): z.ZodType {
  const whole = { ...schema, $defs: document.components.schemas };
  return z.fromJSONSchema(JSON.parse(JSON.stringify(whole).replaceAll('#/components/schemas/', '#/$defs/')));
}

describe('the document', () => {
  test('is OpenAPI 3.1', async () => {
    const validator = new Validator();
    expect(await validator.validate(structuredClone(document))).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
    expect((await new Validator().validate({ ...document, paths: { '/x': { get: 'nothing' } } })).valid).toBe(false);
  });

  test('names its server if that is known', () => {
    expect(describeApi(now, 'https://api.example.com')).toMatchObject({
      servers: [{ url: 'https://api.example.com' }],
    });
    expect(document).not.toHaveProperty('servers');
  });

  test('tells of every field what it means, and of every operation and parameter', () => {
    const silent = nodesOf(document).flatMap(({ path, node }) =>
      node.type === 'object' && isNode(node.properties)
        ? Object.entries(node.properties).flatMap(([name, field]) =>
            isNode(field) && typeof field.description === 'string' ? [] : [`${path} ${name}`],
          )
        : [],
    );
    expect(silent).toEqual([]);
    expect(nodesOf(document).filter(({ node }) => 'x-words' in node)).toEqual([]);
    for (const { summary, description, tags, parameters = [] } of everything) {
      expect([summary, description, ...parameters.map((one) => one.description)]).not.toContain(undefined);
      expect(document.tags.map(({ name }) => name)).toEqual(expect.arrayContaining(tags));
    }
    const ids = everything.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('takes nothing unsaid: no schema of a request is empty', () => {
    const asked = everything.flatMap(({ parameters = [], requestBody }) => [
      ...parameters.map(({ schema }) => schema),
      ...Object.values(requestBody?.content ?? {}).map(({ schema }) => schema),
    ]);
    expect(asked.length).toBeGreaterThan(50);
    const found = new Map<string, Json>();
    const visit = (schema: Json): void => {
      for (const { node } of nodesOf(schema)) {
        const name = typeof node.$ref === 'string' ? node.$ref.replace('#/components/schemas/', '') : undefined;
        const target = name === undefined ? undefined : document.components.schemas[name];
        if (name !== undefined && target && !found.has(name)) {
          found.set(name, target);
          visit(target);
        }
      }
    };
    for (const schema of asked) visit(schema);
    expect([...found.keys()]).toEqual(expect.arrayContaining(['Event', 'PlayerPatch', 'GameSettings']));
    const all = [...asked, ...found.values()].flatMap((schema) => nodesOf(schema));
    expect(all.filter(({ node }) => Object.keys(node).length === 0)).toEqual([]);
  });
});

describe('the routes', () => {
  type Resource = { Type: string; Properties: { RouteKey: string; AuthorizationType?: string } };
  const golden = new URL('../infra/golden/doorward-dev.json', import.meta.url);
  const template: { Resources: Record<string, Resource> } = JSON.parse(readFileSync(golden, 'utf8'));
  const routes = Object.values(template.Resources)
    .filter(({ Type }) => Type === 'AWS::ApiGatewayV2::Route')
    .map(({ Properties }) => ({ key: Properties.RouteKey, staff: Properties.AuthorizationType === 'JWT' }));

  /** One route of the stack takes every act; the document describes each by itself. */
  const acts = Object.keys(actBodies);
  const expanded = routes.flatMap(({ key, staff }) =>
    key.includes('{act}') ? acts.map((act) => ({ key: key.replace('{act}', act), staff })) : [{ key, staff }],
  );

  test('that the template has are described, and no others, each with the sign-in that it has there', () => {
    expect(routes.length).toBeGreaterThan(15);
    const told = described.map(({ method, path, security }) => ({
      key: `${method.toUpperCase()} ${path}`,
      staff: security.some((one) => 'staff' in one),
    }));
    const byKey = (one: { key: string }, other: { key: string }) => (one.key < other.key ? -1 : 1);
    expect(told.sort(byKey)).toEqual(expanded.sort(byKey));
  });

  test('for games ask for all four headers of the signature, those for players for nothing', () => {
    for (const { path, security } of described) {
      const headers = ['doorwardKey', 'webhookId', 'webhookSignature', 'webhookTimestamp'];
      if (/^\/v1\/(events|players)/.test(path))
        expect(security.map((one) => Object.keys(one).sort())).toEqual([headers]);
      if (!path.startsWith('/v1/')) expect(security).toEqual([]);
    }
  });
});

describe('the examples', () => {
  const examples = apiExamples(now);
  const withBody = examples.filter(({ body }) => body !== undefined);
  const tableOf: Readonly<Record<string, Operation>> = operations;

  test('are there for every operation, under names of their own', () => {
    expect(new Set(examples.map(({ operation }) => operation))).toEqual(new Set(Object.keys(operations)));
    const names = examples.map(({ operation, name }) => `${operation} ${name}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test('stand in the document with the status that they get', () => {
    for (const { method, path, name, type = '', body, status } of withBody) {
      const operation = document.paths[path]?.[method];
      expect(operation?.requestBody?.content[type]?.examples?.[name]).toMatchObject({
        value: body,
        'x-status': status,
      });
    }
    const shown = described.flatMap(({ requestBody }) =>
      Object.values(requestBody?.content ?? {}).flatMap((content) => Object.keys(content.examples ?? {})),
    );
    expect(shown).toHaveLength(withBody.length);
  });

  test.each(withBody.map((one) => [`${one.operation} ${one.name}`, one] as const))(
    '%s fits the schema that checks it and the one that is shown, and no broken copy does',
    (_, one) => {
      const schema = tableOf[one.operation]?.body?.schema ?? z.never();
      const shown = checking(
        document.paths[one.path]?.[one.method]?.requestBody?.content[one.type ?? '']?.schema ?? {},
      );
      expect(schema.safeParse(one.body).error).toBeUndefined();
      expect(shown.safeParse(one.body).error).toBeUndefined();
      const broken = brokenBodies(one);
      expect(broken.length).toBeGreaterThan(0);
      for (const body of broken) {
        expect(schema.safeParse(body).success).toBe(false);
        expect(shown.safeParse(body).success).toBe(false);
      }
    },
  );

  test('can be sent once the parts that hang on what is stored are known', () => {
    const known = { taskId: 't_1', token: 'x'.repeat(43), code: '0123-4567', keyId: 'key_1' };
    const paths = examples.map((one) => sendable(one, known).path);
    expect(paths.filter((path) => /[{}]/.test(path))).toEqual([]);
    expect(paths).toContain('/v1/tasks?state=open&limit=20');
    expect(new Set(examples.flatMap(({ needs }) => needs))).toEqual(new Set(Object.keys(known)));
    expect(() => sendable(examples.find(({ needs }) => needs.length > 0) ?? (examples[0] as never), {})).toThrow(
      'needs',
    );
  });

  test('are of the moment, repeat with it, and write to nobody', () => {
    expect(apiExamples(now)).toEqual(examples);
    expect(apiExamples(new Date('2027-03-01T00:00:00Z'))).not.toEqual(examples);
    const text = JSON.stringify(examples);
    const domains = [...text.matchAll(/@([a-z.]+)/g)].map(([, domain]) => domain);
    expect(new Set(domains)).toEqual(new Set(['example.com']));
  });
});

describe('the refusals', () => {
  const problem = checking(document.components.schemas.Problem ?? {});
  const request = { method: 'GET', path: '/', params: {}, query: {}, headers: {}, body: Buffer.of(), sourceIp: '' };

  test.each(Object.entries(refusalStatus))(
    '%s: what the service answers with %i is what is described',
    (name, status) => {
      const fault = new Problem(status, 'Why.', { errors: [{ path: 'events.0.ip', message: 'is not one' }] });
      const answer = problemResponse(fault, { ...request, claims: undefined });
      const body: unknown = JSON.parse(answer.body ?? '');
      expect(problem.safeParse(body).error).toBeUndefined();
      expect(body).not.toMatchObject({ title: 'Error' });
      expect(Object.keys(refusals[name as Refusal].content)).toContain(answer.headers?.['content-type']);
    },
  );
});

test('the form of the question takes what its page takes', async () => {
  const fields = operations.answerQuestion.body.schema.shape.answer.options;
  expect(fields).toHaveLength(2);
  // the token has not the form of one, so the answer is judged and nothing is looked up
  const answer = (text: string) => ({
    method: 'POST',
    path: '/v/x',
    params: { token: 'x' },
    query: {},
    headers: {},
    body: Buffer.from(`answer=${text}`),
    sourceIp: '',
    claims: undefined,
  });
  const keys = deriveKeys('a secret of the tests, long enough');
  const send = (text: string) => answerQuestion(undefined as never, keys, answer(text), now.getTime());
  for (const text of fields) expect(await send(text)).toMatchObject({ status: 404 });
  await expect(send('perhaps')).rejects.toMatchObject({ status: 400 });
});
