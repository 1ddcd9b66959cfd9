import { StepItem } from '../history/history.tsx';
import type { Sheet } from '../say.ts';

/** Why an act did not go through, when the case is no longer as the agent saw it; what they typed stands in its form again. */
export function Refused({ sheet, status, seen }: { sheet: Sheet; status: number; seen: number }) {
  const { visit, task, say } = sheet;
  if (status === 412) {
    const since = task.steps.filter(({ at }) => Date.parse(at) > seen);
    return (
      <div class="alert" role="alert">
        <p>
          <strong>{say('staleTitle')}</strong>
        </p>
        <p>{say('staleText')}</p>
        {since.length === 0 ? (
          <p>{say('staleNothing')}</p>
        ) : (
          <ol class="history">
            {since.map((step) => (
              <StepItem sheet={sheet} step={step} />
            ))}
          </ol>
        )}
        <p>{say('staleAgain')}</p>
      </div>
    );
  }
  const other = task.assignee !== undefined && task.assignee !== visit.staff.name ? task.assignee : undefined;
  return (
    <div class="alert" role="alert">
      <p>
        <strong>{say('refusedTitle')}</strong>
      </p>
      <p>{other === undefined ? say('refusedText') : say('refusedHeld', { name: other })}</p>
    </div>
  );
}
