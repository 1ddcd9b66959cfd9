import type { Permission, Staff } from '../../kernel/access.ts';
import type { Database } from '../../kernel/dynamo.ts';
import type { HttpRequest, HttpResponse } from '../../kernel/http-types.ts';
import type { Language } from '../../kernel/i18n.ts';
import type { Queue } from '../../kernel/queue.ts';
import type { Keys } from '../../kernel/secrets.ts';

/** What the pages of announcements need beyond the tables. */
export type Announcing = {
  /** A send to more recipients than this needs a second person. */
  readonly approveAbove: number;
  /** Where work for the senders is put; the function that only shows pages has none. */
  readonly queue?: Queue | undefined;
  /** The one address from which announcements come. */
  readonly bulkMailFrom: string;
};

/** Somebody with a good session asks for a page. */
export type Visit = {
  readonly db: Database;
  readonly keys: Keys;
  readonly staff: Staff;
  readonly language: Language;
  /** IANA zone of the browser, once it has told; pages show times in it, else in UTC. */
  readonly timezone?: string | undefined;
  /** What every form must carry; bound to the session. */
  readonly csrf: string;
  /** Milliseconds. */
  readonly now: number;
  readonly request: HttpRequest;
  /** Address of the service without a slash at its end. */
  readonly publicUrl: string;
  readonly announcing?: Announcing | undefined;
};

/** A page of the console, or what one of its forms does. @throws Problem, which is shown in the frame */
export type Page = (visit: Visit) => Promise<HttpResponse>;

export type ConsoleRoute = {
  /** What a person must be allowed to do to come there; the games are for the page to look at. */
  readonly permission: Permission;
  readonly page: Page;
  /** Bytes that its form may have, where the usual do not suffice; it may then carry files. */
  readonly formMost?: number;
};
