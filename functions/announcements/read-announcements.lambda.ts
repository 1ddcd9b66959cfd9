import { systemClock } from '../kernel/clock.ts';
import { openDatabase } from '../kernel/dynamo.ts';
import { httpFunction } from '../kernel/http.ts';
import { readAnnouncementsRoute } from './announcement-routes.ts';

const db = openDatabase('announcements', 'audit');

export const handler = httpFunction((request) => readAnnouncementsRoute(db, request, systemClock()));
