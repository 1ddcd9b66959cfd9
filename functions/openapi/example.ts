import type { z } from 'zod';
import type { Caller, MediaType, Operation } from './operation.ts';
import { type OperationId, operations } from './operations.ts';

/** A request that can be sent as it stands, once the parameters that hang on what is stored are filled in. */
export type ApiExample = {
  readonly name: string;
  readonly summary: string;
  readonly operation: OperationId;
  readonly method: Operation['method'];
  /** With `{parameter}` for each that `params` gives or `needs` names. */
  readonly path: string;
  readonly caller: Caller;
  readonly params: Readonly<Record<string, string>>;
  /** Parameters of the path that only the sender can know: the id of a case, the token of a mail. */
  readonly needs: readonly string[];
  readonly query: Readonly<Record<string, string>>;
  readonly type: MediaType | undefined;
  readonly body: unknown;
  /** The status of the answer. */
  readonly status: number;
};

type Table = typeof operations;
type BodyOf<Id extends OperationId> = Table[Id] extends {
  readonly body: { readonly schema: infer S extends z.ZodType };
}
  ? { body: z.input<S> }
  : { body?: never };

type Told = { summary: string; status: number; params?: Record<string, string>; query?: Record<string, string> };

/** One example; its body must fit the schema of its operation, or it does not compile. */
export function example<Id extends OperationId>(operation: Id, name: string, told: Told & BodyOf<Id>): ApiExample {
  const { method, path, caller, body }: Operation = operations[operation];
  const { summary, status, params = {}, query = {} } = told;
  const needs = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').filter((part) => !(part in params));
  return {
    name,
    summary,
    operation,
    method,
    path,
    caller,
    params,
    needs,
    query,
    type: body?.type,
    body: told.body,
    status,
  };
}
