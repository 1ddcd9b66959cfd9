import { type Sheet, sayValue, shortMoment } from './say.ts';

const mailBadges: Readonly<Record<string, string>> = {
  DELIVERED: 'good',
  BOUNCED: 'bad',
  FAILED: 'bad',
  UNDELIVERABLE: 'bad',
  COMPLAINED: 'bad',
  RETURNED: 'warn',
  UNKNOWN: 'warn',
};
const newsBadges = { waiting: 'warn', delivered: 'good', failed: 'bad', no_url: '' } as const;

/** What became of the mails to the player and of the news to the game. */
export function Sent({ sheet }: { sheet: Sheet }) {
  const { task, say } = sheet;
  return (
    <section class="card" aria-labelledby="mails">
      <h2 id="mails">{say('sentTitle')}</h2>
      {task.mails.length === 0 && <p class="soft">{say('sentNone')}</p>}
      <ul class="sent">
        {task.mails.map(({ kind, state, at }) => (
          <li>
            <span>{sayValue(sheet, 'mail', kind)}</span>
            <span class={`badge ${mailBadges[state] ?? ''}`}>{sayValue(sheet, 'mailState', state)}</span>
            <time class="soft small" datetime={at}>
              {shortMoment(sheet, at)}
            </time>
          </li>
        ))}
      </ul>
      <h2>{say('newsTitle')}</h2>
      {task.callbacks.length === 0 && <p class="soft">{say('newsNone')}</p>}
      <ul class="sent">
        {task.callbacks.map(({ types, state, since, endedAt, tries, last }) => (
          <li>
            <span>{types.map((type) => sayValue(sheet, 'news', type)).join(', ')}</span>
            <span class={`badge ${newsBadges[state]}`}>{sayValue(sheet, 'newsState', state)}</span>
            <time class="soft small" datetime={endedAt ?? since}>
              {shortMoment(sheet, endedAt ?? since)}
            </time>
            {state !== 'delivered' && state !== 'no_url' && tries > 0 && (
              <span class="soft small">{say('newsTries', { count: tries, last: last ?? '' })}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
