import { Problem } from '../../kernel/errors.ts';
import { readForm } from '../../kernel/http-request.ts';
import { seeOther } from '../../kernel/http-response.ts';
import { makeWave, waveBody } from '../../outreach/index.ts';
import type { Page } from '../frame/visit.ts';
import { filtersOf } from './filters.ts';
import { renderList } from './list-page.tsx';
import type { ListText } from './messages/index.ts';

/** Room for the boxes of a whole page of tasks. */
const formLimit = 32 * 1024;

/** `POST /console/waves`: to the wave that was made of the chosen tasks, or the list again with what was chosen and typed. */
export const gatherChosen: Page = async (visit) => {
  const { db, keys, staff, request, now } = visit;
  const form = readForm(request, formLimit);
  const title = form.get('title') ?? '';
  const pairs = form.getAll('task').map((value) => value.split(' '));
  const taskIds = pairs.map(([, taskId = '']) => taskId);
  const again = async (fault: ListText, status: number) => ({
    status,
    html: await renderList(visit, filtersOf({ tab: 'all' }), { title, chosen: new Set(taskIds), fault }),
  });
  const games = [...new Set(pairs.map(([gameId]) => gameId))];
  const body = waveBody.safeParse({ gameId: games[0], taskIds, title });
  if (games.length !== 1 || !body.success) return again('waveFew', 422);
  try {
    const wave = await makeWave(db, keys, staff, body.data, now);
    return seeOther(`/console/tasks/${encodeURIComponent(wave.taskId)}`);
  } catch (fault) {
    if (fault instanceof Problem && (fault.status === 409 || fault.status === 404)) return again('waveRefused', 409);
    throw fault;
  }
};
