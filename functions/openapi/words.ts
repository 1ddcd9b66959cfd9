import type { z } from 'zod';

/** The rooms' schemas check; what their fields mean to a reader is said here, one sentence a field, complete or it does not compile. */
export type FieldWords = { readonly schema: z.core.$ZodType; readonly texts: Readonly<Record<string, string>> };

export const words = <S extends z.ZodRawShape>(
  schema: z.ZodObject<S>,
  texts: { readonly [Field in keyof S]: string },
): FieldWords => ({ schema, texts });

const mark = 'x-words';

type Node = { [key: string]: unknown };
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Marks the JSON schema of each object that has words. Only marks: one field's schema may stand in many places until the document is whole. */
export function markWords(all: readonly FieldWords[]) {
  const places = new Map(all.map(({ schema }, place) => [schema, place]));
  return ({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodType; jsonSchema: Node }): void => {
    const place = places.get(zodSchema);
    if (place !== undefined) jsonSchema[mark] = place;
  };
}

/** The document with the words at the fields of every marked object. */
export function placeWords(value: unknown, all: readonly FieldWords[]): unknown {
  if (Array.isArray(value)) return value.map((item) => placeWords(item, all));
  if (!isNode(value)) return value;
  const { [mark]: place, ...node } = value;
  const copied = Object.fromEntries(Object.entries(node).map(([key, part]) => [key, placeWords(part, all)]));
  const texts = typeof place === 'number' ? all[place]?.texts : undefined;
  if (!texts || !isNode(copied.properties)) return copied;
  const described = Object.entries(copied.properties).map(([field, schema]) => [
    field,
    isNode(schema) ? { ...schema, description: texts[field] } : schema,
  ]);
  return { ...copied, properties: Object.fromEntries(described) };
}
