import { z } from 'zod';
import type { Blueprint } from './blueprint.ts';
import { type Found, numeric, read, strict } from './found.ts';

export type SecretPlan = { arn: string; name: string; generate: Generate | undefined; text: string | undefined };

/** Source: CloudFormation reference, "AWS::SecretsManager::Secret GenerateSecretString". */
export type Generate = {
  PasswordLength: number;
  ExcludeCharacters: string;
  ExcludeLowercase: boolean;
  ExcludeNumbers: boolean;
  ExcludePunctuation: boolean;
  ExcludeUppercase: boolean;
  IncludeSpace: boolean;
  RequireEachIncludedType: boolean;
  GenerateStringKey?: string | undefined;
  SecretStringTemplate?: string | undefined;
};

const flag = z.boolean().default(false);

const generate = strict({
  PasswordLength: numeric.default(32),
  ExcludeCharacters: z.string().default(''),
  ExcludeLowercase: flag,
  ExcludeNumbers: flag,
  ExcludePunctuation: flag,
  ExcludeUppercase: flag,
  IncludeSpace: flag,
  RequireEachIncludedType: z.boolean().default(true),
  GenerateStringKey: z.string().optional(),
  SecretStringTemplate: z.string().optional(),
});

export function readSecret(found: Found, blueprint: Blueprint): void {
  const plan = read(found, { GenerateSecretString: generate.optional(), SecretString: z.string().optional() }, [
    'Description',
    'KmsKeyId',
    'Name',
    'Tags',
  ]);
  const arn = found.identity.ref;
  const name = arn.slice(arn.indexOf(':secret:') + ':secret:'.length).replace(/-local0$/, '');
  blueprint.secrets.push({ arn, name, generate: plan.GenerateSecretString, text: plan.SecretString });
}
