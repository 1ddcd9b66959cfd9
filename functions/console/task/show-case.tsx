import { param } from '../../kernel/http-request.ts';
import { readTask, type TaskDetail } from '../../outreach/index.ts';
import type { Page, Visit } from '../frame/visit.ts';
import { renderCasePage } from './case-page.tsx';
import { isTaskText } from './messages/index.ts';
import { sheetOf } from './say.ts';
import { toolsOf } from './tools.tsx';

/** A case as it stands now. Reading it is noted in the audit trail. @throws Problem 404 */
export const loadCase = ({ db, keys, staff, request, now, language }: Visit): Promise<TaskDetail> =>
  readTask(db, keys, staff, param(request, 'taskId'), now, language);

/** `GET /console/tasks/{taskId}` */
export const showCase: Page = async (visit) => {
  const sheet = sheetOf(visit, await loadCase(visit));
  const done = `done_${visit.request.query.done ?? ''}`;
  const notice = isTaskText(done) ? sheet.say(done) : undefined;
  return { status: 200, html: renderCasePage({ sheet, notice, tools: await toolsOf(sheet) }) };
};
