import type { TargetSettings } from '../../games/index.ts';
import type { Priority, Team } from '../task.ts';
import type { Calendar } from './calendar.ts';

/**
 * The hours that count for a team and a priority. A thief keeps no business hours: round the clock is the rule, hours are for what a
 * game gave a calendar, and of its urgent cases only if it says so.
 */
export function calendarOf(team: Team, priority: Priority, settings: TargetSettings | undefined): Calendar {
  const set = settings?.teams?.[team];
  const clock = set?.priorities?.[priority]?.clock ?? (priority === 'urgent' ? 'always' : 'hours');
  return clock === 'always' ? 'always' : (set?.calendar ?? 'always');
}
