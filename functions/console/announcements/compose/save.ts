import {
  type Announcement,
  addRecipients,
  createAnnouncement,
  editAnnouncement,
  hasBegun,
  workAnnouncement,
} from '../../../announcements/index.ts';
import { type FieldFault, Problem } from '../../../kernel/errors.ts';
import { seeOther } from '../../../kernel/http-response.ts';
import type { HttpResponse } from '../../../kernel/http-types.ts';
import { faultFields, log } from '../../../kernel/log.ts';
import { readFields } from '../../frame/form.tsx';
import type { Visit } from '../../frame/visit.ts';
import { announcementOf, gameOf, pathOf } from '../announcement-visit.ts';
import { servicesOf } from '../services.ts';
import type { ComposeForm } from './compose-form.tsx';
import { newForm, renderCompose } from './compose-page.tsx';
import type { Fields } from './fields.ts';
import { composeMost } from './form-size.ts';
import { faultsOfApi, readForm } from './read-form.ts';

/** `POST /console/announcements`: makes a draft. What cannot be used comes back with everything that was typed. */
export async function saveNew(visit: Visit): Promise<HttpResponse> {
  const fields = readFields(visit.request, composeMost);
  gameOf(visit, fields.gameId ?? '');
  const { body, faults } = readForm(visit, fields);
  const again = (wrong: readonly FieldFault[]) => ({
    status: 422,
    html: renderCompose({ ...newForm(visit, fields), faults: wrong }),
  });
  if (!body) return again(faults);
  return unlessWrong(visit, again, async () => {
    const made = await createAnnouncement(servicesOf(visit), visit.staff, body, keyOf(fields));
    return saved(visit, await counted(visit, made), fields, 'created');
  });
}

/** `POST /console/announcements/{announcementId}/edit`. @throws Problem 404 */
export async function saveEdit(visit: Visit): Promise<HttpResponse> {
  const fields = readFields(visit.request, composeMost);
  const before = await announcementOf(visit);
  const begun = hasBegun(before);
  const form: ComposeForm = {
    ...{ visit, what: begun ? 'notice' : 'draft', action: pathOf(before, '/edit'), back: pathOf(before) },
    fields: { ...fields, gameId: before.gameId },
  };
  const { body, faults } = readForm(visit, form.fields);
  const again = (wrong: readonly FieldFault[]) => ({
    status: 422,
    html: renderCompose({ ...form, faults: wrong }, before.title),
  });
  if (!body) return again(faults);
  return unlessWrong(visit, again, async () => {
    const after = await edit(visit, before, body, fields);
    if (after === 'stale') return comeBack(form, await announcementOf(visit));
    return begun
      ? saved(visit, after, fields, 'editedNotice')
      : saved(visit, await counted(visit, after), fields, 'edited');
  });
}

const keyOf = ({ key = '' }: Fields) => (key === '' ? {} : { idempotencyKey: key.slice(0, 200) });

/** A list is only ever added to, by an act of its own after the words are saved. */
async function edit(
  visit: Visit,
  { announcementId }: Announcement,
  body: Record<string, unknown>,
  fields: Fields,
): Promise<Announcement | 'stale'> {
  const { playerIds, ...audience } = body.audience as { playerIds?: string[] };
  const services = servicesOf(visit);
  try {
    const headers = { ...keyOf(fields), ifMatch: Number(fields.version) || 0 };
    const after = await editAnnouncement(services, visit.staff, announcementId, { ...body, audience }, headers);
    if (playerIds === undefined) return after;
    return await addRecipients(services, visit.staff, announcementId, { playerIds }, { ifMatch: after.version });
  } catch (fault) {
    if (fault instanceof Problem && fault.status === 412) return 'stale';
    throw fault;
  }
}

/** Somebody was faster: the form comes back on the newer version, with word of who it was. */
const comeBack = (form: ComposeForm, newer: Announcement): HttpResponse => ({
  status: 412,
  html: renderCompose(
    { ...form, fields: { ...form.fields, version: String(newer.version), key: '' } },
    newer.title,
    (newer.changedBy ?? newer.createdBy).name,
  ),
});

/** Counts right away whom it will reach. Should that fail, the draft is saved, and its page has a button for it. */
async function counted(visit: Visit, made: Announcement): Promise<Announcement> {
  try {
    return await workAnnouncement(servicesOf(visit), visit.staff, made.announcementId, 'estimate', {});
  } catch (fault) {
    log.warn('estimate_left_to_person', { announcement: made.announcementId, ...faultFields(fault) });
    return made;
  }
}

async function unlessWrong(
  visit: Visit,
  again: (faults: readonly FieldFault[]) => HttpResponse,
  save: () => Promise<HttpResponse>,
): Promise<HttpResponse> {
  try {
    return await save();
  } catch (fault) {
    if (fault instanceof Problem && fault.status === 400 && fault.errors)
      return again(faultsOfApi(fault.errors, visit));
    throw fault;
  }
}

function saved(visit: Visit, announcement: Announcement, fields: Fields, done: string): HttpResponse {
  if (fields.do === 'preview') return seeOther(pathOf(announcement, '/preview', { language: visit.language }));
  return seeOther(pathOf(announcement, '', { done }));
}
