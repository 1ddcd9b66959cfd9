import { type Estimate, skipReasons } from '../../../announcements/index.ts';
import { formatMoment, languages } from '../../../kernel/i18n.ts';
import { languageWord } from '../../words/index.ts';
import type { Sheet } from '../announcement-visit.ts';
import { ActForm } from './act-form.tsx';

/** Who will get it: counted by language, and why others of the audience get nothing. */
export function EstimatePanel({ sheet }: { sheet: Sheet }) {
  const { visit, say, announcement } = sheet;
  const { estimate, state } = announcement;
  const unsent = state === 'draft' || state === 'scheduled';
  if (!estimate && !unsent) return null;
  return (
    <section class="card" aria-labelledby="estimate">
      <h2 id="estimate">{say(unsent ? 'estimateTitle' : 'estimateThen')}</h2>
      {estimate ? <Counted sheet={sheet} estimate={estimate} /> : <p>{say('estimateNone')}</p>}
      {estimate?.sample !== undefined && <p class="soft small">{say('estimateSample', { count: estimate.sample })}</p>}
      {estimate && unsent && (
        <p class="soft small">
          {say('estimateAt', { time: formatMoment(estimate.at, visit.language, visit.timezone) })}
        </p>
      )}
      {unsent && <ActForm sheet={sheet} act="estimate" label={say(estimate ? 'recount' : 'count')} />}
    </section>
  );
}

function Counted({ sheet, estimate }: { sheet: Sheet; estimate: Estimate }) {
  const { visit, say, announcement } = sheet;
  const { language } = visit;
  const number = new Intl.NumberFormat(language);
  const reached = languages.filter((one) => estimate.byLanguage[one]);
  const skipped = skipReasons.filter((reason) => estimate.skipped[reason]);
  const most = Math.max(1, ...reached.map((one) => estimate.byLanguage[one] ?? 0));
  return (
    <>
      <p class="figure">{say('willGet', { count: estimate.recipients })}</p>
      {reached.length > 0 && (
        <table class="reach">
          <caption class="visually-hidden">{say('estimateTitle')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('language')}</th>
              <th scope="col" class="num">
                {say('players')}
              </th>
            </tr>
          </thead>
          <tbody>
            {reached.map((one) => (
              <tr>
                <th scope="row">
                  {languageWord(one, language)}
                  {!announcement.languages.includes(one) && (
                    <>
                      {' '}
                      <span class="badge warn">{say('asEnglish')}</span>
                    </>
                  )}
                  <Share of={estimate.byLanguage[one] ?? 0} most={most} />
                </th>
                <td class="num">{number.format(estimate.byLanguage[one] ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <h3>{say('skippedTitle')}</h3>
      {skipped.length === 0 ? (
        <p class="soft">{say('skippedNone')}</p>
      ) : (
        <dl class="facts counted">
          {skipped.map((reason) => (
            <>
              <dt>{say(`skip.${reason}`)}</dt>
              <dd class="num">{number.format(estimate.skipped[reason] ?? 0)}</dd>
            </>
          ))}
        </dl>
      )}
    </>
  );
}

/** The number beside it as a length; nothing that is not written there, too. */
const Share = ({ of, most }: { of: number; most: number }) => (
  <svg class="share" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <rect class="mark" width={((of / most) * 100).toFixed(1)} height="1" />
  </svg>
);
