import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiExample, apiExamples } from '../../functions/openapi/index.ts';
import { checking, type Json } from '../support/api-document.ts';
import { brokenBodies, sendable } from '../support/api-examples.ts';
import { type AskedPlayer, askPlayer } from '../support/asked-players.ts';
import { waitForSurvey } from '../support/inbox.ts';
import { startTestStack, type TestStack } from '../support/stack-clients.ts';

type Answer = { content?: Record<string, { schema: Json }> };
type Document = {
  paths: Record<string, Record<string, { responses: Record<string, Answer & { $ref?: string }> }>>;
  components: { schemas: Record<string, Json>; responses: Record<string, Answer> };
};

let stack: TestStack;
let served: Document;
let asked: AskedPlayer;
/** What only the sender can know, filled in as it comes to be known. */
const known: Record<string, string> = {};

beforeAll(async () => {
  stack = await startTestStack({ schedules: 'manual' });
  served = (await (await fetch(`${stack.stack.apiUrl}/v1/openapi.json`)).json()) as Document;
  // what a case may ask must be told before it begins
  const facts = [{ question: 'last_top_up_month', kind: 'hint', hint: '2026-09' }];
  await stack.game.request('PUT', '/v1/players/exemplary/ownership-facts', { facts });
  asked = await askPlayer(stack, 'exemplary');
  known.token = asked.link.slice(asked.link.lastIndexOf('/') + 1);
});
afterAll(() => stack?.stop());

const staff = {
  agent: 'agent@demo.example',
  supervisor: 'supervisor@demo.example',
  publisher: 'publisher@demo.example',
  admin: 'admin@demo.example',
} as const;

/** Sends a request as its caller would: signed, with a token, or as it is. */
async function send(caller: ApiExample['caller'], { method, path, type, body }: ReturnType<typeof sendable>) {
  const url = new URL(path, stack.stack.apiUrl);
  const content = type === undefined ? {} : { 'content-type': type };
  const proof =
    caller === 'game'
      ? stack.game.headersFor(body)
      : caller === 'anyone'
        ? {}
        : { authorization: `Bearer ${await stack.tokenFor(staff[caller])}` };
  const headers = { ...proof, ...content };
  return fetch(url, { method, headers, redirect: 'manual', ...(body === undefined ? {} : { body }) });
}

/** Whether an answer is one that the served document describes for the operation. */
async function described({ path, method, operation }: ApiExample, answer: Response): Promise<unknown> {
  const found = served.paths[path]?.[method]?.responses[answer.status];
  const shared = found?.$ref?.replace('#/components/responses/', '');
  const content = (shared === undefined ? found : served.components.responses[shared])?.content ?? {};
  const [type = ''] = (answer.headers.get('content-type') ?? '').split(';');
  const text = await answer.text();
  const told = `${operation} answered ${answer.status} ${type}`;
  expect(found, told).toBeDefined();
  if (text === '') expect(Object.keys(content), told).toEqual([]);
  else expect(Object.keys(content), told).toContain(type);
  if (text === '') return undefined;
  const body: unknown = type.endsWith('json') ? JSON.parse(text) : text;
  const schema = checking(content[type]?.schema ?? { not: {} }, served.components.schemas);
  expect(schema.safeParse(body).error, told).toBeUndefined();
  return body;
}

/** The case that "not me" opened: what the examples of agents are about. */
async function learnCase(): Promise<void> {
  const { body } = await stack.as(staff.agent, 'GET', '/v1/tasks?gameId=demo&state=open');
  const found = (body.items as { playerId: string; taskId: string; trackingCode: string }[]).find(
    ({ playerId }) => playerId === asked.playerId,
  );
  if (!found) throw new Error('"not me" opened no case');
  known.taskId = found.taskId;
  known.code = found.trackingCode;
}

/** The link of the survey: it stands in the mail that closing the case sends. */
async function learnSurvey(): Promise<void> {
  const link = await waitForSurvey(stack.stack.inboxApiUrl, asked.email);
  known.token = link.slice(link.lastIndexOf('/') + 1);
}

describe('the description of the API, as it is served', () => {
  it('is a valid OpenAPI 3.1 document', async () => {
    const validator = new Validator();
    expect(await validator.validate(structuredClone(served) as unknown as Record<string, unknown>)).toEqual({
      valid: true,
    });
    expect(validator.version).toBe('3.1');
  });
});

describe('every example, sent for real', () => {
  it.each(apiExamples(new Date()).map((example) => [`${example.operation} ${example.name}`, example] as const))(
    '%s',
    async (_, example) => {
      const answer = await send(example.caller, sendable(example, known));
      expect(answer.status).toBe(example.status);
      const body = await described(example, answer);
      if (example.operation === 'createAnnouncement')
        known.announcementId = (body as { announcementId: string }).announcementId;
      if (example.operation === 'createKey') known.keyId = (body as { keyId: string }).keyId;
      if (example.operation === 'answerQuestion' && example.name === 'notMe') await learnCase();
      if (example.operation === 'resolveTask') await learnSurvey();
      if (example.body === undefined || example.type !== 'application/json') return;
      for (const broken of brokenBodies(example)) {
        const refused = await send(example.caller, sendable({ ...example, body: broken }, known));
        expect(refused.status, JSON.stringify(broken)).toBe(400);
        await described(example, refused);
      }
    },
  );
});
