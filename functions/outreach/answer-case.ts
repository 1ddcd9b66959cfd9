import type { Database } from '../kernel/dynamo.ts';
import type { HttpRequest, HttpResponse } from '../kernel/http.ts';
import { param, readForm } from '../kernel/http-request.ts';
import { seeOther } from '../kernel/http-response.ts';
import { chosenLanguage } from '../kernel/language-switch.tsx';
import { requireOwnPage } from '../kernel/own-page.ts';
import type { Keys } from '../kernel/secrets.ts';
import { trackingCode } from '../kernel/tokens.ts';
import { type LeftMessage, leaveMessage } from './leave-message.ts';
import { messageFormBytes, readMessage, type Typed } from './message-form.ts';
import type { FaultKey } from './messages/en.ts';
import { casePage, unknownCase } from './show-case.tsx';
import type { Task } from './task.ts';
import { loadByCode } from './task-store.ts';
import { readCode } from './tracking-code.ts';

/** With which status a message comes back; 422 for what its writer can mend. */
const statusOf: Partial<Record<FaultKey, number>> = { fault_too_many: 429, fault_too_late: 409 };

/**
 * `POST /t/{code}`: a message of whoever has the code. What is not taken comes back in its field with the reason; a code that leads
 * nowhere gets the page that every such link gets.
 * @param now milliseconds
 * @throws Problem 403 for a form of another site, 400 for one that is too long for any message
 */
export async function answerCase(db: Database, keys: Keys, request: HttpRequest, now: number): Promise<HttpResponse> {
  requireOwnPage(request);
  const form = readForm(request, messageFormBytes);
  const code = readCode(param(request, 'code'));
  const task = code === undefined ? undefined : await loadByCode(db, code);
  if (code === undefined || !task) return unknownCase(request);
  const read = readMessage(form);
  if (read.fault) return refused(db, keys, task, request, read, now);
  const result = await leaveMessage(db, keys, code, read.text, now);
  if (result.left !== 'nowhere') return seeOther(placeOf(keys, task, request, result.left));
  if (result.why === 'unknown') return unknownCase(request);
  const count = Array.from(read.text).length;
  return refused(db, keys, task, request, { text: read.text, fault: `fault_${result.why}`, count }, now);
}

function placeOf(keys: Keys, { taskId }: Task, request: HttpRequest, sent: LeftMessage['left']): string {
  const lang = chosenLanguage(request);
  return `/t/${trackingCode(keys, taskId)}?${new URLSearchParams({ sent, ...(lang && { lang }) })}`;
}

async function refused(db: Database, keys: Keys, task: Task, request: HttpRequest, typed: Typed, now: number) {
  const html = await casePage(db, keys, task, request, { typed }, now);
  if (html === undefined) return unknownCase(request);
  return { status: statusOf[typed.fault] ?? 422, html };
}
