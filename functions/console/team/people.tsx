import { may } from '../../kernel/access.ts';
import { comma } from '../../kernel/i18n.ts';
import type { RosterMember, TeamView } from '../../outreach/index.ts';
import { Due } from '../frame/moment.tsx';
import { languageWord, valueWord } from '../words/index.ts';
import { addressIn } from './game-choice.tsx';
import { nearText, type Sheet } from './team-say.ts';

type One = TeamView['people'][number];

const memberPath = (gameId: string, more: { staffId?: string; name?: string } = {}) =>
  addressIn('/console/team/member', { gameId, ...more });

/** Everybody of the roster with what they hold, those on shift first. */
export function People({ sheet, view }: { sheet: Sheet; view: TeamView }) {
  const { say, visit, gameId } = sheet;
  const edits = may(visit.staff, 'roster.write');
  return (
    <section class="part" aria-labelledby="people">
      <h2 id="people">{say('peopleTitle')}</h2>
      {!view.own && <OwnEntry sheet={sheet} edits={edits} />}
      {view.people.length === 0 ? (
        <p class="card empty">{say('noPeople')}</p>
      ) : (
        <table class="cards framed">
          <thead>
            <tr>
              <th scope="col">{say('person')}</th>
              <th scope="col">{say('shift')}</th>
              <th scope="col">{say('works')}</th>
              <th scope="col">{say('holds')}</th>
              <th scope="col">{say('late')}</th>
              <th scope="col">{say('nextDue')}</th>
              {edits && <th scope="col">{say('edit')}</th>}
            </tr>
          </thead>
          <tbody>
            {view.people.map((one) => (
              <Person sheet={sheet} one={one} edits={edits} />
            ))}
          </tbody>
        </table>
      )}
      {edits && (
        <>
          <Unlisted sheet={sheet} unlisted={view.unlisted} />
          <p class="actions">
            <a class="button" href={memberPath(gameId)}>
              {say('add')}
            </a>
          </p>
        </>
      )}
    </section>
  );
}

function Person({ sheet, one, edits }: { sheet: Sheet; one: One; edits: boolean }) {
  const { say, visit, gameId } = sheet;
  const { member, load } = one;
  return (
    <tr>
      <th scope="row">
        {member.name}
        {member.staffId === visit.staff.id && (
          <>
            {' '}
            <span class="badge mine">{say('you')}</span>
          </>
        )}
      </th>
      <td data-label={say('shift')}>
        <ShiftBadge sheet={sheet} shift={one.shift} />
      </td>
      <td data-label={say('works')} class="small">
        {worksOn(sheet, member)}
      </td>
      <td data-label={say('holds')}>
        <span class="keep">{say('holdsOf', { held: load.held, most: member.most })}</span>
        {load.waiting > 0 && <div class="soft small">{say('waits', { count: load.waiting })}</div>}
      </td>
      <td data-label={say('late')}>
        {load.late > 0 ? <span class="badge late">{load.late}</span> : <span class="soft">0</span>}
      </td>
      <td data-label={say('nextDue')}>
        {load.due === undefined ? <span class="soft">{say('nothing')}</span> : <Due visit={visit} at={load.due} />}
      </td>
      {edits && (
        <td>
          <a
            class="keep"
            href={memberPath(gameId, { staffId: member.staffId })}
            aria-label={say('editOf', { name: member.name })}
          >
            {say('edit')}
          </a>
        </td>
      )}
    </tr>
  );
}

function ShiftBadge({ sheet: { say, visit }, shift }: { sheet: Sheet; shift: One['shift'] }) {
  const { on, until } = shift;
  if (until === undefined) return <span class={on ? 'badge good' : 'badge'}>{say(on ? 'onShift' : 'offShift')}</span>;
  const text = say(on ? 'onUntil' : 'offUntil', { time: nearText(visit, until) });
  return <span class={on ? 'badge good' : 'soft keep'}>{text}</span>;
}

function worksOn({ visit: { language } }: Sheet, { teams, languages }: RosterMember): string {
  const list = (words: string[]) => words.join(comma(language));
  return `${list(teams.map((team) => valueWord(language, 'team', team)))} · ${list(languages.map((one) => languageWord(one, language)))}`;
}

/** Tells somebody who is not in the roster so, and how they come in. */
function OwnEntry({ sheet, edits }: { sheet: Sheet; edits: boolean }) {
  const { say, visit, gameId } = sheet;
  const { id, name } = visit.staff;
  return (
    <div class="notice">
      <p>{say('youAreMissing')}</p>
      {edits ? (
        <p class="actions">
          <a class="button" href={memberPath(gameId, { staffId: id, name })}>
            {say('addYourself')}
          </a>
        </p>
      ) : (
        <p>
          {say('askSupervisor')} <code>{id}</code>
        </p>
      )}
    </div>
  );
}

function Unlisted({ sheet, unlisted }: { sheet: Sheet; unlisted: TeamView['unlisted'] }) {
  const { say, visit, gameId } = sheet;
  const others = unlisted.filter(({ id }) => id !== visit.staff.id);
  if (others.length === 0) return null;
  return (
    <div class="notice">
      <p>{say('unlistedTitle')}</p>
      <p class="actions">
        {others.slice(0, 20).map(({ id, name }) => (
          <a class="button" href={memberPath(gameId, { staffId: id, name })}>
            {say('addPerson', { name })}
          </a>
        ))}
      </p>
    </div>
  );
}
