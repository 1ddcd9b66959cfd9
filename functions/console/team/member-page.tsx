import { requireGame } from '../../kernel/access.ts';
import { type FieldFault, notFound } from '../../kernel/errors.ts';
import { seeOther } from '../../kernel/http-response.ts';
import type { HttpResponse } from '../../kernel/http-types.ts';
import { dropMember, findMember, putMember } from '../../outreach/index.ts';
import { consolePage } from '../frame/console-page.tsx';
import { Csrf, readFields } from '../frame/form.tsx';
import type { Visit } from '../frame/visit.ts';
import { addressIn, gameOf } from './game-choice.tsx';
import { type Fields, fieldsOf, readMember } from './member-fields.ts';
import { MemberEntry } from './member-form.tsx';
import { type Sheet, sheetOf, zoneOfVisit } from './team-say.ts';

/** `GET /console/team/member`: the entry of a person, or an empty one. @throws Problem 404 for a foreign game, 403 */
export async function showMemberPage(visit: Visit): Promise<HttpResponse> {
  const gameId = gameOf(visit);
  if (gameId === undefined) throw notFound('game');
  const { staffId, name } = visit.request.query;
  const member = staffId === undefined ? undefined : await findMember(visit.db, visit.staff, gameId, staffId);
  const fields = fieldsOf(member, { name: name?.slice(0, 80), zone: zoneOfVisit(visit) });
  return page(sheetOf(visit, gameId), 200, staffId, fields);
}

/** `POST /console/team/member`. @throws Problem 404 for a foreign game, 403, 412 if somebody else has changed it meanwhile */
export async function postMember(visit: Visit): Promise<HttpResponse> {
  const { gameId = '', staffId = '', ...fields } = readFields(visit.request);
  requireGame(visit.staff, gameId, 'game');
  const sheet = sheetOf(visit, gameId);
  const { form, faults } = readMember(sheet, staffId, fields);
  if (faults) return page(sheet, 422, 'known' in fields ? staffId : undefined, { ...fields, staffId }, faults);
  const ifMatch = Number(fields.version) || 0;
  await putMember(visit.db, visit.staff, { gameId, staffId, ifMatch }, form, visit.now);
  return seeOther(addressIn('/console/team', { gameId, done: 'saved' }));
}

/** `POST /console/team/remove`. @throws Problem 404 for a foreign game, 403 */
export async function postRemoval(visit: Visit): Promise<HttpResponse> {
  const { gameId = '', staffId = '' } = readFields(visit.request);
  await dropMember(visit.db, visit.staff, { gameId, staffId, ifMatch: undefined }, visit.now);
  return seeOther(addressIn('/console/team', { gameId, done: 'removed' }));
}

/** @param staffId undefined for a person who is still to be named */
function page(
  sheet: Sheet,
  status: number,
  staffId: string | undefined,
  fields: Fields,
  faults?: FieldFault[],
): HttpResponse {
  const { say, visit } = sheet;
  const isStored = fields.version !== '0';
  const title = isStored ? say('editTitle', { name: fields.name ?? '' }) : say('addTitle');
  const children = (
    <>
      <h1>{title}</h1>
      <MemberEntry sheet={sheet} staffId={staffId} fields={fields} faults={faults} />
      {isStored && staffId !== undefined && <Removal sheet={sheet} staffId={staffId} />}
    </>
  );
  return { status, html: consolePage(visit, { title, current: 'team', children }) };
}

function Removal({ sheet: { say, visit, gameId }, staffId }: { sheet: Sheet; staffId: string }) {
  return (
    <form method="post" action="/console/team/remove" class="card">
      <Csrf visit={visit} />
      <input type="hidden" name="gameId" value={gameId} />
      <input type="hidden" name="staffId" value={staffId} />
      <p class="soft">{say('removeHint')}</p>
      <div class="actions">
        <button type="submit" class="danger">
          {say('remove')}
        </button>
      </div>
    </form>
  );
}
