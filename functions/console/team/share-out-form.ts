import { Problem } from '../../kernel/errors.ts';
import { seeOther } from '../../kernel/http-response.ts';
import type { HttpResponse } from '../../kernel/http-types.ts';
import { shareOutTasks } from '../../outreach/index.ts';
import { readFields } from '../frame/form.tsx';
import type { Visit } from '../frame/visit.ts';
import { addressIn } from './game-choice.tsx';
import { hourChoices, usualHours } from './unheld.tsx';

/** `POST /console/team/share-out`. @throws Problem 404 for a foreign game, 403 */
export async function postShareOut(visit: Visit): Promise<HttpResponse> {
  const { db, keys, staff, request, now } = visit;
  const { gameId = '', hours: asked } = readFields(request);
  const hours = hourChoices.find((one) => String(one) === asked) ?? usualHours;
  const back = (more: Record<string, string | number>) =>
    seeOther(addressIn('/console/team', { gameId, hours, ...more }));
  try {
    const { given, left, taken } = await shareOutTasks(
      db,
      keys,
      staff,
      { gameId, body: { hours }, keyed: undefined },
      now,
    );
    return back({ given: given.length, left: left.length, taken: taken.length });
  } catch (fault) {
    if (fault instanceof Problem && fault.status === 409) return back({ done: 'busy' });
    throw fault;
  }
}
