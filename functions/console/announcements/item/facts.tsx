import { formatMoment, languages } from '../../../kernel/i18n.ts';
import { Moment } from '../../frame/moment.tsx';
import { languageList, pathOf, type Sheet } from '../announcement-visit.ts';
import { audienceWords } from './audience-words.ts';

/** What an announcement is, as it was written. */
export function Facts({ sheet }: { sheet: Sheet }) {
  const { visit, say, announcement } = sheet;
  const { language } = visit;
  const { startsAt, endsAt, effectiveAt, sendAt, startedAt, approval, createdBy, changedBy, changedAt } = announcement;
  const approved = approval?.revision === announcement.revision ? approval : undefined;
  const missing = languages.filter((one) => !announcement.languages.includes(one));
  return (
    <section class="card" aria-labelledby="facts">
      <div class="bar">
        <h2 id="facts">{say('factsTitle')}</h2>
        <a class="button" href={pathOf(announcement, '/edit')}>
          {say(startedAt === undefined ? 'edit' : 'editNotice')}
        </a>
      </div>
      <dl class="facts">
        <dt>{say('languagesWritten')}</dt>
        <dd>
          {languageList(language, announcement.languages)}
          <div class="soft small">
            {missing.length === 0 ? say('noFallback') : say('fallback', { languages: languageList(language, missing) })}
          </div>
        </dd>
        <dt>{say('audience')}</dt>
        <dd>{audienceWords(sheet)}</dd>
        {startsAt !== undefined && endsAt !== undefined && (
          <>
            <dt>{say('window')}</dt>
            <dd>{spanOf(sheet, startsAt, endsAt)}</dd>
          </>
        )}
        {effectiveAt !== undefined && (
          <>
            <dt>{say('effective')}</dt>
            <dd>
              <Moment visit={visit} at={effectiveAt} />
            </dd>
          </>
        )}
        {startedAt === undefined && (
          <>
            <dt>{say('sendTime')}</dt>
            <dd>{sendAt === undefined ? say('sendByHand') : <Moment visit={visit} at={sendAt} />}</dd>
          </>
        )}
        <dt>{say('madeBy')}</dt>
        <dd>{byAt(sheet, changedBy ?? createdBy, changedAt)}</dd>
        {(approved || startedAt === undefined) && (
          <>
            <dt>{say('approvedBy')}</dt>
            <dd>{approved ? byAt(sheet, approved.by, approved.at) : say('notApproved')}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

const byAt = ({ say, visit }: Sheet, by: { name: string }, at: number): string =>
  say('byAt', { by: by.name, time: formatMoment(at, visit.language, visit.timezone) });

const spanOf = ({ visit: { language, timezone } }: Sheet, from: number, to: number): string =>
  `${formatMoment(from, language, timezone)} – ${formatMoment(to, language, timezone)}`;
