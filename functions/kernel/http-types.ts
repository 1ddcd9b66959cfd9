export type HttpRequest = {
  readonly method: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** By name, as they came. */
  readonly cookies: Readonly<Record<string, string>>;
  /** The bytes as they came. */
  readonly body: Buffer;
  readonly sourceIp: string;
  /** Claims of the bearer token, if the route has the authorizer. */
  readonly claims: Readonly<Record<string, unknown>> | undefined;
};

type Shared = {
  status: number;
  headers?: Record<string, string>;
  /** Values of `Set-Cookie`. */
  cookies?: readonly string[];
};

export type HttpResponse =
  | (Shared & { json: unknown })
  | (Shared & { html: string })
  | (Shared & { text: string })
  | Shared;
