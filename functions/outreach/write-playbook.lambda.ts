import { systemClock } from '../kernel/clock.ts';
import { openDatabase } from '../kernel/dynamo.ts';
import { httpFunction } from '../kernel/http.ts';
import { writePlaybookRoute } from './playbooks/playbook-routes.ts';

const db = openDatabase('outreach', 'audit');

export const handler = httpFunction((request) => writePlaybookRoute(db, request, systemClock()));
