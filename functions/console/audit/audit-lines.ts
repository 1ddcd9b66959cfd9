import type { z } from 'zod';
import type { auditItem } from '../../kernel/audit-schema.ts';
import { badRequest } from '../../kernel/errors.ts';
import type { AuditLine } from './audit-store.ts';

export const itemOf = (line: AuditLine): z.infer<typeof auditItem> => ({
  ...line,
  at: new Date(line.at).toISOString(),
});

export const writeAuditCursor = (sortKey: string): string => Buffer.from(sortKey).toString('base64url');

/** @throws Problem 400 for anything that {@link writeAuditCursor} did not write */
export function readAuditCursor(cursor: string): string {
  const sortKey = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!/^\d{15}#[0-9a-f-]{36}$/.test(sortKey))
    throw badRequest('The cursor is not one of ours; start again without it.');
  return sortKey;
}
