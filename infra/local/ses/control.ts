import type { Answer } from '../engines/server.ts';
import { type Faults, faultShape } from './faults.ts';
import { type Limits, limitsShape } from './limits.ts';

const json = (status: number, content: unknown): Answer => ({
  status,
  type: 'application/json',
  body: JSON.stringify(content),
});

/**
 * Lets a test in another process make the mail engine misbehave: `PUT /control/fault` with `{kind, calls?, chance?, seed?}`, `DELETE` to end it,
 * `PUT /control/events` with `{"held": true}` to keep events back, `false` to publish them. `PUT /control/limits` with `{rate?, burst?, quota?}`
 * sets what the account may send; `GET` tells it, with what was taken and throttled.
 */
export async function answerControl(
  { faults, limits }: { faults: Faults; limits: Limits },
  method: string,
  path: string,
  body: string,
): Promise<Answer> {
  if (path === '/control/limits') {
    if (method === 'PUT') {
      const change = limitsShape.safeParse(JSON.parse(body));
      if (!change.success) return json(400, { detail: change.error.issues[0]?.message });
      limits.set(change.data);
    }
    return json(200, limits.now());
  }
  if (path === '/control/fault') {
    if (method === 'DELETE') faults.clear();
    if (method === 'PUT') {
      const fault = faultShape.safeParse(JSON.parse(body));
      if (!fault.success) return json(400, { detail: fault.error.issues[0]?.message });
      faults.set(fault.data);
    }
    return json(200, { fault: faults.current() ?? null });
  }
  if (path === '/control/events' && method === 'PUT') {
    const { held } = JSON.parse(body) as { held?: boolean };
    if (held) faults.holdEvents();
    else await faults.releaseEvents();
    return json(200, { held: held === true });
  }
  return json(404, { detail: 'There is no such control.' });
}
