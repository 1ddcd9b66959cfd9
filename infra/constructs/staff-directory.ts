import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnUserPoolGroup,
  ClientAttributes,
  FeaturePlan,
  LambdaVersion,
  Mfa,
  OAuthScope,
  StandardThreatProtectionMode,
  StringAttribute,
  UserPool,
  type UserPoolClient,
  UserPoolOperation,
} from 'aws-cdk-lib/aws-cognito';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { roles } from '../../functions/kernel/access.ts';
import type { Stage } from '../stages.ts';

/** The people who sign in: agents, supervisors, publishers and administrators. Only an administrator adds somebody. */
export class StaffDirectory extends Construct {
  readonly pool: UserPool;
  readonly client: UserPoolClient;
  /** Address of the sign-in page and of the token endpoint. */
  readonly signInUrl: string;

  constructor(scope: Construct, id: string, props: { stage: Stage; publicUrl: string; shapeToken: IFunction }) {
    super(scope, id);
    const { stage, publicUrl, shapeToken } = props;
    this.pool = new UserPool(this, 'Pool', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      // By which games a person sees. Writable by administrators only: the client below may not.
      customAttributes: { games: new StringAttribute({ mutable: true, maxLen: 2048 }) },
      passwordPolicy: {
        minLength: 14,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(2),
      },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      featurePlan: FeaturePlan.PLUS,
      standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
      deletionProtection: stage.keepData,
      removalPolicy: stage.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.pool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, shapeToken, LambdaVersion.V2_0);
    for (const groupName of roles)
      new CfnUserPoolGroup(this, groupName, { userPoolId: this.pool.userPoolId, groupName });
    const signIn = this.pool.addDomain('SignIn', {
      cognitoDomain: { domainPrefix: `doorward-${stage.name}-${Aws.ACCOUNT_ID}` },
    });
    this.signInUrl = signIn.baseUrl();
    this.client = this.pool.addClient('Console', {
      generateSecret: false, // a public client: the code of the sign-in is bound by PKCE
      oAuth: {
        flows: { authorizationCodeGrant: true },
        // Without `aws.cognito.signin.user.admin`, a token cannot change who its owner is.
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL],
        callbackUrls: [`${publicUrl}/console/callback`],
        logoutUrls: [`${publicUrl}/console/signed-out`],
      },
      authFlows: {},
      writeAttributes: new ClientAttributes().withStandardAttributes({ fullname: true }),
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.hours(12), // a shift
    });
  }
}
