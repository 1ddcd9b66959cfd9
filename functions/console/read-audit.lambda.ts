import { systemClock } from '../kernel/clock.ts';
import { openDatabase } from '../kernel/dynamo.ts';
import { httpFunction } from '../kernel/http.ts';
import { readAuditRoute } from './audit/read-audit.ts';

const db = openDatabase('audit');

export const handler = httpFunction((request) => readAuditRoute(db, request, systemClock()));
