import { Construct } from 'constructs';
import { env } from '../../functions/kernel/env.ts';
import type { Ground } from '../constructs/ground.ts';
import { HttpFunction } from '../constructs/http-function.ts';
import { ScheduleFunction } from '../constructs/schedule-function.ts';
import { newPendingWork, StreamFunction } from '../constructs/stream-function.ts';

/** The games that use the service: their settings and keys, and what they are told. */
export class Games extends Construct {
  constructor(scope: Construct, ground: Ground) {
    super(scope, 'Games');
    const environment = { [env.allowLocalCallbacks]: ground.allowLocalCallbacks.valueAsString };
    const writer = { tables: { games: 'write' }, secret: true, environment, memoryMb: 512 } as const;
    new HttpFunction(this, ground, {
      entry: 'read-game',
      tables: { games: 'read' },
      memoryMb: 512,
      timeoutSeconds: 10,
      routes: ['GET /v1/games/{gameId}'],
      access: 'staff',
    });
    new HttpFunction(this, ground, {
      ...writer,
      entry: 'change-game',
      timeoutSeconds: 10,
      routes: ['PUT /v1/games/{gameId}', 'POST /v1/games/{gameId}/keys', 'DELETE /v1/games/{gameId}/keys/{keyId}'],
      access: 'staff',
    });
    new StreamFunction(this, ground, {
      ...writer,
      entry: 'deliver-callbacks',
      timeoutSeconds: 60,
      follows: 'games',
      only: newPendingWork,
      retries: 3,
    });
    new ScheduleFunction(this, ground, { ...writer, entry: 'sweep-callbacks', timeoutSeconds: 55 });
  }
}
