import { Problem } from '../../kernel/errors.ts';
import { seeOther } from '../../kernel/http-response.ts';
import { keyedWrite } from '../../kernel/write-headers.ts';
import { nextBody, nextTask } from '../../outreach/index.ts';
import { readFields } from '../frame/form.tsx';
import type { Page } from '../frame/visit.ts';

/** `POST /console/next`: to the task that is theirs from now, or back to the list, which says why there is none. */
export const takeNext: Page = async ({ db, keys, staff, request, now }) => {
  const { key = '', ...where } = readFields(request);
  const parsed = nextBody.safeParse(where);
  const body = parsed.success ? parsed.data : {};
  const keyed = key === '' ? undefined : keyedWrite(staff.id, key, 'next', body);
  try {
    const task = await nextTask(db, keys, staff, { body, keyed }, now);
    return seeOther(task ? `/console/tasks/${encodeURIComponent(task.taskId)}?done=claim` : '/console?said=none');
  } catch (fault) {
    if (fault instanceof Problem && fault.status === 409) return seeOther('/console?said=full');
    throw fault;
  }
};
