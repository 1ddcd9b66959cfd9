import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { Construct } from 'constructs';
import { env } from '../../functions/kernel/env.ts';
import type { Ground } from '../constructs/ground.ts';
import { HttpFunction } from '../constructs/http-function.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import { StaffDirectory } from '../constructs/staff-directory.ts';

/** Sign-in of agents and publishers, and their pages. */
export class Console extends Construct {
  readonly staff: StaffDirectory;
  /** The functions behind its pages, and behind what is done there. */
  readonly pages: { readonly show: HttpFunction; readonly work: HttpFunction };

  constructor(scope: Construct, ground: Ground) {
    super(scope, 'Console');
    const shapeToken = new ServiceFunction(
      this,
      ground,
      { entry: 'shape-token', memoryMb: 256, timeoutSeconds: 5 },
      { none: 'Called synchronously by Cognito: the person signs in again.' },
    );
    const { stage, publicUrl, api } = ground;
    this.staff = new StaffDirectory(this, 'Staff', { stage, publicUrl, shapeToken: shapeToken.lambda });
    const { pool, client } = this.staff;
    api.staffAuthorizer = new HttpJwtAuthorizer('Staff', pool.userPoolProviderUrl, {
      jwtAudience: [client.userPoolClientId],
    });
    const environment = {
      [env.publicUrl]: publicUrl,
      [env.staffIssuer]: pool.userPoolProviderUrl,
      [env.staffClientId]: client.userPoolClientId,
    };
    const common = { secret: true, environment, memoryMb: 512, timeoutSeconds: 15, access: 'anyone' } as const;
    const indexes = ['worklist', 'holders'].map((name) => ({ table: 'outreach', name }) as const);
    const shelves = ['shelf', 'ledger'].map((name) => ({ table: 'announcements', name }) as const);
    // Which page a path names is looked up in one table, `functions/console/routes.ts`, together with who may open it.
    const show = new HttpFunction(this, ground, {
      ...common,
      entry: 'show-console',
      tables: {
        players: 'read',
        verification: 'read',
        outreach: 'read',
        announcements: 'read',
        mail: 'read',
        games: 'read',
        console: 'write',
        audit: 'read, append',
      },
      indexes: [...indexes, ...shelves],
      memoryMb: 1024,
      routes: ['GET /console', 'GET /console/{path+}'],
    });
    const work = new HttpFunction(this, ground, {
      ...common,
      entry: 'work-console',
      tables: {
        players: 'write',
        verification: 'write',
        outreach: 'write',
        announcements: 'write',
        mail: 'write',
        games: 'write',
        console: 'write',
        audit: 'read, append',
      },
      // an announcement is counted before it goes out
      indexes: [...indexes, ...shelves, { table: 'players', name: 'audience' }],
      memoryMb: 1024,
      timeoutSeconds: 29,
      routes: ['POST /console/{path+}'],
    });
    this.pages = { show, work };
    new HttpFunction(this, ground, {
      ...common,
      entry: 'sign-in',
      tables: { console: 'write' },
      routes: ['GET /console/sign-in', 'GET /console/callback', 'GET /console/signed-out', 'POST /console/sign-out'],
    });
    new HttpFunction(this, ground, {
      entry: 'serve-asset',
      memoryMb: 256,
      timeoutSeconds: 5,
      routes: ['GET /console/assets/{name}'],
      access: 'anyone',
    });
    new HttpFunction(this, ground, {
      entry: 'read-audit',
      tables: { audit: 'read, append' },
      memoryMb: 256,
      timeoutSeconds: 10,
      routes: ['GET /v1/audit'],
      access: 'staff',
    });
  }
}
