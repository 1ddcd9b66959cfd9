import { isRecipientsCursor, sendShards } from '../../../announcements/index.ts';
import type { HttpResponse } from '../../../kernel/http-types.ts';
import { consolePage } from '../../frame/console-page.tsx';
import { Moment } from '../../frame/moment.tsx';
import type { Visit } from '../../frame/visit.ts';
import { announcementOf, pathOf } from '../announcement-visit.ts';
import { noteLook, recipientsFrom } from './read-recipients.ts';
import { watchSay } from './watch-say.ts';

/** Recipients looked through for one page: they lie in the ledger among all others. */
const lookedMost = 10_000;
const shownMost = 200;

async function readUnknown(visit: Visit, from: string) {
  const announcement = await announcementOf(visit);
  const found: { playerId: string; at: number }[] = [];
  let looked = 0;
  let cursor: string | undefined;
  for await (const page of recipientsFrom(visit, announcement, from, sendShards)) {
    found.push(...page.items.filter(({ state }) => state === 'UNKNOWN'));
    looked += page.items.length;
    cursor = page.cursor;
    if (looked >= lookedMost || found.length >= shownMost) break;
  }
  await noteLook(visit, announcement, found.length);
  return { announcement, found, looked, cursor };
}

/** `GET /console/announcements/{announcementId}/unknown`: players of whom nobody can say whether the mail went out. @throws Problem 404 */
export async function showUnknown(visit: Visit): Promise<HttpResponse> {
  const say = watchSay(visit.language);
  const { cursor: asked = '' } = visit.request.query;
  const from = isRecipientsCursor(asked) ? asked : '0:';
  const { announcement, found, looked, cursor } = await readUnknown(visit, from);
  const title = say('unknownPage', { title: announcement.title });
  const children = (
    <>
      <p class="small">
        <a href={pathOf(announcement)}>{say('unknownBack')}</a>
      </p>
      <h1>{title}</h1>
      {found.length === 0 ? (
        <p class="card empty">{say('unknownNobody')}</p>
      ) : (
        <>
          <p>{say('unknownWhy', { count: found.length })}</p>
          <table class="cards framed">
            <thead>
              <tr>
                <th scope="col">{say('unknownPlayer')}</th>
                <th scope="col">{say('unknownSince')}</th>
              </tr>
            </thead>
            <tbody>
              {found.map(({ playerId, at }) => (
                <tr>
                  <th scope="row" class="mono">
                    {playerId}
                  </th>
                  <td data-label={say('unknownSince')}>
                    <Moment visit={visit} at={at} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <p class="soft small">
        {say('unknownLooked', { count: looked })} {cursor === undefined && say('unknownAll')} {say('unknownNote')}
      </p>
      {cursor !== undefined && (
        <p class="pager">
          <a class="button" href={pathOf(announcement, '/unknown', { cursor })} rel="next">
            {say('unknownGoOn')}
          </a>
        </p>
      )}
    </>
  );
  return { status: 200, html: consolePage(visit, { title, current: 'announcements', children }) };
}
