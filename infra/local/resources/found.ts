import { z } from 'zod';
import { StartProblem } from '../problem.ts';
import type { Identity } from '../template/model.ts';

/** One resource of the template, with its values resolved. */
export type Found = {
  logicalId: string;
  type: string;
  identity: Identity;
  properties: Record<string, unknown>;
};

export const numeric = z.coerce.number();

/** @throws StartProblem naming the resource */
export function refuse(found: Pick<Found, 'logicalId' | 'type'>, why: string): never {
  throw new StartProblem(`${found.logicalId} (${found.type}) of the template: ${why}`);
}

const described = (issue: z.core.$ZodIssue): string => {
  const at = [...issue.path];
  if (issue.code === 'unrecognized_keys') return `the runner does not know ${[...at, ...issue.keys].join('.')}`;
  return `${at.join('.')}: ${issue.message}`;
};

/**
 * Reads the properties that change behaviour. Those that have no effect on one machine are listed by name; any other is refused.
 * @throws StartProblem in one line
 */
export function read<S extends z.ZodRawShape>(found: Found, used: S, withoutEffect: readonly string[] = []) {
  const parsed = strict(used, withoutEffect).safeParse(found.properties);
  if (parsed.success) return parsed.data as z.infer<z.ZodObject<S>>;
  return refuse(found, parsed.error.issues.map(described).join('; '));
}

/** The same for a structure inside the properties. */
export function strict<S extends z.ZodRawShape>(used: S, withoutEffect: readonly string[] = []) {
  const ignored = Object.fromEntries(withoutEffect.map((name) => [name, z.unknown().optional()]));
  return z.strictObject({ ...ignored, ...used } as S);
}

/** What `Fn::GetAtt` gives of a resource that has this attribute for certain. */
export function attribute(found: Found, name: string): string {
  return found.identity.attribute(name) ?? refuse(found, `has no ${name}`);
}
