import { Construct } from 'constructs';
import type { Ground } from '../constructs/ground.ts';
import { HttpFunction } from '../constructs/http-function.ts';
import { ScheduleFunction } from '../constructs/schedule-function.ts';

/** The agents' work list, and the page on which a player follows a case. */
export class Outreach extends Construct {
  constructor(scope: Construct, ground: Ground) {
    super(scope, 'Outreach');
    const common = { secret: true, memoryMb: 512, timeoutSeconds: 10 } as const;
    new HttpFunction(this, ground, {
      ...common,
      entry: 'read-tasks',
      // a case shows what became of its mails and of the news to the game; reading it is noted
      tables: { outreach: 'read', players: 'read', mail: 'read', games: 'read', audit: 'append' },
      indexes: ['worklist', 'holders'].map((name) => ({ table: 'outreach', name })),
      routes: ['GET /v1/tasks', 'GET /v1/tasks/{taskId}'],
      access: 'staff',
    });
    new HttpFunction(this, ground, {
      ...common,
      entry: 'work-task',
      tables: { outreach: 'write', players: 'write', mail: 'write', games: 'write', audit: 'append' },
      indexes: ['worklist', 'holders'].map((name) => ({ table: 'outreach', name })),
      routes: ['POST /v1/tasks/next', 'POST /v1/tasks/{taskId}/{act}', 'POST /v1/waves'],
      access: 'staff',
    });
    new ScheduleFunction(this, ground, {
      entry: 'watch-tasks',
      // what is done to a wave is carried on to its cases from here, with all that an act has
      tables: { outreach: 'write', players: 'write', mail: 'write', games: 'write', audit: 'append' },
      indexes: ['alarms', 'holders'].map((name) => ({ table: 'outreach', name })),
      secret: true,
      memoryMb: 512,
      timeoutSeconds: 55,
    });
    const roster = '/v1/games/{gameId}/roster';
    const rosters = { memoryMb: 256, timeoutSeconds: 10, access: 'staff' } as const;
    new HttpFunction(this, ground, {
      ...rosters,
      entry: 'read-roster',
      tables: { outreach: 'read' },
      routes: [`GET ${roster}`, `GET ${roster}/{staffId}`],
    });
    new HttpFunction(this, ground, {
      ...rosters,
      entry: 'change-roster',
      tables: { outreach: 'write', audit: 'append' },
      routes: [`PUT ${roster}/{staffId}`, `DELETE ${roster}/{staffId}`],
    });
    new HttpFunction(this, ground, {
      ...common,
      entry: 'share-tasks',
      // every case that it gives out is an act with all that follows from it
      tables: { outreach: 'write', players: 'write', mail: 'write', games: 'write', audit: 'append' },
      indexes: ['worklist', 'holders'].map((name) => ({ table: 'outreach', name })),
      timeoutSeconds: 25,
      routes: ['POST /v1/games/{gameId}/share-out'],
      access: 'staff',
    });
    new HttpFunction(this, ground, {
      ...common,
      entry: 'show-case',
      tables: { outreach: 'read', players: 'read', games: 'read' },
      routes: ['GET /t/{code}', 'HEAD /t/{code}'],
      access: 'anyone',
    });
    new HttpFunction(this, ground, {
      ...common,
      entry: 'answer-case',
      tables: { outreach: 'write', players: 'write', games: 'write' },
      routes: ['POST /t/{code}'],
      access: 'anyone',
    });
    new HttpFunction(this, ground, {
      ...common,
      secret: false,
      entry: 'show-survey',
      tables: { outreach: 'read', players: 'read', games: 'read' },
      routes: ['GET /s/{token}', 'HEAD /s/{token}'],
      access: 'anyone',
    });
    new HttpFunction(this, ground, {
      ...common,
      secret: false,
      entry: 'answer-survey',
      tables: { outreach: 'write', players: 'read', games: 'read' },
      routes: ['POST /s/{token}'],
      access: 'anyone',
    });
    const list = [{ table: 'outreach', name: 'worklist' }] as const;
    new HttpFunction(this, ground, {
      ...common,
      entry: 'read-reports',
      // the notes of false alarms lie with their cases, and are shown without what the contact says of the player
      tables: { outreach: 'read', players: 'read', audit: 'append' },
      indexes: list,
      memoryMb: 1024,
      timeoutSeconds: 20,
      routes: ['GET /v1/reports/{name}'],
      access: 'staff',
    });
    const playbook = '/v1/games/{gameId}/playbooks/{kind}/{language}';
    const playbooks = { memoryMb: 256, timeoutSeconds: 10, access: 'staff' } as const;
    new HttpFunction(this, ground, {
      ...playbooks,
      entry: 'read-playbooks',
      tables: { outreach: 'read' },
      routes: ['GET /v1/games/{gameId}/playbooks', `GET ${playbook}`, `GET ${playbook}/versions`],
    });
    new HttpFunction(this, ground, {
      ...playbooks,
      entry: 'write-playbook',
      tables: { outreach: 'write', audit: 'append' },
      routes: [`PUT ${playbook}`],
    });
    new ScheduleFunction(this, ground, {
      entry: 'total-reports',
      each: 'hour',
      tables: { outreach: 'write' },
      indexes: list,
      memoryMb: 512,
      timeoutSeconds: 55,
    });
  }
}
