import type { Child } from 'hono/jsx';
import { consolePage } from '../frame/console-page.tsx';
import { valueWord } from '../words/index.ts';
import type { Revealed } from './act-result.ts';
import { AttemptForm } from './acts/attempt-form.tsx';
import { MoreActs } from './acts/more-acts.tsx';
import { ResolveForm } from './acts/resolve-form.tsx';
import { Compare } from './compare.tsx';
import { PlacesMap } from './drawing/places-map.tsx';
import { Timeline } from './drawing/timeline.tsx';
import { Head } from './head.tsx';
import { History } from './history/history.tsx';
import { PlayerCard } from './player-card.tsx';
import type { Sheet } from './say.ts';
import { Sent } from './sent.tsx';
import type { Typed } from './typed.ts';
import { Wave } from './wave.tsx';
import { Why } from './why.tsx';

export type CasePage = {
  sheet: Sheet;
  /** What stands above everything: what was done, or why it was not. */
  banner?: Child;
  notice?: string | undefined;
  typed?: Typed | undefined;
  revealed?: Revealed | undefined;
  /** What the agent works with beside the forms: playbook, ownership check. */
  tools?: Child;
};

/**
 * The page of a case, in the order of the work: why it is there, who the player is, what to say and ask, what came of it; beside it what is
 * known, and at the end what happened so far.
 */
export function renderCasePage({ sheet, banner, notice, typed, revealed, tools }: CasePage): string {
  const { visit, task } = sheet;
  const title = task.title ?? valueWord(visit.language, 'kind', task.kind);
  const wave = task.kind === 'wave';
  const children = (
    <>
      {banner}
      <Head sheet={sheet} />
      <Wave sheet={sheet} />
      <div class="case">
        <div>
          <Why sheet={sheet} />
          {!wave && <PlayerCard sheet={sheet} typed={typed} revealed={revealed} />}
          {tools}
          <AttemptForm sheet={sheet} typed={typed} />
          <ResolveForm sheet={sheet} typed={typed} />
          <MoreActs sheet={sheet} typed={typed} />
        </div>
        {!wave && (
          <div>
            <Compare sheet={sheet} />
            <Timeline sheet={sheet} />
            <PlacesMap sheet={sheet} />
            <Sent sheet={sheet} />
            <History sheet={sheet} />
          </div>
        )}
        {wave && <History sheet={sheet} />}
      </div>
    </>
  );
  return consolePage(visit, { title, current: 'work', wide: true, notice, children });
}
