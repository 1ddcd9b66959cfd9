import { Construct } from 'constructs';
import type { Ground } from '../constructs/ground.ts';
import { HttpFunction } from '../constructs/http-function.ts';

/** The agents' work list, and the page on which a player follows a case. */
export class Outreach extends Construct {
  constructor(scope: Construct, ground: Ground) {
    super(scope, 'Outreach');
    const common = { secret: true, memoryMb: 512, timeoutSeconds: 10 } as const;
    new HttpFunction(this, ground, {
      ...common,
      entry: 'read-tasks',
      tables: { outreach: 'read', players: 'read' },
      index: { table: 'outreach', name: 'worklist' },
      routes: ['GET /v1/tasks', 'GET /v1/tasks/{taskId}'],
      access: 'staff',
    });
    new HttpFunction(this, ground, {
      ...common,
      entry: 'work-task',
      tables: { outreach: 'write', players: 'write', mail: 'write', games: 'write' },
      routes: ['POST /v1/tasks/{taskId}/{act}'],
      access: 'staff',
    });
    new HttpFunction(this, ground, {
      ...common,
      entry: 'show-case',
      tables: { outreach: 'read', players: 'read', games: 'read' },
      routes: ['GET /t/{code}', 'HEAD /t/{code}'],
      access: 'anyone',
    });
  }
}
