import { currentHelp, helpForm, helpLimits, saveHelp } from '../../announcements/index.ts';
import { badRequest, Problem } from '../../kernel/errors.ts';
import { seeOther } from '../../kernel/http-response.ts';
import type { HttpResponse } from '../../kernel/http-types.ts';
import { keyedWrite } from '../../kernel/write-headers.ts';
import { readFields } from '../frame/form.tsx';
import type { Visit } from '../frame/visit.ts';
import { renderHelpForm } from './edit-help.tsx';
import { checkHelpDraft, readHelpDraft } from './help-draft.ts';
import { helpOf, helpPath, wholeNumber } from './help-visit.ts';
import { sayIn } from './messages/index.ts';

/** A version in a field of a form. @throws Problem 400 */
function versionIn(text: string | undefined): number {
  const version = wholeNumber(text);
  if (version === undefined) throw badRequest('The form names no version.');
  return version;
}

/**
 * `POST /console/help/{slug}/{language}`: saves, or shows how it would read. What was typed is never lost: the form comes back with what is
 * wrong, or with word of who was faster.
 */
export async function saveHelpForm(visit: Visit): Promise<HttpResponse> {
  const fields = readFields(visit.request);
  const name = helpOf(visit);
  const seen = versionIn(fields.version);
  const draft = readHelpDraft(fields);
  const { words, faults } = checkHelpDraft(draft, visit.language, sayIn(visit.language));
  const form = { visit, name, draft, note: fields.note ?? '', seen, faults };
  if (fields.do !== 'save') return { status: 200, html: await renderHelpForm(form) };
  if (!words) return { status: 422, html: await renderHelpForm(form) };
  const saved = await unlessStale(() => {
    const body = helpForm.parse({ words, note: form.note.slice(0, helpLimits.note) });
    const key = fields.key?.slice(0, 200);
    const keyed = key ? keyedWrite(visit.staff.id, key, visit.request.path, body) : undefined;
    return saveHelp(visit.db, visit.staff, { name, form: body, ifMatch: seen, keyed }, visit.now);
  });
  if (saved) return seeOther(helpPath(name, '', { saved: saved.version }));
  const newer = await currentHelp(visit.db, name);
  return { status: 412, html: await renderHelpForm({ ...form, seen: newer.version }, newer) };
}

async function unlessStale<T>(save: () => Promise<T>): Promise<T | undefined> {
  try {
    return await save();
  } catch (fault) {
    if (fault instanceof Problem && fault.status === 412) return undefined;
    throw fault;
  }
}

/** `POST /console/help/{slug}/{language}/restore`: an earlier version once more. @throws Problem 412 if it has changed meanwhile */
export async function restoreHelp(visit: Visit): Promise<HttpResponse> {
  const fields = readFields(visit.request);
  const name = helpOf(visit);
  const [restore, ifMatch] = [versionIn(fields.version), versionIn(fields.seen)];
  const say = sayIn(visit.language);
  const note = restore === 0 ? say('restoreShipped') : say('restoreNote', { version: restore });
  const request = { name, form: { restore, note }, ifMatch, keyed: undefined };
  const saved = await saveHelp(visit.db, visit.staff, request, visit.now);
  return seeOther(helpPath(name, '', { saved: saved.version }));
}
