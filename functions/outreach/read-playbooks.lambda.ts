import { openDatabase } from '../kernel/dynamo.ts';
import { httpFunction } from '../kernel/http.ts';
import { readPlaybooksRoute } from './playbooks/playbook-routes.ts';

const db = openDatabase('outreach');

export const handler = httpFunction((request) => readPlaybooksRoute(db, request));
