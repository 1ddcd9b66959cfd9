import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { Construct } from 'constructs';
import type { Ground } from '../constructs/ground.ts';
import { HttpFunction } from '../constructs/http-function.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import { StaffDirectory } from '../constructs/staff-directory.ts';

/** Sign-in of agents and publishers, and their pages. */
export class Console extends Construct {
  readonly staff: StaffDirectory;

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
    new HttpFunction(this, ground, {
      entry: 'show-console',
      memoryMb: 512,
      timeoutSeconds: 10,
      routes: ['GET /console'],
      access: 'anyone',
    });
  }
}
