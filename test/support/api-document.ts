import { z } from 'zod';
import { describeApi } from '../../functions/openapi/document.ts';

/** The moment of the examples. */
export const now = new Date('2026-11-21T12:00:00Z');
const methods = ['get', 'head', 'put', 'post', 'delete'] as const;

export type Json = Record<string, unknown>;
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

/** The description as a reader gets it: through JSON. */
export const apiDocument: Document = JSON.parse(JSON.stringify(describeApi(now, undefined)));
/** Every operation. */
export const described = Object.entries(apiDocument.paths).flatMap(([path, item]) =>
  methods.flatMap((method) => (item[method] ? [{ path, method, ...item[method] }] : [])),
);
/** Every operation, and what games are called with. */
export const everything = [...described, ...Object.values(apiDocument.webhooks).map(({ post }) => post)];

export const isNode = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Every node of a JSON tree with its path, references not followed. */
export function nodesOf(value: unknown, path = '#'): { path: string; node: Json }[] {
  if (!isNode(value)) return [];
  return [{ path, node: value }, ...Object.entries(value).flatMap(([key, part]) => nodesOf(part, `${path}/${key}`))];
}

/** A schema of a document as one that checks, with its references followed inside the document. @param schemas its components */
export function checking(schema: Json, schemas = apiDocument.components.schemas): z.ZodType {
  const whole = { ...schema, $defs: schemas };
  return z.fromJSONSchema(JSON.parse(JSON.stringify(whole).replaceAll('#/components/schemas/', '#/$defs/')));
}
