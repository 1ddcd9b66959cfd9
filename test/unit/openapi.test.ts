import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { actBodies as announcementActs } from '../../functions/announcements/announcement-schema.ts';
import { handler } from '../../functions/openapi/describe-api.lambda.ts';
import { describeApi } from '../../functions/openapi/document.ts';
import { actEntries } from '../../functions/outreach/acts.ts';
import { apiDocument, described, everything, isNode, type Json, nodesOf, now } from '../support/api-document.ts';

describe('the document', () => {
  test('is OpenAPI 3.1', async () => {
    const validator = new Validator();
    expect(await validator.validate(structuredClone(apiDocument))).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
    expect((await new Validator().validate({ ...apiDocument, paths: { '/x': { get: 'nothing' } } })).valid).toBe(false);
  });

  test('is what the route answers, the same text each time', async () => {
    const event = {
      rawPath: '/v1/openapi.json',
      headers: {},
      requestContext: { http: { method: 'GET', sourceIp: '' } },
    };
    const ask = () => handler(event as unknown as Parameters<typeof handler>[0], {} as Parameters<typeof handler>[1]);
    const [first, second] = [await ask(), await ask()];
    expect(first).toMatchObject({ statusCode: 200, headers: { 'content-type': 'application/json' } });
    expect(Object.keys(JSON.parse(first.body ?? '').paths)).toEqual(Object.keys(apiDocument.paths));
    expect(second.body).toBe(first.body);
  });

  test('names its server if that is known', () => {
    expect(describeApi(now, 'https://api.example.com')).toMatchObject({
      servers: [{ url: 'https://api.example.com' }],
    });
    expect(apiDocument).not.toHaveProperty('servers');
  });

  test('tells of every field what it means, and of every operation and parameter', () => {
    const silent = nodesOf(apiDocument).flatMap(({ path, node }) =>
      node.type === 'object' && isNode(node.properties)
        ? Object.entries(node.properties).flatMap(([name, field]) =>
            isNode(field) && typeof field.description === 'string' ? [] : [`${path} ${name}`],
          )
        : [],
    );
    expect(silent).toEqual([]);
    expect(nodesOf(apiDocument).filter(({ node }) => 'x-words' in node)).toEqual([]);
    for (const { summary, description, tags, parameters = [] } of everything) {
      expect([summary, description, ...parameters.map((one) => one.description)]).not.toContain(undefined);
      expect(apiDocument.tags.map(({ name }) => name)).toEqual(expect.arrayContaining(tags));
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
        const target = name === undefined ? undefined : apiDocument.components.schemas[name];
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
    .map(({ Properties }) => ({ key: Properties.RouteKey, staff: Properties.AuthorizationType === 'JWT' }))
    // Pages and forms of the console beneath its start are for people and promised to nobody.
    .filter(({ key }) => !/ \/console\//.test(key));

  /** One route of the stack takes every act; the document describes each by itself. */
  const actsOf = (key: string) =>
    key.includes('/announcements/') ? [...Object.keys(announcementActs), 'recipients'] : Object.keys(actEntries);
  const expanded = routes.flatMap(({ key, staff }) =>
    key.includes('{act}') ? actsOf(key).map((act) => ({ key: key.replace('{act}', act), staff })) : [{ key, staff }],
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
