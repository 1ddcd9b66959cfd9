import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Problem } from '../../functions/kernel/errors.ts';
import { problemResponse } from '../../functions/kernel/http-response.ts';
import { deriveKeys } from '../../functions/kernel/secrets.ts';
import { apiExamples } from '../../functions/openapi/index.ts';
import type { Operation } from '../../functions/openapi/operation.ts';
import { operations } from '../../functions/openapi/operations.ts';
import { type Refusal, refusalStatus, refusals } from '../../functions/openapi/refusals.ts';
import { answerQuestion } from '../../functions/verification/answer.ts';
import { apiDocument, checking, described, now } from '../support/api-document.ts';
import { brokenBodies, sendable } from '../support/api-examples.ts';

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
      const operation = apiDocument.paths[path]?.[method];
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
        apiDocument.paths[one.path]?.[one.method]?.requestBody?.content[one.type ?? '']?.schema ?? {},
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
    const known = { taskId: 't_1', announcementId: 'ann_1', token: 'x'.repeat(43), code: '0123-4567', keyId: 'key_1' };
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
  const problem = checking(apiDocument.components.schemas.Problem ?? {});
  const request = {
    method: 'GET',
    path: '/',
    params: {},
    query: {},
    headers: {},
    cookies: {},
    body: Buffer.of(),
    sourceIp: '',
  };

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
    cookies: {},
    body: Buffer.from(`answer=${text}`),
    sourceIp: '',
    claims: undefined,
  });
  const keys = deriveKeys('a secret of the tests, long enough');
  const send = (text: string) => answerQuestion(undefined as never, keys, answer(text), now.getTime());
  for (const text of fields) expect(await send(text)).toMatchObject({ status: 404 });
  await expect(send('perhaps')).rejects.toMatchObject({ status: 400 });
});
