import { momentText, type Sheet, shortMoment } from '../say.ts';
import { historyText } from './messages/index.ts';
import { type ShownStep, stepBy, stepQuote, stepText } from './step-words.ts';

/** One step: when, by whom, what, in whose words, and on what grounds. */
export function StepItem({ sheet, step }: { sheet: Sheet; step: ShownStep }) {
  const { language } = sheet.visit;
  const quote = stepQuote(step);
  const signals = (Array.isArray(step.signals) ? step.signals : []) as { detail: string }[];
  return (
    <li>
      <time class="soft small" datetime={step.at}>
        {shortMoment(sheet, step.at)}
      </time>
      <div>
        <strong>
          <bdi>{stepBy(step, language)}</bdi>
        </strong>{' '}
        {stepText(step, language)}
        {typeof step.callBackAt === 'string' && (
          <p class="soft">{historyText(language, 'callBack', { time: momentText(sheet, step.callBackAt) })}</p>
        )}
        {quote !== '' && (
          <blockquote>
            <bdi>{quote}</bdi>
          </blockquote>
        )}
        {signals.length > 0 && (
          <details>
            <summary>{historyText(language, 'events', { count: signals.length })}</summary>
            <ul>
              {signals.map(({ detail }) => (
                <li>{detail}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </li>
  );
}

/** Every step of the case, oldest first. */
export function History({ sheet }: { sheet: Sheet }) {
  const { visit, task, say } = sheet;
  return (
    <section class="card" aria-labelledby="history">
      <h2 id="history">{say('historyTitle')}</h2>
      <p class="soft small">{say('historyHint', { zone: visit.timezone ?? 'UTC' })}</p>
      <ol class="history">
        {task.steps.map((step) => (
          <StepItem sheet={sheet} step={step} />
        ))}
      </ol>
    </section>
  );
}
