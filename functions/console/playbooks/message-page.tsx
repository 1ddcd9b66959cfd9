import { Problem } from '../../kernel/errors.ts';
import { seeOther } from '../../kernel/http-response.ts';
import { keyedWrite } from '../../kernel/write-headers.ts';
import { workTask } from '../../outreach/index.ts';
import { consolePage } from '../frame/console-page.tsx';
import { readFields } from '../frame/form.tsx';
import type { Page, Visit } from '../frame/visit.ts';
import { type Sheet, sheetOf } from '../task/say.ts';
import { loadCase } from '../task/show-case.tsx';
import { valueWord } from '../words/index.ts';
import { type Brief, loadBrief } from './brief.ts';
import { bodyOfDraft, type MessageDraft, mayWrite, messageFaults, startDraft } from './message-draft.ts';
import { MessageForm } from './message-form.tsx';
import { type PlaybookText, playbookText } from './messages/index.ts';
import { sayIn } from './sections.tsx';

/** `GET /console/tasks/{taskId}/messages`: the form by itself. @throws Problem 404 */
export const showMessage: Page = async (visit) => {
  const sheet = sheetOf(visit, await loadCase(visit));
  const brief = await loadBrief(visit, sheet.task);
  const draft = startDraft(brief, visit.request.query.phrase);
  return { status: 200, html: render({ sheet, brief, draft, faults: [] }) };
};

/** `POST /console/tasks/{taskId}/messages`: shows the mail, or sends it. What was written is never lost: it comes back with what is wrong. */
export const sendFromForm: Page = async (visit) => {
  const fields = readFields(visit.request);
  const draft = {
    ...{ phrase: fields.phrase ?? '', subject: fields.subject ?? '' },
    text: (fields.text ?? '').replaceAll('\r\n', '\n'),
    version: Number(fields.playbookVersion) || 0,
  };
  const before = await open(visit);
  const faults = messageFaults(draft, before.brief.tenant, sayIn(visit.language));
  if (fields.do !== 'send') return { status: 200, html: render({ ...before, draft, faults }) };
  if (faults.length > 0) return { status: 422, html: render({ ...before, draft, faults }) };
  const why = await send(visit, before.sheet, draft, fields);
  if (why === undefined)
    return seeOther(`/console/tasks/${encodeURIComponent(before.sheet.task.taskId)}?done=messages`);
  const { status, text } = why;
  return { status, html: render({ ...(await open(visit)), draft, faults, refused: text }) };
};

async function open(visit: Visit): Promise<{ sheet: Sheet; brief: Brief }> {
  const sheet = sheetOf(visit, await loadCase(visit));
  return { sheet, brief: await loadBrief(visit, sheet.task) };
}

type Refused = { status: number; text: PlaybookText };

const refusals: Readonly<Record<number, PlaybookText>> = {
  400: 'writeRefused',
  409: 'why_conflict',
  412: 'writeChanged',
};

/** @returns why not, if not */
async function send(
  visit: Visit,
  sheet: Sheet,
  draft: MessageDraft,
  fields: Record<string, string>,
): Promise<Refused | undefined> {
  const { db, keys, staff, now } = visit;
  const { taskId } = sheet.task;
  const body = bodyOfDraft(draft);
  const { key = '', version = '' } = fields;
  const keyed = key === '' ? undefined : keyedWrite(staff.id, key, `${taskId}/messages`, body);
  const ifMatch = /^\d{1,9}$/.test(version) ? Number(version) : undefined;
  try {
    await workTask(db, keys, staff, { taskId, act: 'messages', body, ifMatch, keyed }, now);
    return undefined;
  } catch (fault) {
    const text = fault instanceof Problem ? refusals[fault.status] : undefined;
    if (!(fault instanceof Problem) || text === undefined) throw fault;
    return { status: fault.status === 400 ? 422 : fault.status, text };
  }
}

type MessagePage = Parameters<typeof MessageForm>[0] & { refused?: PlaybookText };

function render({ refused, ...form }: MessagePage): string {
  const { sheet } = form;
  const { visit, task } = sheet;
  const say = sayIn(visit.language);
  const title = say('pageTitle');
  const words = refused && playbookText(visit.language, refused);
  const alert = refused === 'why_conflict' ? say('writeConflict', { why: words ?? '' }) : words;
  const children = (
    <>
      <p class="small">
        <a href={`/console/tasks/${encodeURIComponent(task.taskId)}`}>{say('pageBack')}</a>
      </p>
      <h1>{title}</h1>
      <p class="soft">{valueWord(visit.language, 'kind', task.kind)}</p>
      {alert !== undefined && (
        <p class="alert" role="alert">
          {alert}
        </p>
      )}
      <section class="card" aria-labelledby="write">
        <h2 id="write">{say('writeTitle')}</h2>
        {mayWrite(sheet.task) ? <MessageForm {...form} /> : <p>{say('writeNot')}</p>}
      </section>
    </>
  );
  return consolePage(visit, { title, current: 'work', children });
}
