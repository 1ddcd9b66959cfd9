import type { z } from 'zod';
import type { ZodOpenApiResponseObject } from 'zod-openapi';
import type { Refusal } from './refusals.ts';

/** Who may call: a game server that signs, a person of staff with a role, or anyone. */
export type Caller = 'game' | 'agent' | 'supervisor' | 'publisher' | 'admin' | 'anyone';
type Method = 'get' | 'put' | 'post' | 'delete';
export type MediaType = 'application/json' | 'application/x-www-form-urlencoded';

type RequestBody = {
  readonly schema: z.ZodType;
  readonly type: MediaType;
  readonly description: string;
  /** A request without it means an empty object. */
  readonly optional?: boolean;
};

/** One call of the API, as it is described and as examples name it. */
export type Operation = {
  readonly method: Method;
  /** With `{parameter}`, as in the routes of the stack. */
  readonly path: string;
  readonly caller: Caller;
  /** HEAD is answered like GET, without the content. */
  readonly head?: true;
  readonly tag: Tag;
  readonly summary: string;
  readonly description: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly headers?: z.ZodObject;
  readonly body?: RequestBody;
  readonly answers: Readonly<Record<number, ZodOpenApiResponseObject>>;
  readonly refusals: readonly Refusal[];
};

export type Operations = Readonly<Record<string, Operation>>;

/** The chapters of the document. */
export const tags = {
  events: 'What game servers report, and what they get back at once.',
  players: 'What a game tells and asks about one of its players.',
  tasks: 'The work list of the agents: players to reach, with the evidence that a call needs.',
  playbooks: 'What agents say and ask, for each kind of case and language, and writing to a player from a case.',
  roster: 'Who of the support team works when and on what, and giving out cases to those on shift.',
  reports: 'What was promised and kept, and what players thought of it, for supervisors and whoever tunes detection.',
  audit: 'The audit trail: reads of personal data, and every act.',
  help: 'The help library for players, for those who write it.',
  announcements: 'News for the players of a game, for its publishers: maintenance, policy, safety.',
  games: 'The settings and signing keys of a game, for its administrators.',
  pages: 'Pages for players and staff. Links in mails lead here; a GET or HEAD never changes anything.',
  callbacks: 'What Doorward posts to the callback URL of a game.',
  description: 'This document.',
} as const;
export type Tag = keyof typeof tags;
