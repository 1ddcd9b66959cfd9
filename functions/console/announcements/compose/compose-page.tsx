import type { Kind } from '../../../announcements/index.ts';
import { hasBegun, kinds, loadContent, loadNotice } from '../../../announcements/index.ts';
import { notFound } from '../../../kernel/errors.ts';
import type { HttpResponse } from '../../../kernel/http-types.ts';
import { consolePage } from '../../frame/console-page.tsx';
import { Faults } from '../../frame/form.tsx';
import type { Visit } from '../../frame/visit.ts';
import { announcementOf, gameOf, listPath, pathOf, sayIn, zoneOfVisit } from '../announcement-visit.ts';
import { ComposeEntry, type ComposeForm } from './compose-form.tsx';
import { composeSay } from './compose-say.ts';
import { fieldsOf } from './fields.ts';
import { outlineFields } from './outline.ts';

/** `GET /console/announcements/new?kind=`: the form with the outline of a kind, or the choice of one. @throws Problem 404 for a foreign game */
export async function composeNew(visit: Visit): Promise<HttpResponse> {
  const gameId = gameOf(visit);
  if (gameId === undefined) throw notFound('game');
  const kind = kinds.find((one) => one === visit.request.query.kind);
  if (!kind) return { status: 200, html: chooseKind(visit, gameId) };
  const fields = { gameId, kind, zone: zoneOfVisit(visit), ...outlineFields(kind) };
  return { status: 200, html: renderCompose(newForm(visit, fields)) };
}

export const newForm = (visit: Visit, fields: ComposeForm['fields']): ComposeForm => ({
  ...{ visit, fields, what: 'new', action: listPath },
  back: `${listPath}?${new URLSearchParams({ gameId: fields.gameId ?? '' })}`,
});

/** `GET /console/announcements/{announcementId}/edit`. @throws Problem 404 */
export async function composeEdit(visit: Visit): Promise<HttpResponse> {
  const announcement = await announcementOf(visit);
  const begun = hasBegun(announcement);
  const words = await loadContent(visit.db, announcement.announcementId);
  const notice = begun ? await loadNotice(visit.db, announcement.slug) : undefined;
  const content = notice?.content ?? words;
  if (!content) throw notFound('announcement');
  const { startsAt, endsAt, effectiveAt } = notice?.entry ?? announcement;
  const fields = fieldsOf({ ...announcement, startsAt, endsAt, effectiveAt }, content, zoneOfVisit(visit));
  const form: ComposeForm = {
    ...{ visit, what: begun ? 'notice' : 'draft' },
    action: pathOf(announcement, '/edit'),
    back: pathOf(announcement),
    fields: { ...fields, version: String(announcement.version) },
  };
  return { status: 200, html: renderCompose(form, announcement.title) };
}

/** @param title of the announcement, if it is not a new one @param newer who has changed it meanwhile */
export function renderCompose(form: ComposeForm, title = '', newer?: string): string {
  const { visit, what, faults, back } = form;
  const say = composeSay(visit.language);
  const heading = what === 'new' ? say('newTitle') : say(what === 'draft' ? 'editTitle' : 'noticeTitle', { title });
  const children = (
    <>
      <p class="small">
        <a href={back}>{what === 'new' ? sayIn(visit.language)('title') : title}</a>
      </p>
      <h1>{heading}</h1>
      <p class="lead">{say(what === 'notice' ? 'noticeLead' : 'lead')}</p>
      <Faults language={visit.language} faults={faults} />
      {newer !== undefined && (
        <div class="alert" role="alert">
          <p>{say('stale', { by: newer })}</p>
          <p>
            <a href={back} target="_blank" rel="noopener">
              {say('staleSee')}
            </a>
          </p>
        </div>
      )}
      <ComposeEntry {...form} />
    </>
  );
  return consolePage(visit, { title: heading, current: 'announcements', wide: true, children });
}

function chooseKind(visit: Visit, gameId: string): string {
  const say = composeSay(visit.language);
  const words = sayIn(visit.language);
  const path = (kind: Kind) => `${listPath}/new?${new URLSearchParams({ gameId, kind })}`;
  const children = (
    <>
      <h1>{say('newTitle')}</h1>
      <p class="lead">{say('chooseLead')}</p>
      <ul class="list" data-list>
        {kinds.map((kind) => (
          <li>
            <a href={path(kind)}>
              <strong>{words(`kind.${kind}`)}</strong>
            </a>
            <div class="soft">{say(`about.${kind}`)}</div>
          </li>
        ))}
      </ul>
    </>
  );
  return consolePage(visit, { title: say('newTitle'), current: 'announcements', children });
}
