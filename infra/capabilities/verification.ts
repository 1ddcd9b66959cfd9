import { FilterRule } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { env } from '../../functions/kernel/env.ts';
import type { Access } from '../constructs/access.ts';
import type { Ground } from '../constructs/ground.ts';
import { HttpFunction } from '../constructs/http-function.ts';
import { ScheduleFunction } from '../constructs/schedule-function.ts';
import { StreamFunction } from '../constructs/stream-function.ts';

/** What an answer, or its absence, may change. */
const consequences: Access = {
  verification: 'write',
  players: 'write',
  outreach: 'write',
  mail: 'write',
  games: 'write',
};

/** The question to the player: its page, its answer, and what becomes of it if nobody answers. */
export class Verification extends Construct {
  constructor(scope: Construct, ground: Ground) {
    super(scope, 'Verification');
    const page = { secret: true, memoryMb: 512, timeoutSeconds: 10, access: 'anyone' } as const;
    new HttpFunction(this, ground, {
      ...page,
      entry: 'show-question',
      tables: { verification: 'read', players: 'read', games: 'read' },
      routes: ['GET /v/{token}', 'HEAD /v/{token}'],
    });
    new HttpFunction(this, ground, {
      ...page,
      entry: 'answer-question',
      tables: consequences,
      environment: { [env.publicUrl]: ground.publicUrl },
      routes: ['POST /v/{token}'],
    });
    new ScheduleFunction(this, ground, {
      entry: 'expire-questions',
      tables: consequences,
      secret: true,
      memoryMb: 512,
      timeoutSeconds: 50,
    });
    new StreamFunction(this, ground, {
      entry: 'follow-mail',
      tables: consequences,
      secret: true,
      memoryMb: 512,
      timeoutSeconds: 30,
      follows: 'mail',
      only: {
        eventName: FilterRule.or('INSERT', 'MODIFY'),
        dynamodb: { NewImage: { class: { S: FilterRule.isEqual('mailRecord') } } },
      },
      // Nothing sweeps after this one: it must outlast an engine that is away for hours.
      retries: 200,
    });
  }
}
