import type { Sheet } from './say.ts';

/** How a case hangs together with others: the wave above it, or the cases beneath. */
export function Wave({ sheet }: { sheet: Sheet }) {
  const { task, say } = sheet;
  if (task.parentId !== undefined)
    return (
      <p class="alert">
        {say('beneathWave')} <a href={`/console/tasks/${encodeURIComponent(task.parentId)}`}>{say('openWave')}</a>
      </p>
    );
  if (task.kind !== 'wave') return null;
  return (
    <p class="notice">
      {say('waveMembers', { count: task.members ?? 0, done: task.done ?? 0 })}{' '}
      <a href={`/console?tab=all&parentId=${encodeURIComponent(task.taskId)}`}>{say('showMembers')}</a>
    </p>
  );
}
