import type { Child } from 'hono/jsx';
import type { Sheet } from '../announcement-visit.ts';
import { Acts } from '../item/act-panel.tsx';
import { shareOf } from '../progress-bar.tsx';
import { StateBadge } from '../state-badge.tsx';
import { ByLanguage } from './by-language.tsx';
import { Course, CourseTable } from './course.tsx';
import type { Watch } from './load-watch.ts';
import { Now } from './now.tsx';
import { numbersIn, watchSay } from './watch-say.ts';

/** What the page that asks for news shows already. */
export type Seen = {
  /** Of the announcement: with another one its state and what can be done are other. */
  version: number;
  /** Tenths of the whole that were told to who listens. */
  told: number;
};

/**
 * The parts of the page that change while it is sent, by the id of what they lie in. What takes the focus (regions that scroll, what folds
 * open, links) lies around them and stays.
 */
export const islandsOf = (sheet: Sheet, watch: Watch): Record<string, Child> => ({
  'watch-now': <Now sheet={sheet} watch={watch} />,
  'watch-languages': <ByLanguage visit={sheet.visit} progress={watch.progress} />,
  'watch-course': (
    <Course visit={sheet.visit} progress={watch.progress} startedAt={sheet.announcement.startedAt ?? sheet.visit.now} />
  ),
});

/** Those that change only when somebody, or the service itself, does something. */
const actIslands = (sheet: Sheet, watch: Watch): Record<string, Child> => ({
  'announcement-state': <StateBadge state={sheet.announcement.state} say={sheet.say} />,
  acts: <Acts sheet={sheet} watch={watch} />,
  'watch-course-table': <CourseTable visit={sheet.visit} progress={watch.progress} />,
});

export const tenthsOf = ({ progress }: Watch): number => Math.floor(shareOf(progress.counts) * 10);

/** What is said to who listens: each tenth, and each other state; not each of the many numbers between. */
function newsOf(sheet: Sheet, watch: Watch, seen: Seen): string | undefined {
  const { language } = sheet.visit;
  const say = watchSay(language);
  const { announcement } = sheet;
  const tenths = tenthsOf(watch);
  const told = seen.told === tenths ? [] : [say('news', { share: numbersIn(language).share(tenths / 10) })];
  const changed = seen.version === announcement.version ? [] : [sheet.say(`state.${announcement.state}`)];
  const parts = [...changed.map((state) => say('newsState', { state })), ...told];
  return parts.length === 0 ? undefined : parts.join(' ');
}

/** All that is new for a page that has seen so much. */
export function News({ sheet, watch, seen }: { sheet: Sheet; watch: Watch; seen: Seen }) {
  const acted = seen.version === sheet.announcement.version ? {} : actIslands(sheet, watch);
  const news = newsOf(sheet, watch, seen);
  const all = { ...islandsOf(sheet, watch), ...acted, ...(news === undefined ? {} : { 'watch-news': news }) };
  return (
    <>
      {Object.entries(all).map(([id, content]) => (
        <div hx-swap-oob={`innerHTML:#${id}`}>{content}</div>
      ))}
    </>
  );
}
