import { previewNotice } from '../../../announcements/index.ts';
import type { HttpResponse } from '../../../kernel/http-types.ts';
import type { Visit } from '../../frame/visit.ts';
import { zoneOfVisit } from '../announcement-visit.ts';
import { frameHeaders, inScheme } from './frame-html.ts';
import { loadPreview, type Shown } from './load-preview.ts';
import { type Look, lookOf } from './look.ts';

/** `GET /console/announcements/{announcementId}/frame`: the HTML of the mail or the public page itself, for the frame of the preview. @throws Problem 404 */
export async function showFrame(visit: Visit): Promise<HttpResponse> {
  const look = lookOf(visit.request.query);
  const shown = await loadPreview(visit, look.language);
  const html = look.part === 'notice' ? noticeHtml(visit, shown, look) : shown.rendered.html;
  return { status: 200, html: inScheme(html, look.scheme), headers: { ...frameHeaders } };
}

function noticeHtml(visit: Visit, { announcement, notice, game }: Shown, { language }: Look): string {
  const { publicUrl, now } = visit;
  return previewNotice(announcement, notice, { language, timezone: zoneOfVisit(visit), publicUrl, game, now });
}
