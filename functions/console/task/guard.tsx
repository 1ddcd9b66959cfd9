import { derivedId } from '../../kernel/ids.ts';
import type { Sheet } from './say.ts';

/** Where the form of an act is sent. */
export const actPath = ({ taskId }: { taskId: string }, act: string): string => `/console/tasks/${taskId}/${act}`;

/**
 * What every form of an act carries: the version that the person has seen, when they saw it (milliseconds), and a key, so that a form that is
 * sent twice acts once.
 */
export function Guard({ sheet, act }: { sheet: Sheet; act: string }) {
  const { visit, task } = sheet;
  const key = derivedId('f', visit.staff.id, task.taskId, act, String(visit.now));
  return (
    <>
      <input type="hidden" name="version" value={String(task.version)} />
      <input type="hidden" name="seen" value={String(visit.now)} />
      <input type="hidden" name="key" value={key} />
    </>
  );
}
