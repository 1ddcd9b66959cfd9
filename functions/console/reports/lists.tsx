import type { ReportOf } from '../../outreach/index.ts';
import { Moment } from '../frame/moment.tsx';
import type { Visit } from '../frame/visit.ts';
import type { Teller } from './teller.ts';

const caseLink = (taskId: string) => `/console/tasks/${encodeURIComponent(taskId)}`;

type ListProps<Name extends 'survey-answers' | 'false-alarm-causes'> = {
  visit: Visit;
  teller: Teller;
  items: ReportOf<Name>['items'];
};

/** What players answered, the latest first. */
export const AnswerList = ({ visit, teller, items }: ListProps<'survey-answers'>) => (
  <ul class="list">
    {items.map((item) => (
      <li>
        <div class="row">
          <strong>{teller.say('rating.of', { rating: item.rating })}</strong>
          <span class={item.solved === 'yes' ? 'badge good' : item.solved === 'no' ? 'badge bad' : 'badge warn'}>
            {teller.say(`solved.${item.solved}`)}
          </span>
          <span class="soft small">
            {teller.word('team', item.team)} · {teller.groupName('language', item.language)} ·{' '}
            {teller.word('outcome', item.outcome)}
          </span>
        </div>
        {item.comment === undefined ? (
          <p class="said soft">{teller.say('noComment')}</p>
        ) : (
          <p class="said" lang={item.language} dir="auto">
            {item.comment}
          </p>
        )}
        <p class="soft small">
          <Moment visit={visit} at={Date.parse(item.answeredAt)} /> · {item.gameId} ·{' '}
          <a href={caseLink(item.taskId)}>{teller.say('toCase')}</a>
        </p>
      </li>
    ))}
  </ul>
);

/** Single false alarms, the latest first. */
export const CauseList = ({ visit, teller, items }: ListProps<'false-alarm-causes'>) => (
  <ul class="list">
    {items.map((item) => (
      <li>
        <div class="row">
          <strong>{teller.word('outcome', item.outcome)}</strong>
          <span class="soft small">
            {teller.word('kind', item.kind)} · {teller.word('team', item.team)} ·{' '}
            {teller.groupName('language', item.language)}
          </span>
        </div>
        <p class="actions">
          {item.signals.map((code) => (
            <span class="badge wraps" title={code}>
              {teller.word('signal', code)}
            </span>
          ))}
        </p>
        {item.note === undefined ? (
          <p class="said soft">{teller.say('noNote')}</p>
        ) : (
          <p class="said" dir="auto">
            {item.note}
          </p>
        )}
        <p class="soft small">
          <Moment visit={visit} at={Date.parse(item.closedAt)} /> · {item.gameId} ·{' '}
          <a href={caseLink(item.taskId)}>{teller.say('toCase')}</a>
        </p>
      </li>
    ))}
  </ul>
);
