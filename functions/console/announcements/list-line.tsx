import type { Announcement } from '../../announcements/index.ts';
import { formatMoment, languages } from '../../kernel/i18n.ts';
import { languageNames } from '../frame/language.ts';
import type { Visit } from '../frame/visit.ts';
import { pathOf, type Say } from './announcement-visit.ts';
import { approvalOf } from './item/approval.ts';
import type { Line } from './list-rows.ts';
import { ProgressBar, workedOff } from './progress-bar.tsx';
import { StateBadge } from './state-badge.tsx';

type Props = Line & { visit: Visit; say: Say };

/** One announcement of the list. */
export function ListLine({ visit, say, announcement, counts }: Props) {
  const number = new Intl.NumberFormat(visit.language);
  const progress = counts && {
    done: number.format(workedOff(counts)),
    all: number.format(counts.recipients),
  };
  return (
    <tr>
      <th scope="row">
        <a href={pathOf(announcement)} lang="en">
          {announcement.title}
        </a>
        <div class="soft small">{say(`kind.${announcement.kind}`)}</div>
      </th>
      <td data-label={say('colState')}>
        <StateBadge state={announcement.state} say={say} /> <ApprovalBadge {...{ visit, say, announcement }} />
      </td>
      <td data-label={say('colLanguages')} class="small">
        {written(announcement)}
      </td>
      <td data-label={say('colWhen')} class="small">
        {whenOf(visit, say, announcement)}
      </td>
      <td data-label={say('colProgress')}>
        {counts && progress ? (
          <>
            <ProgressBar counts={counts} label={say('progressOf', progress)} />
            <span class="small soft" aria-hidden="true">
              {say('progressOf', progress)}
            </span>
          </>
        ) : (
          <span class="soft">–</span>
        )}
      </td>
    </tr>
  );
}

function ApprovalBadge({ visit, say, announcement }: { visit: Visit; say: Say; announcement: Announcement }) {
  const approval = approvalOf(announcement, visit.announcing?.approveAbove ?? 0);
  if (announcement.state !== 'draft' || approval === 'not_needed') return null;
  return approval === 'given' ? (
    <span class="badge good">{say('approved')}</span>
  ) : (
    <span class="badge warn">{say('needsApproval')}</span>
  );
}

/** As those who speak them call them, in the usual order. */
const written = ({ languages: own }: Announcement): string =>
  languages
    .filter((language) => own.includes(language))
    .map((language) => languageNames[language])
    .join(' · ');

function whenOf({ language, timezone }: Visit, say: Say, announcement: Announcement): string {
  const { state, changedAt, sendAt, startedAt, finishedAt, paused } = announcement;
  if (state === 'cancelled' && startedAt === undefined) return say('when.cancelledDraft');
  const at = {
    draft: changedAt,
    scheduled: sendAt,
    sending: startedAt,
    paused: paused?.at,
    done: finishedAt,
    cancelled: startedAt,
  };
  return say(`when.${state}`, { time: formatMoment(at[state] ?? changedAt, language, timezone) });
}
