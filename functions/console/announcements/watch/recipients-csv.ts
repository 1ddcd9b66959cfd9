import { rfc3339 } from '../../../kernel/clock.ts';
import { csvOf } from '../../../kernel/csv.ts';
import { badRequest } from '../../../kernel/errors.ts';
import type { HttpResponse } from '../../../kernel/http-types.ts';
import type { Visit } from '../../frame/visit.ts';
import { announcementOf } from '../announcement-visit.ts';
import { stretchOf } from './file-parts.ts';
import { noteLook, recipientsFrom } from './read-recipients.ts';

const columns = ['playerId', 'state', 'language', 'at', 'reason', 'tries', 'messageId', 'unsubscribedAt'];

const moment = (at: number | undefined): string | undefined => (at === undefined ? undefined : rfc3339(at));

/** `GET /console/announcements/{announcementId}/recipients.csv?file=&files=`: what became of each. @throws Problem 404, 400 for a file that there is not */
export async function downloadRecipients(visit: Visit): Promise<HttpResponse> {
  const announcement = await announcementOf(visit);
  const { file = '1', files = '1' } = visit.request.query;
  const stretch = stretchOf(Number(file), Number(files));
  if (!stretch) throw badRequest('There is no such file.');
  const rows: Record<string, unknown>[] = [];
  for await (const { items } of recipientsFrom(visit, announcement, `${stretch.from}:`, stretch.to))
    rows.push(...items.map((one) => ({ ...one, at: rfc3339(one.at), unsubscribedAt: moment(one.unsubscribedAt) })));
  await noteLook(visit, announcement, rows.length);
  const tail = files === '1' ? '' : `-${file}-of-${files}`;
  return {
    status: 200,
    text: csvOf(columns, rows),
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="doorward-${announcement.announcementId}${tail}.csv"`,
    },
  };
}
