import { Construct } from 'constructs';
import type { Ground } from '../constructs/ground.ts';
import { HttpFunction } from '../constructs/http-function.ts';

/** What games tell and ask about one player. The table of games is written to because it counts the requests of each key. */
export class Players extends Construct {
  constructor(scope: Construct, ground: Ground) {
    super(scope, 'Players');
    const common = { secret: true, memoryMb: 512, timeoutSeconds: 10, access: 'game' } as const;
    new HttpFunction(this, ground, {
      ...common,
      entry: 'read-player',
      tables: { players: 'read', games: 'write' },
      routes: ['GET /v1/players/{playerId}', 'GET /v1/players/{playerId}/protection'],
    });
    new HttpFunction(this, ground, {
      ...common,
      entry: 'export-player',
      tables: {
        players: 'read',
        verification: 'read',
        outreach: 'read',
        announcements: 'read',
        mail: 'read',
        games: 'write',
      },
      routes: ['GET /v1/players/{playerId}/export'],
    });
    new HttpFunction(this, ground, {
      ...common,
      entry: 'update-player',
      // an address that changes during a case becomes a step of it
      tables: { players: 'write', outreach: 'write', games: 'write' },
      routes: ['PUT /v1/players/{playerId}'],
    });
    new HttpFunction(this, ground, {
      ...common,
      entry: 'keep-ownership-facts',
      tables: { players: 'write', games: 'write' },
      routes: ['GET /v1/players/{playerId}/ownership-facts', 'PUT /v1/players/{playerId}/ownership-facts'],
    });
    new HttpFunction(this, ground, {
      ...common,
      entry: 'erase-player',
      tables: {
        players: 'write',
        verification: 'write',
        outreach: 'write',
        announcements: 'write',
        mail: 'write',
        games: 'write',
      },
      timeoutSeconds: 25,
      routes: ['DELETE /v1/players/{playerId}'],
    });
  }
}
