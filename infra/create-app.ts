import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { DoorwardStack } from './doorward-stack.ts';
import type { Stage } from './stages.ts';

/** Behaviour of the CDK that newer projects get by default. */
const context = {
  '@aws-cdk/aws-iam:minimizePolicies': true,
  '@aws-cdk/core:checkSecretUsage': true,
  /** A property that CloudFormation would refuse fails here, not in the middle of a deployment. */
  '@aws-cdk/core:validateAgainstDefaultRules': true,
};

/**
 * The CDK app: one stack a stage. Synthesizing it fails if a rule of cdk-nag's AwsSolutions or Serverless pack is neither kept nor
 * acknowledged, with its reason, beside what it concerns.
 * @param dist folder with a folder for each bundle
 * @param outdir where the assembly goes; by default what the CDK CLI asks for, else `cdk.out`
 */
export function createApp(from: { stages: readonly Stage[]; dist: string; outdir?: string }): App {
  const app = new App({
    context,
    analyticsReporting: false,
    treeMetadata: false,
    outdir: from.outdir ?? process.env.CDK_OUTDIR ?? 'cdk.out',
  });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  for (const stage of from.stages) new DoorwardStack(app, { stage, dist: from.dist });
  return app;
}
