/** What a log line may carry beside its code: ids, counts and names of fields; never an address, a token or a whole event. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

type Level = 'info' | 'warn' | 'error';

function write(level: Level, code: string, fields: LogFields): void {
  console.log(JSON.stringify({ level, code, ...fields }));
}

export const log = {
  info: (code: string, fields: LogFields = {}) => write('info', code, fields),
  warn: (code: string, fields: LogFields = {}) => write('warn', code, fields),
  error: (code: string, fields: LogFields = {}) => write('error', code, fields),
};

/**
 * An error as loggable fields: its class, where it was thrown, and for an AWS error its status. The message only of errors that we throw
 * ourselves: those of parsers and engines may quote what a player or a game sent.
 */
export function faultFields(fault: unknown): LogFields {
  if (!(fault instanceof Error)) return { fault: typeof fault };
  const status = (fault as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
  const at = /\n\s+at (.*)/.exec(fault.stack ?? '')?.[1];
  const foreign = status !== undefined || fault instanceof SyntaxError || fault instanceof TypeError;
  return { fault: fault.name, status, at, message: foreign ? undefined : fault.message.slice(0, 300) };
}

/**
 * Counts for CloudWatch by its embedded metric format: one log line, no call.
 * Source: CloudWatch "Embedded metric format" specification.
 */
export function countMetric(room: string, counts: Readonly<Record<string, number>>, at: number): void {
  const metrics = Object.keys(counts).map((Name) => ({ Name, Unit: 'Count' }));
  const directive = { Namespace: 'Doorward', Dimensions: [['room']], Metrics: metrics };
  console.log(JSON.stringify({ _aws: { Timestamp: at, CloudWatchMetrics: [directive] }, room, ...counts }));
}
