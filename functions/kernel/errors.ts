/** One field that was refused, by its path in the request. */
export type FieldFault = { path: string; message: string };

/** An answer that refuses: becomes an `application/problem+json` document (RFC 9457). */
export class Problem extends Error {
  override name = 'Problem';
  readonly status: number;
  readonly detail: string;
  readonly errors: readonly FieldFault[] | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, detail: string, more: { errors?: FieldFault[]; headers?: Record<string, string> } = {}) {
    super(detail);
    this.status = status;
    this.detail = detail;
    this.errors = more.errors;
    this.headers = more.headers ?? {};
  }
}

export const badRequest = (detail: string, errors?: FieldFault[]) => new Problem(400, detail, errors ? { errors } : {});
export const unauthorized = (detail: string) => new Problem(401, detail);
export const forbidden = (detail: string) => new Problem(403, detail);
export const notFound = (what: string) => new Problem(404, `There is no such ${what}.`);
export const conflict = (detail: string) => new Problem(409, detail);
export const stale = () => new Problem(412, 'The item has changed since it was read; read it again.');
export const tooLarge = (detail: string) => new Problem(413, detail);
export const storageUnavailable = () =>
  new Problem(503, 'Storage is unavailable; nothing was half-done. Send it again.', {
    headers: { 'retry-after': '2' },
  });

const unavailable = new Set([
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
  'InternalServerError',
  'ServiceUnavailable',
  'TransactionInProgressException',
  'TimeoutError',
  'NetworkingError',
  'AbortError',
]);
const networkCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN']);

/** Whether a fault means that an engine is away or overloaded, so that the same call may succeed later. */
export function isUnavailable(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  const { code, $metadata } = fault as { code?: string; $metadata?: { httpStatusCode?: number } };
  return (
    unavailable.has(fault.name) ||
    (code !== undefined && networkCodes.has(code)) ||
    ($metadata?.httpStatusCode ?? 0) >= 500
  );
}
