import { Problem } from '../../../kernel/errors.ts';
import { param } from '../../../kernel/http-request.ts';
import { seeOther } from '../../../kernel/http-response.ts';
import type { HttpResponse } from '../../../kernel/http-types.ts';
import { keyedWrite } from '../../../kernel/write-headers.ts';
import { workTask } from '../../../outreach/index.ts';
import { readFields } from '../../frame/form.tsx';
import type { Page, Visit } from '../../frame/visit.ts';
import type { Revealed } from '../act-result.ts';
import { renderCasePage } from '../case-page.tsx';
import { sheetOf } from '../say.ts';
import { loadCase } from '../show-case.tsx';
import { toolsOf } from '../tools.tsx';
import type { Typed } from '../typed.ts';
import { bodyOf, versionFor } from './act-body.ts';
import { faultWords } from './fault-words.ts';
import { Refused } from './refused.tsx';

type Fields = Record<string, string>;

/**
 * `POST /console/tasks/{taskId}/{act}`: does what the API's act of the same name does, and comes back to the case, or to the list where the
 * form says so. What could not be done comes back as the page with everything that was typed.
 */
export const workCase: Page = async (visit) => {
  const { request } = visit;
  const [taskId, act] = [param(request, 'taskId'), param(request, 'act')];
  const { to, ...fields } = readFields(request);
  try {
    const answer = await carryOut(visit, taskId, act, fields);
    if (act === 'reveal') return revealedPage(visit, fields, answer);
    if (to === 'list') return seeOther('/console');
    return seeOther(`/console/tasks/${encodeURIComponent(taskId)}?done=${encodeURIComponent(act)}`);
  } catch (fault) {
    if (fault instanceof Problem && [400, 409, 412].includes(fault.status)) return comeBack(visit, act, fields, fault);
    throw fault;
  }
};

function carryOut({ db, keys, staff, now }: Visit, taskId: string, act: string, fields: Fields): Promise<unknown> {
  const body = bodyOf(act, fields);
  const { key = '' } = fields;
  const keyed = key === '' ? undefined : keyedWrite(staff.id, key, `${taskId}/${act}`, body);
  return workTask(db, keys, staff, { taskId, act, body, ifMatch: versionFor(act, fields), keyed }, now);
}

/** The case with the detail that was asked for: in the answer to the form, for no address may carry it. */
async function revealedPage(visit: Visit, { field }: Fields, answer: unknown): Promise<HttpResponse> {
  const sheet = sheetOf(visit, await loadCase(visit));
  const { value } = answer as { value: string };
  const revealed: Revealed = { field: field === 'email' ? 'email' : 'phone', value };
  return { status: 200, html: renderCasePage({ sheet, revealed, tools: await toolsOf(sheet) }) };
}

async function comeBack(visit: Visit, act: string, fields: Fields, problem: Problem): Promise<HttpResponse> {
  const sheet = sheetOf(visit, await loadCase(visit));
  const faults = faultWords(sheet, fields, problem.errors ?? []);
  const typed: Typed = { act, fields, faults };
  const { status } = problem;
  const tools = await toolsOf(sheet, typed);
  if (status === 400)
    return { status: 422, html: renderCasePage({ sheet, typed, tools, banner: <Wrong faults={faults} /> }) };
  const banner = <Refused sheet={sheet} status={status} seen={Number(fields.seen) || 0} />;
  return { status, html: renderCasePage({ sheet, typed, tools, banner }) };
}

/** What is wrong with a form, above the page: the form itself may be far down. */
const Wrong = ({ faults }: { faults: Typed['faults'] }) => (
  <div class="alert" role="alert">
    {faults.map(({ message }) => (
      <p>{message}</p>
    ))}
  </div>
);
