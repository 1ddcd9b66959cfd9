import { z } from 'zod';

/**
 * Parameters with what they mean: the fields of a checked schema, each with its words.
 * @param shape of the schema that checks the request
 */
export function parameters<S extends z.ZodRawShape>(shape: S, texts: { readonly [Name in keyof S]: string }) {
  const described = Object.entries(shape).map(([name, schema]) => {
    const field = schema as z.ZodType;
    return [name, field.meta({ ...field.meta(), description: texts[name] })];
  });
  return z.object(Object.fromEntries(described)) as z.ZodObject;
}

/** What a write may be held against. Checked by hand, because what it means hangs on what is stored. */
export const ifMatch = z
  .string()
  .regex(/^("\d{1,9}"|\d{1,9}|\*)$/)
  .optional()
  .meta({
    description: 'The `version` that you have seen, such as `"3"`. If the item has changed since, nothing is done.',
  });

/** A name by which a repeated write is known. @param then what a repeat is answered with, and for how long */
export const idempotencyKey = (then: string) =>
  z
    .string()
    .regex(/^[\x20-\x7e]{1,255}$/)
    .optional()
    .meta({ description: `A name for this write that you choose, 1 to 255 printable ASCII characters. ${then}` });

export const etag = z.object({
  etag: z.string().meta({ description: 'The `version` of the item in quotes: what `If-Match` takes.' }),
});
