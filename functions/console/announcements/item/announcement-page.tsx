import type { HttpResponse } from '../../../kernel/http-types.ts';
import { consolePage } from '../../frame/console-page.tsx';
import type { Visit } from '../../frame/visit.ts';
import { announcementOf, listPath, type Sheet, sheetOf } from '../announcement-visit.ts';
import { StateBadge } from '../state-badge.tsx';
import { loadWatch, type Watch } from '../watch/load-watch.ts';
import { WatchPanel } from '../watch/watch-panel.tsx';
import { ActPanel } from './act-panel.tsx';
import { EstimatePanel } from './estimate-panel.tsx';
import { Facts } from './facts.tsx';
import { LookPanel } from './look-panel.tsx';
import { noticeOf } from './notice.ts';
import { type Refused, RefusedBanner } from './refused.tsx';

/** `GET /console/announcements/{announcementId}`. @throws Problem 404 */
export async function showAnnouncement(visit: Visit): Promise<HttpResponse> {
  const sheet = sheetOf(visit, await announcementOf(visit));
  return { status: 200, html: await renderAnnouncementPage(sheet) };
}

/** @param refused what a person tried to do, if that did not go through */
export async function renderAnnouncementPage(sheet: Sheet, refused?: Refused): Promise<string> {
  const { visit, announcement, say } = sheet;
  const { title, state, kind, startedAt } = announcement;
  const watch: Watch | undefined = startedAt === undefined ? undefined : await loadWatch(visit, announcement);
  const children = (
    <>
      <p class="small">
        <a href={`${listPath}?${new URLSearchParams({ gameId: announcement.gameId })}`}>{say('title')}</a>
      </p>
      <div class="bar">
        <h1 lang="en">{title}</h1>
        <span id="announcement-state">
          <StateBadge state={state} say={say} />
        </span>
        <span class="badge">{say(`kind.${kind}`)}</span>
      </div>
      {refused && <RefusedBanner sheet={sheet} refused={refused} />}
      <div class="split announcement">
        <div>
          {watch && <WatchPanel sheet={sheet} watch={watch} />}
          {!watch && <EstimatePanel sheet={sheet} />}
          <Facts sheet={sheet} />
        </div>
        <div>
          <ActPanel sheet={sheet} watch={watch} refused={refused} />
          <LookPanel sheet={sheet} refused={refused} />
          {watch && <EstimatePanel sheet={sheet} />}
        </div>
      </div>
    </>
  );
  const notice = noticeOf(sheet);
  return consolePage(visit, { title, current: 'announcements', wide: true, notice, children });
}
