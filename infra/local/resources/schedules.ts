import { z } from 'zod';
import { readScheduleExpression, type ScheduleExpression } from '../sources/schedule-expression.ts';
import type { Blueprint } from './blueprint.ts';
import { attribute, type Found, read, refuse, strict } from './found.ts';

export type SchedulePlan = {
  id: string;
  name: string;
  arn: string;
  when: ScheduleExpression;
  functionArn: string;
  /** The event to send, as JSON text; undefined for the standard one. */
  input: string | undefined;
  source: 'aws.scheduler' | 'aws.events';
  /** Queue for an event that could not be handed to its function. */
  deadLetterArn: string | undefined;
};

const target = {
  Arn: z.string(),
  DeadLetterConfig: strict({ Arn: z.string() }).optional(),
  Input: z.string().optional(),
};
// Retrying the hand-over changes nothing here: the function is on the same machine. What it throws is retried as Lambda does it.
const targetWithoutEffect = ['Id', 'RetryPolicy', 'RoleArn'];

export function readSchedule(found: Found, blueprint: Blueprint): void {
  const plan = read(
    found,
    {
      ScheduleExpression: z.string(),
      ScheduleExpressionTimezone: z.literal('UTC').or(z.literal('Etc/UTC')).optional(),
      State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
      Target: strict(target, targetWithoutEffect),
    },
    ['Description', 'FlexibleTimeWindow', 'GroupName', 'KmsKeyArn', 'Name'],
  );
  if (plan.State === 'ENABLED') add(found, blueprint, plan.ScheduleExpression, plan.Target, 'aws.scheduler');
}

export function readRule(found: Found, blueprint: Blueprint): void {
  const plan = read(
    found,
    {
      ScheduleExpression: z.string(),
      State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
      Targets: z.array(strict(target, targetWithoutEffect)),
    },
    ['Description', 'Name', 'RoleArn', 'Tags'],
  );
  if (plan.State !== 'ENABLED') return;
  for (const one of plan.Targets) add(found, blueprint, plan.ScheduleExpression, one, 'aws.events');
}

type Target = { Arn: string; Input?: string | undefined; DeadLetterConfig?: { Arn: string } | undefined };

function add(found: Found, blueprint: Blueprint, expression: string, to: Target, source: SchedulePlan['source']) {
  if (!to.Arn.includes(':function:')) refuse(found, `the runner does not know the target ${to.Arn}`);
  blueprint.schedules.push({
    id: found.logicalId,
    name: found.identity.ref,
    arn: attribute(found, 'Arn'),
    when: readScheduleExpression(expression) ?? refuse(found, `the runner does not know the schedule ${expression}`),
    functionArn: to.Arn,
    input: to.Input,
    source,
    deadLetterArn: to.DeadLetterConfig?.Arn,
  });
}
