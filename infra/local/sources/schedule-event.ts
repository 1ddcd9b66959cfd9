import { randomUUID } from 'node:crypto';
import type { SchedulePlan } from '../resources/schedules.ts';
import { account } from '../template/model.ts';

/**
 * The event of one run of a schedule.
 * Source: EventBridge user guide, "Scheduled events"; EventBridge Scheduler user guide, "Context attributes".
 */
export function scheduleEvent(plan: SchedulePlan, at: number): string {
  const time = new Date(Math.floor(at / 1000) * 1000).toISOString().replace('.000', '');
  const id = randomUUID();
  if (plan.input !== undefined) {
    return plan.input
      .replaceAll('<aws.scheduler.schedule-arn>', plan.arn)
      .replaceAll('<aws.scheduler.scheduled-time>', time)
      .replaceAll('<aws.scheduler.execution-id>', id)
      .replaceAll('<aws.scheduler.attempt-number>', '1');
  }
  return JSON.stringify({
    version: '0',
    id,
    'detail-type': 'Scheduled Event',
    source: plan.source,
    account,
    time,
    region: plan.arn.split(':')[3],
    resources: [plan.arn],
    detail: plan.source === 'aws.scheduler' ? '{}' : {},
  });
}
