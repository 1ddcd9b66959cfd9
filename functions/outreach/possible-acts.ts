import { may, type Staff } from '../kernel/access.ts';
import { type ActName, actEntries } from './acts.ts';
import { asItStands, type Task } from './task.ts';
import type { Act } from './transitions.ts';
import { refusal } from './work.ts';

/** The name in the table of transitions, where it is not that of the path: complete, or it does not compile. */
const other: Record<Exclude<ActName, Act>, Act> = {
  attempts: 'attempt',
  notes: 'note',
  'hand-over': 'hand_over',
  messages: 'message',
  checks: 'check',
};
const isOther = (name: ActName): name is keyof typeof other => Object.hasOwn(other, name);

/** What a person may do to a case as it stands now, by the names in the path. What is not here is refused. @param now milliseconds */
export function possibleActs(task: Task, staff: Staff, now: number): ActName[] {
  const stands = asItStands(task, now);
  const actor = { id: staff.id, name: staff.name, supervisor: staff.roles.has('supervisor') };
  const names = Object.keys(actEntries) as ActName[];
  return names.filter(
    (name) =>
      may(staff, actEntries[name].permission) &&
      refusal(stands, isOther(name) ? other[name] : name, actor) === undefined,
  );
}
