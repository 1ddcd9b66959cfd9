import { badRequest, Problem } from '../../kernel/errors.ts';
import { seeOther } from '../../kernel/http-response.ts';
import type { HttpResponse } from '../../kernel/http-types.ts';
import { derivedId } from '../../kernel/ids.ts';
import { currentPlaybook, type PlaybookName, playbookForm, savePlaybook } from '../../outreach/index.ts';
import { readFields } from '../frame/form.tsx';
import type { Visit } from '../frame/visit.ts';
import { readDraft } from './draft.ts';
import { checkDraft } from './draft-faults.ts';
import { renderEditPage } from './edit-page.tsx';
import { playbookOf, playbookPath } from './playbook-visit.ts';
import { sayIn } from './sections.tsx';

/** A version in a field of a form. @throws Problem 400 */
function versionIn(text: string | undefined): number {
  if (text === undefined || !/^\d{1,6}$/.test(text)) throw badRequest('The form names no version.');
  return Number(text);
}

/**
 * `POST /console/playbooks/{kind}/{language}`: saves, or shows how it would read. What was typed is never lost: the form comes back with what is
 * wrong, or with word of who was faster.
 */
export async function savePlaybookForm(visit: Visit): Promise<HttpResponse> {
  const fields = readFields(visit.request);
  const { gameId, name } = playbookOf(visit);
  const seen = versionIn(fields.version);
  const draft = readDraft(fields);
  const { content, faults } = checkDraft(draft, name.language, sayIn(visit.language));
  const note = fields.note ?? '';
  const form = { visit, gameId, name, draft, note, seen, faults };
  if (fields.do !== 'save') return { status: 200, html: await renderEditPage(form) };
  if (!content) return { status: 422, html: await renderEditPage(form) };
  const saved = await unlessStale(() => {
    const body = playbookForm.parse({ content, note: note.slice(0, 300) });
    const keyed = keyOf(visit, fields.key, body);
    return savePlaybook(visit.db, visit.staff, { gameId, name, form: body, ifMatch: seen, keyed }, visit.now);
  });
  if (saved) return done(name, gameId, saved.version);
  const newer = await currentPlaybook(visit.db, gameId, name);
  return { status: 412, html: await renderEditPage({ ...form, seen: newer.version }, newer) };
}

const keyOf = ({ staff }: Visit, key = '', body: unknown) =>
  key === ''
    ? undefined
    : { id: derivedId('w', staff.id, key.slice(0, 200)), digest: derivedId('d', JSON.stringify(body)) };

async function unlessStale<T>(save: () => Promise<T>): Promise<T | undefined> {
  try {
    return await save();
  } catch (fault) {
    if (fault instanceof Problem && fault.status === 412) return undefined;
    throw fault;
  }
}

const done = (name: PlaybookName, gameId: string, version: number): HttpResponse =>
  seeOther(playbookPath(name, gameId, '', { saved: String(version) }));

/** `POST /console/playbooks/{kind}/{language}/restore`: an earlier version once more. @throws Problem 412 if it has changed meanwhile */
export async function restorePlaybook(visit: Visit): Promise<HttpResponse> {
  const fields = readFields(visit.request);
  const { gameId, name } = playbookOf(visit);
  const [restore, ifMatch] = [versionIn(fields.version), versionIn(fields.seen)];
  const say = sayIn(visit.language);
  const note = restore === 0 ? say('restoreShipped') : say('restoreNote', { version: restore });
  const request = { gameId, name, form: { restore, note }, ifMatch, keyed: undefined };
  const saved = await savePlaybook(visit.db, visit.staff, request, visit.now);
  return done(name, gameId, saved.version);
}
