import { requireGame } from '../../kernel/access.ts';
import { SelectField } from '../frame/form.tsx';
import type { Visit } from '../frame/visit.ts';
import type { Sheet } from './team-say.ts';

/** The game that a page is asked for, else the first of the person's. @throws Problem 404 for a foreign game */
export function gameOf(visit: Visit): string | undefined {
  const { staff, request } = visit;
  const { gameId = [...staff.games].sort()[0] } = request.query;
  if (gameId !== undefined) requireGame(staff, gameId, 'game');
  return gameId;
}

/** An address of these pages. What is undefined is left out. */
export function addressIn(path: string, query: Readonly<Record<string, string | number | undefined>>): string {
  const given = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return `${path}?${new URLSearchParams(given)}`;
}

/** Chooses another game, for a person who has several. */
export function GameChoice({ sheet, path }: { sheet: Sheet; path: string }) {
  const { visit, gameId, say } = sheet;
  if (visit.staff.games.size < 2) return null;
  const options = [...visit.staff.games].sort().map((value) => ({ value, label: value }));
  return (
    <form method="get" action={path} class="card row">
      <SelectField name="gameId" label={say('game')} value={gameId} options={options} more={{ 'data-key': 'filter' }} />
      <div class="actions">
        <button type="submit">{say('show')}</button>
      </div>
    </form>
  );
}
