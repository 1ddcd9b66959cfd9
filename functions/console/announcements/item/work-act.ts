import { type Announcement, isPersonAct, workAnnouncement } from '../../../announcements/index.ts';
import { notFound, Problem } from '../../../kernel/errors.ts';
import { param } from '../../../kernel/http-request.ts';
import { seeOther } from '../../../kernel/http-response.ts';
import type { HttpResponse } from '../../../kernel/http-types.ts';
import { readFields } from '../../frame/form.tsx';
import { isLanguage } from '../../frame/language.ts';
import type { Visit } from '../../frame/visit.ts';
import { announcementOf, pathOf, sheetOf } from '../announcement-visit.ts';
import { servicesOf } from '../services.ts';
import { renderAnnouncementPage } from './announcement-page.tsx';
import type { Refused } from './refused.tsx';

type Fields = Readonly<Record<string, string>>;

/**
 * `POST /console/announcements/{announcementId}/{act}`: does what the API's act of the same name does, and comes back to its page. What did
 * not go through comes back as the page with word of why.
 * @throws Problem 404
 */
export async function workAct(visit: Visit): Promise<HttpResponse> {
  const act = param(visit.request, 'act');
  if (!isPersonAct(act)) throw notFound('act');
  const fields = readFields(visit.request);
  const before = await announcementOf(visit);
  const refused = missingIn(act, fields, before);
  if (refused) return comeBack(visit, refused);
  try {
    const body = act === 'test' ? { language: fields.language } : {};
    const headers = { ifMatch: Number(fields.version) || 0, ...(fields.key ? { idempotencyKey: fields.key } : {}) };
    const after = await workAnnouncement(servicesOf(visit), visit.staff, before.announcementId, act, body, headers);
    return seeOther(pathOf(after, '', { done: act === 'send' && after.state === 'scheduled' ? 'schedule' : act }));
  } catch (fault) {
    if (!(fault instanceof Problem) || ![409, 412].includes(fault.status)) throw fault;
    return comeBack(visit, {
      act,
      status: fault.status,
      why: fault.status === 412 ? 'refused.stale' : 'refused.conflict',
    });
  }
}

/** What the form of an act lacks: what cannot be taken back must be confirmed, and a send with the number that the person saw. */
function missingIn(act: string, fields: Fields, { estimate, paused }: Announcement): Refused | undefined {
  const lacks = (why: Refused['why'], field: string): Refused => ({ act, status: 422, why, field });
  if (act === 'test' && !isLanguage(fields.language ?? '')) return lacks('fault.language', 'language');
  const sure = fields.confirm === 'yes';
  const asks = ['approve', 'send', 'cancel'].includes(act) || (act === 'resume' && paused && paused.why !== 'person');
  if (asks && !sure) return lacks('fault.confirm', 'confirm');
  if (act === 'send' && fields.count !== String(estimate?.recipients ?? '')) return lacks('fault.count', 'confirm');
  return undefined;
}

async function comeBack(visit: Visit, refused: Refused): Promise<HttpResponse> {
  const sheet = sheetOf(visit, await announcementOf(visit));
  return { status: refused.status, html: await renderAnnouncementPage(sheet, refused) };
}
