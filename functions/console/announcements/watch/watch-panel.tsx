import { Scroll } from '../../frame/scroll.tsx';
import { pathOf, type Sheet } from '../announcement-visit.ts';
import { CourseTable } from './course.tsx';
import { CsvLinks } from './csv-links.tsx';
import { islandsOf } from './islands.tsx';
import type { Watch } from './load-watch.ts';
import { Poll } from './poll.tsx';
import { UnknownList } from './unknown-list.tsx';
import { watchSay } from './watch-say.ts';

/** How a send goes, renewing itself as long as it goes. Without script a link loads the page anew. */
export function WatchPanel({ sheet, watch }: { sheet: Sheet; watch: Watch }) {
  const { visit, announcement } = sheet;
  const say = watchSay(visit.language);
  const islands = islandsOf(sheet, watch);
  const island = (id: string) => <div id={id}>{islands[id]}</div>;
  const moves = announcement.state === 'sending' || announcement.state === 'paused';
  return (
    <section class="card watch" aria-labelledby="watch">
      <h2 id="watch">{say('title')}</h2>
      {island('watch-now')}
      <p class="visually-hidden" id="watch-news" role="status" aria-live="polite" />
      <Poll sheet={sheet} watch={watch} />
      <h3>{say('byLanguage')}</h3>
      <Scroll label={say('byLanguage')}>{island('watch-languages')}</Scroll>
      <p class="soft small">{say('sentHint')}</p>
      <h3>{say('courseTitle')}</h3>
      {island('watch-course')}
      <details>
        <summary>{say('asTable')}</summary>
        <div id="watch-course-table">
          <CourseTable visit={visit} progress={watch.progress} />
        </div>
      </details>
      <UnknownList sheet={sheet} watch={watch} />
      <CsvLinks sheet={sheet} watch={watch} />
      {moves && (
        <p class="soft small">
          {say('live')} <a href={pathOf(announcement)}>{say('reload')}</a>
        </p>
      )}
    </section>
  );
}
