import { Construct } from 'constructs';
import { env } from '../../functions/kernel/env.ts';
import type { Ground } from '../constructs/ground.ts';
import { HttpFunction } from '../constructs/http-function.ts';

/** The description of the API, for those who write clients. */
export class Openapi extends Construct {
  constructor(scope: Construct, ground: Ground) {
    super(scope, 'Openapi');
    new HttpFunction(this, ground, {
      entry: 'describe-api',
      environment: { [env.publicUrl]: ground.publicUrl },
      memoryMb: 512,
      timeoutSeconds: 10,
      routes: ['GET /v1/openapi.json'],
      access: 'anyone',
    });
  }
}
