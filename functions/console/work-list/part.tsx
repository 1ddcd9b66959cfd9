import type { TaskItem } from '../../outreach/index.ts';
import type { Visit } from '../frame/visit.ts';
import { addressFor, type Filters, isFiltered } from './filters.ts';
import { type ListText, listText } from './messages/index.ts';
import { Row } from './row.tsx';

export type Part = {
  visit: Visit;
  filters: Filters;
  items: readonly TaskItem[];
  cursor: string | undefined;
  /** Names what is shown, so that the same is not sent again. */
  etag: string;
  /** Whether tasks can be chosen for a wave, and which are. */
  choosing: boolean;
  chosen: ReadonlySet<string>;
};

/** The list alone. With script it asks for itself anew; what has the focus and what is chosen stays. */
export function ListPart(part: Part) {
  const { visit, filters, items, cursor, etag, choosing, chosen } = part;
  const say = (key: ListText) => listText(visit.language, key);
  const columns = {
    choose: say('colChoose'),
    who: say('colWho'),
    state: say('colState'),
    due: say('colDue'),
    acts: say('colActs'),
  };
  return (
    <div
      id="list-part"
      hx-get={addressFor(filters, true)}
      hx-trigger="every 10s"
      hx-swap="outerHTML"
      hx-headers={JSON.stringify({ 'if-none-match': etag })}
    >
      {items.length === 0 ? (
        <p class="empty card">{say(emptyText(filters, cursor))}</p>
      ) : (
        <div class="scroll">
          <table class="cards work">
            <caption class="visually-hidden">{say('caption')}</caption>
            <thead>
              <tr>
                {choosing && (
                  <th scope="col">
                    <span class="visually-hidden">{columns.choose}</span>
                  </th>
                )}
                <th scope="col">{say('colTask')}</th>
                <th scope="col">{columns.who}</th>
                <th scope="col">{columns.state}</th>
                <th scope="col">{columns.due}</th>
                <th scope="col">
                  <span class="visually-hidden">{columns.acts}</span>
                </th>
              </tr>
            </thead>
            <tbody data-list>
              {items.map((task) => (
                <Row visit={visit} task={task} choosing={choosing} chosen={chosen.has(task.taskId)} columns={columns} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p class="pager">
        {filters.cursor !== undefined && <a href={addressFor({ ...filters, cursor: undefined })}>{say('first')}</a>}
        {cursor !== undefined && (
          <a class="button" href={addressFor({ ...filters, cursor })} rel="next">
            {say('more')}
          </a>
        )}
      </p>
    </div>
  );
}

function emptyText(filters: Filters, cursor: string | undefined): ListText {
  if (cursor !== undefined) return 'emptyPart';
  return isFiltered(filters) ? 'emptyFiltered' : `empty.${filters.tab}`;
}

/** What is said to who listens to the page, when the list has changed. */
export const ListNews = ({ visit, count }: { visit: Visit; count: number }) => (
  <div hx-swap-oob="innerHTML:#list-news">{listText(visit.language, 'news', { count })}</div>
);
