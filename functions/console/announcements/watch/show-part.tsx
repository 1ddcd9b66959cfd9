import { z } from 'zod';
import type { HttpResponse } from '../../../kernel/http-types.ts';
import type { Visit } from '../../frame/visit.ts';
import { announcementOf, sheetOf } from '../announcement-visit.ts';
import { News } from './islands.tsx';
import { loadWatch } from './load-watch.ts';
import { Poll } from './poll.tsx';

const seenAddress = z.object({
  version: z.coerce.number().int().catch(0),
  told: z.coerce.number().int().catch(0),
});

/** `GET /console/announcements/{announcementId}/part`: what has changed on a page that shows how a send goes. @throws Problem 404 */
export async function showPart(visit: Visit): Promise<HttpResponse> {
  const sheet = sheetOf(visit, await announcementOf(visit));
  const watch = await loadWatch(visit, sheet.announcement);
  const seen = seenAddress.parse(visit.request.query);
  const html = `${<Poll sheet={sheet} watch={watch} />}${<News sheet={sheet} watch={watch} seen={seen} />}`;
  return { status: 200, html };
}
