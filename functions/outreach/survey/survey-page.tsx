import type { Child } from 'hono/jsx';
import type { Language, Values } from '../../kernel/i18n.ts';
import { LanguageSwitch } from '../../kernel/language-switch.tsx';
import { renderPage } from '../../kernel/page.tsx';
import { type SurveyKey, translate } from './messages/index.ts';
import { ratings, type SurveyAnswer, solvedAnswers } from './survey.ts';
import { commentLimit, type FilledIn, type SurveyFault } from './survey-form.ts';

type Reader = { language: Language; game: string; support: string };
type Say = (key: SurveyKey, values?: Values) => string;
type Choice = { value: string; label: string; chosen: boolean };

const sayTo =
  ({ language, game, support }: Reader): Say =>
  (key, values = {}) =>
    translate(language, key, { game, support, most: commentLimit, ...values });

/** Two questions and a line, without a script. What was filled in comes back with what is missing. */
export function surveyPage(reader: Reader, filledIn?: FilledIn, faults: ReadonlySet<SurveyFault> = new Set()): string {
  const say = sayTo(reader);
  const rating = ratings.map((value) => ({
    ...{ value: String(value), label: say(`rating${value}`) },
    chosen: filledIn?.rating === String(value),
  }));
  const solved = solvedAnswers.map((value) => ({
    ...{ value, label: say(`solved_${value}`) },
    chosen: filledIn?.solved === value,
  }));
  return page(
    reader,
    say('title'),
    <>
      <p>{say('lead')}</p>
      <form method="post">
        <Question name="rating" legend={say('helped')} choices={rating} fault={faults.has('rating') && say('choose')} />
        <Question name="solved" legend={say('solved')} choices={solved} fault={faults.has('solved') && say('choose')} />
        <Comment say={say} text={filledIn?.comment ?? ''} fault={faults.has('comment')} />
        <button class="primary" type="submit">
          {say('send')}
        </button>
      </form>
      <p class="soft">{say('privacy')}</p>
      <LanguageSwitch language={reader.language} label={say('languages')} />
    </>,
  );
}

/** What follows an answer. Who still needs help is told where to find it. */
export function thanksPage(reader: Reader, { solved }: SurveyAnswer): string {
  const say = sayTo(reader);
  return page(
    reader,
    say('thanksTitle'),
    <>
      <p>{say('thanks')}</p>
      {solved !== 'yes' && <p>{say('thanksOpen')}</p>}
    </>,
  );
}

const page = ({ language, game }: Reader, title: string, content: Child) =>
  renderPage({
    language,
    title,
    head: game,
    children: (
      <>
        <h1>{title}</h1>
        {content}
      </>
    ),
  });

type QuestionProps = { name: string; legend: string; choices: readonly Choice[]; fault: string | false };

const Question = ({ name, legend, choices, fault }: QuestionProps) => (
  <fieldset aria-describedby={fault ? `${name}-fault` : undefined}>
    <legend>{legend}</legend>
    {fault && (
      <p class="fault" id={`${name}-fault`} role="alert">
        {fault}
      </p>
    )}
    {choices.map(({ value, label, chosen }) => (
      <label class="choice">
        <input type="radio" name={name} value={value} required checked={chosen} />
        {label}
      </label>
    ))}
  </fieldset>
);

const Comment = ({ say, text, fault }: { say: Say; text: string; fault: boolean }) => (
  <div class="field">
    <label for="comment">{say('comment')}</label>
    <p class="soft" id="comment-hint">
      {say('commentHint')}
    </p>
    {fault && (
      <p class="fault" id="comment-fault" role="alert">
        {say('tooLong')}
      </p>
    )}
    <textarea
      id="comment"
      name="comment"
      rows={3}
      maxlength={commentLimit}
      aria-invalid={fault ? 'true' : undefined}
      aria-describedby={fault ? 'comment-fault comment-hint' : 'comment-hint'}
    >
      {`\n${text}`}
    </textarea>
  </div>
);
