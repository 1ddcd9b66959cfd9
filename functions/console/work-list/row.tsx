import { derivedId } from '../../kernel/ids.ts';
import type { TaskItem } from '../../outreach/index.ts';
import { Csrf } from '../frame/csrf.tsx';
import { Due } from '../frame/moment.tsx';
import type { Visit } from '../frame/visit.ts';
import { languageWord, valueWord, whyInShort } from '../words/index.ts';
import { type ListText, listText } from './messages/index.ts';
import { playerLabel } from './player-label.ts';

export type RowProps = {
  visit: Visit;
  task: TaskItem;
  choosing: boolean;
  chosen: boolean;
  columns: Record<string, string>;
};

/** One task of the list: how pressing, what and why, who, whose, by when. */
export function Row({ visit, task, choosing, chosen, columns }: RowProps) {
  const { language } = visit;
  const say = (key: ListText, values?: Record<string, string>) => listText(language, key, values);
  const name = task.title ?? valueWord(language, 'kind', task.kind);
  const why = whyInShort(language, task.signals);
  const told = `${name}, ${playerLabel(task.playerId)}`;
  return (
    <tr>
      {choosing && (
        <td class="choose">
          {task.kind !== 'wave' && task.state !== 'resolved' && (
            <input
              type="checkbox"
              name="task"
              form="wave"
              id={`choose-${task.taskId}`}
              value={`${task.gameId} ${task.taskId}`}
              checked={chosen}
              aria-label={say('choose', { task: told })}
              hx-preserve="true"
            />
          )}
        </td>
      )}
      <th scope="row">
        <span class={`badge ${task.priority}`}>{valueWord(language, 'priority', task.priority)}</span>{' '}
        <a href={`/console/tasks/${encodeURIComponent(task.taskId)}`} id={`task-${task.taskId}`}>
          <bdi>{name}</bdi>
        </a>
        {why !== '' && <p class="soft small">{why}</p>}
      </th>
      <td data-label={columns.who}>
        {task.kind === 'wave' ? (
          listText(language, 'members', { count: task.members ?? 0 })
        ) : (
          <bdi class="mono">{playerLabel(task.playerId)}</bdi>
        )}
        <p class="soft small">{[task.gameId, languageWord(task.language, language)].join(' · ')}</p>
      </td>
      <td data-label={columns.state}>
        <Holder visit={visit} task={task} />
        <p class="soft small">
          {say('code')} <span class="mono">{task.trackingCode.slice(0, 9)}…</span>
        </p>
      </td>
      <td data-label={columns.due} class="when">
        <Target visit={visit} task={task} />
      </td>
      <td class="row-acts">
        <RowAct visit={visit} task={task} told={told} />
      </td>
    </tr>
  );
}

function Holder({ visit, task }: Pick<RowProps, 'visit' | 'task'>) {
  const { language, staff } = visit;
  const { state, assignee, pausedAt, outcome } = task;
  const mine = assignee === staff.name;
  const word = valueWord(language, 'state', pausedAt === undefined ? state : 'paused');
  return (
    <>
      <span class={`badge ${mine && state !== 'resolved' ? 'mine' : ''} ${state === 'escalated' ? 'warn' : ''}`}>
        {word}
      </span>{' '}
      {state === 'resolved' && outcome !== undefined && valueWord(language, 'outcome', outcome)}
      {state !== 'resolved' && assignee !== undefined && <bdi>{mine ? listText(language, 'you') : assignee}</bdi>}
    </>
  );
}

function Target({ visit, task }: Pick<RowProps, 'visit' | 'task'>) {
  const { language, now } = visit;
  const { next } = task;
  if (!next) return <span class="soft">{task.pausedAt === undefined ? '' : listText(language, 'waiting')}</span>;
  const at = Date.parse(next.at);
  const called = next.what === 'callBack' && at <= now;
  return (
    <>
      {called ? (
        <span class="badge bad">{listText(language, 'agreed')}</span>
      ) : (
        valueWord(language, 'target', next.what)
      )}
      <br />
      <Due visit={visit} at={at} />
    </>
  );
}

/** The one step that fits a line: to take what nobody holds, to give back what one holds. */
function RowAct({ visit, task, told }: Pick<RowProps, 'visit' | 'task'> & { told: string }) {
  const { language, staff, now } = visit;
  const { taskId, assignee, state, version, parentId } = task;
  const mine = assignee === staff.name;
  if (state === 'resolved' || parentId !== undefined || (assignee !== undefined && !mine)) return null;
  const act = mine ? 'release' : 'claim';
  return (
    <form method="post" action={`/console/tasks/${encodeURIComponent(taskId)}/${act}`}>
      <Csrf visit={visit} />
      <input type="hidden" name="version" value={String(version)} />
      <input type="hidden" name="key" value={derivedId('f', staff.id, taskId, act, String(now))} />
      {mine && <input type="hidden" name="to" value="list" />}
      <button type="submit" class={mine ? 'quiet' : undefined} id={`act-${taskId}`}>
        {listText(language, act)}
        <span class="visually-hidden">: {told}</span>
      </button>
    </form>
  );
}
