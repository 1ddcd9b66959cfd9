import { pathOf, type Sheet } from '../announcement-visit.ts';
import { tenthsOf } from './islands.tsx';
import type { Watch } from './load-watch.ts';

/** Late news, such as what bounced, still comes for some time after the last mail; then a page that is left open asks no more. */
const newsAfterMs = 60 * 60_000;

/** Asks for news every two seconds while it goes, seldom while it stands or reports still come in. It shows nothing itself. */
export function Poll({ sheet: { visit, announcement }, watch }: { sheet: Sheet; watch: Watch }) {
  const { state, version, finishedAt } = announcement;
  const fresh = finishedAt !== undefined && visit.now - finishedAt < newsAfterMs;
  const every = state === 'sending' ? '2s' : state === 'paused' || fresh ? '10s' : undefined;
  const seen = { version: String(version), told: String(tenthsOf(watch)) };
  return (
    <div
      id="watch-poll"
      hidden
      {...(every === undefined
        ? {}
        : { 'hx-get': pathOf(announcement, '/part', seen), 'hx-trigger': `every ${every}`, 'hx-swap': 'outerHTML' })}
    />
  );
}
