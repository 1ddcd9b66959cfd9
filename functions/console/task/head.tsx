import { Csrf } from '../frame/csrf.tsx';
import { Due } from '../frame/moment.tsx';
import { languageWord, valueWord } from '../words/index.ts';
import { NextForm } from '../work-list/next-form.tsx';
import { actPath, Guard } from './guard.tsx';
import { momentText, type Sheet } from './say.ts';

/** What the case is, who holds it, what is due next; and the two steps that need no form. */
export function Head({ sheet }: { sheet: Sheet }) {
  const { visit, task, say } = sheet;
  const { language } = visit;
  const word = (group: Parameters<typeof valueWord>[1], value: string) => valueWord(language, group, value);
  return (
    <header class="case-head">
      <div class="bar">
        <div>
          <p class="tags">
            <span class={`badge ${task.priority}`}>{word('priority', task.priority)}</span>
            <span class="badge">{word('state', task.pausedAt === undefined ? task.state : 'paused')}</span>
            <span class="soft">
              {[task.gameId, word('team', task.team), languageWord(task.language, language)].join(' · ')}
            </span>
          </p>
          <h1>{task.title ?? word('kind', task.kind)}</h1>
          <p class="soft">
            {[say('opened', { time: momentText(sheet, task.openedAt) }), ...holder(sheet)].join(' · ')}
          </p>
          <p class="soft small">
            {say('code')} <span class="mono">{task.trackingCode}</span>
          </p>
        </div>
        <Quick sheet={sheet} />
      </div>
      <Next sheet={sheet} />
    </header>
  );
}

/** Who holds an open case, and until when; nothing of a closed one. */
function holder(sheet: Sheet): string[] {
  const { visit, task, say } = sheet;
  const { assignee, leasedUntil, state } = task;
  if (state === 'resolved') return [];
  if (assignee === undefined) return [say('heldByNobody')];
  const time = leasedUntil === undefined ? '' : momentText(sheet, leasedUntil);
  return [assignee === visit.staff.name ? say('heldByYou', { time }) : say('heldBy', { name: assignee, time })];
}

/** Claim and release, one press each; and the next task, where this one does not need the agent now. */
function Quick({ sheet }: { sheet: Sheet }) {
  const { visit, task, say } = sheet;
  const busy = task.assignee === visit.staff.name && task.state !== 'resolved' && task.pausedAt === undefined;
  return (
    <div class="actions">
      {!busy && <NextForm visit={visit} primary={!task.acts.includes('claim')} />}
      {task.acts.includes('claim') && task.assignee !== visit.staff.name && (
        <form method="post" action={actPath(task, 'claim')}>
          <Csrf visit={visit} />
          <Guard sheet={sheet} act="claim" />
          <button type="submit" class="primary" data-key="c">
            {say('claim')}
          </button>
        </form>
      )}
      {task.acts.includes('release') && task.assignee === visit.staff.name && (
        <form method="post" action={actPath(task, 'release')}>
          <Csrf visit={visit} />
          <Guard sheet={sheet} act="release" />
          <button type="submit">{say('release')}</button>
        </form>
      )}
    </div>
  );
}

function Next({ sheet }: { sheet: Sheet }) {
  const { visit, task, say } = sheet;
  const word = (what: string) => valueWord(visit.language, 'target', what);
  if (task.state === 'resolved' && task.resolvedAt !== undefined) {
    const outcome = task.outcome === undefined ? '' : valueWord(visit.language, 'outcome', task.outcome);
    return <p class="next">{say('closedAs', { time: momentText(sheet, task.resolvedAt), outcome })}</p>;
  }
  if (task.pausedAt !== undefined)
    return <p class="next">{say('paused', { time: momentText(sheet, task.pausedAt) })}</p>;
  const { next, targets } = task;
  if (!next) return <p class="next">{say('noNext')}</p>;
  return (
    <p class="next">
      <strong>{word(next.what)}</strong> <Due visit={visit} at={Date.parse(next.at)} />{' '}
      <span class="soft">
        {next.what !== 'resolution' &&
          say('nextBy', { what: word('resolution'), time: momentText(sheet, targets.resolution) })}
      </span>
    </p>
  );
}
