/** What the provider tells of somebody: the claims of the access token, which pages and API both go by. */
type Claims = Readonly<Record<string, unknown>>;

export type Granted = {
  readonly claims: Claims;
  /** Undefined if the provider gave none; the session then ends with its token. */
  readonly refresh: string | undefined;
  /** When the claims must be asked for anew, in milliseconds. */
  readonly until: number;
};

/** What a browser that signs in must bring back, and where it goes then. */
export type Attempt = {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** A path of the console. */
  readonly to: string;
};

/** The company's sign-in (OpenID Connect). Every call may throw when it cannot be reached. */
export type Provider = {
  readonly begin: (to: string) => Promise<{ attempt: Attempt; url: string }>;
  /** @param query what the provider sent the browser back with @returns `'refused'` for anything that does not belong to the attempt */
  readonly finish: (query: Readonly<Record<string, string>>, attempt: Attempt) => Promise<Granted | 'refused'>;
  /** @returns `'refused'` when the person may no longer be signed in */
  readonly renew: (refresh: string) => Promise<Granted | 'refused'>;
  /** Ends what the provider keeps of a session. */
  readonly revoke: (refresh: string) => Promise<void>;
  /** Where the provider's own session ends; undefined if it has no such address. */
  readonly endUrl: () => Promise<string | undefined>;
};
