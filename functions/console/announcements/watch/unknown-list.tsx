import { pathOf, type Sheet } from '../announcement-visit.ts';
import type { Watch } from './load-watch.ts';
import { watchSay } from './watch-say.ts';

/** Of whom nobody can say whether the mail went out, and what that means. */
export function UnknownList({ sheet: { visit, announcement }, watch }: { sheet: Sheet; watch: Watch }) {
  const say = watchSay(visit.language);
  const { unknown } = watch.progress.counts;
  return (
    <>
      <h3>{say('unknownTitle')}</h3>
      {unknown === 0 ? (
        <p class="soft">{say('unknownNone')}</p>
      ) : (
        <>
          <p>{say('unknownWhy', { count: unknown })}</p>
          <p>
            <a href={pathOf(announcement, '/unknown')}>{say('unknownSee')}</a>
          </p>
        </>
      )}
    </>
  );
}
