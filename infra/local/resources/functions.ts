import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Blueprint } from './blueprint.ts';
import { attribute, type Found, numeric, read, refuse, strict } from './found.ts';

export type FunctionPlan = {
  name: string;
  logicalId: string;
  arn: string;
  /** The bundle's folder, as it would be unpacked in Lambda. */
  folder: string;
  /** The module of the handler, inside the folder, and what it exports. */
  module: string;
  exportName: string;
  handler: string;
  runtime: string;
  environment: Record<string, string>;
  timeoutSeconds: number;
  memoryMegabytes: number;
  reservedConcurrency: number | undefined;
  /** Queue for events of asynchronous calls that failed every try. */
  deadLetterArn: string | undefined;
};

/** How asynchronous calls of a function are repeated. */
export type InvokePlan = { functionName: string; retries: number | undefined; onFailureArn: string | undefined };

const used = {
  Code: strict({ S3Bucket: z.string(), S3Key: z.string() }),
  DeadLetterConfig: strict({ TargetArn: z.string() }).optional(),
  Environment: strict({ Variables: z.record(z.string(), z.coerce.string()).default({}) }).optional(),
  Handler: z.string(),
  MemorySize: numeric.default(128),
  PackageType: z.literal('Zip').optional(),
  ReservedConcurrentExecutions: numeric.optional(),
  Runtime: z.string().regex(/^nodejs\d+\.x$/, 'the runner runs Node.js only'),
  Timeout: numeric.default(3),
};

const withoutEffect = [
  'Architectures',
  'CodeSigningConfigArn',
  'Description',
  'EphemeralStorage',
  'FunctionName',
  'KmsKeyArn',
  'LoggingConfig',
  'RecursiveLoop',
  'Role',
  'RuntimeManagementConfig',
  'Tags',
  'TracingConfig',
];

/** @param assetFolder where the code of an object key lies */
export function readFunction(
  found: Found,
  blueprint: Blueprint,
  assetFolder: (objectKey: string) => string | undefined,
): void {
  const plan = read(found, used, withoutEffect);
  const folder = assetFolder(plan.Code.S3Key) ?? refuse(found, `its code ${plan.Code.S3Key} is not among the assets`);
  const dot = plan.Handler.lastIndexOf('.');
  const file = plan.Handler.slice(0, dot);
  const module = ['.mjs', '.js', '.cjs'].map((ending) => join(folder, file + ending)).find(existsSync);
  blueprint.functions.push({
    name: found.identity.ref,
    logicalId: found.logicalId,
    arn: attribute(found, 'Arn'),
    folder,
    module: module ?? refuse(found, `its bundle has no ${file}.mjs`),
    exportName: plan.Handler.slice(dot + 1),
    handler: plan.Handler,
    runtime: plan.Runtime,
    environment: plan.Environment?.Variables ?? {},
    timeoutSeconds: plan.Timeout,
    memoryMegabytes: plan.MemorySize,
    reservedConcurrency: plan.ReservedConcurrentExecutions,
    deadLetterArn: plan.DeadLetterConfig?.TargetArn,
  });
}

const onFailure = strict({ OnFailure: strict({ Destination: z.string() }).optional() }, ['OnSuccess']);

export function readInvokeConfig(found: Found, blueprint: Blueprint): void {
  const plan = read(
    found,
    {
      FunctionName: z.string(),
      Qualifier: z.literal('$LATEST'),
      MaximumRetryAttempts: numeric.optional(),
      DestinationConfig: onFailure.optional(),
    },
    ['MaximumEventAgeInSeconds'],
  );
  blueprint.invokes.push({
    functionName: plan.FunctionName,
    retries: plan.MaximumRetryAttempts,
    onFailureArn: plan.DestinationConfig?.OnFailure?.Destination,
  });
}
