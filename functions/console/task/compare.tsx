import { type CompareRow, compareRows } from './compare-rows.ts';
import { dayText, momentText, type Sheet, sayValue } from './say.ts';

const badges: Record<CompareRow['mark'], string> = { known: 'good', near: 'warn', new: 'bad', untold: '' };

/** The event in question beside what is usual for the player, with each difference in a word. */
export function Compare({ sheet }: { sheet: Sheet }) {
  const { visit, task, say } = sheet;
  const rows = compareRows(task, visit.language, (kind) => sayValue(sheet, 'kind', kind));
  const { inQuestion, usual } = task;
  const title = !inQuestion || inQuestion.type.startsWith('login.') ? 'compareTitle' : 'compareEventTitle';
  return (
    <section class="card" aria-labelledby="compare">
      <h2 id="compare">{say(title)}</h2>
      {inQuestion ? (
        <p class="soft">
          {momentText(sheet, inQuestion.at)}
          {' · '}
          {usual?.since
            ? say('learnedFrom', { count: usual.signIns, date: dayText(sheet, usual.since) })
            : say('nothingUsual')}
        </p>
      ) : (
        <p class="soft">{say('compareNone')}</p>
      )}
      {rows.length > 0 && (
        <table class="cards compare">
          <thead>
            <tr>
              <td />
              <th scope="col">{say('compareThis')}</th>
              <th scope="col">{say('compareUsual')}</th>
              <th scope="col">{say('compareSays')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row sheet={sheet} row={row} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Row({ sheet, row }: { sheet: Sheet; row: CompareRow }) {
  const { say } = sheet;
  const { label, value, usual, mark } = row;
  return (
    <tr>
      <th scope="row">{say(label)}</th>
      <td data-label={say('compareThis')}>
        {value === '' ? <span class="soft">{say('unknownValue')}</span> : <bdi>{value}</bdi>}
      </td>
      <td data-label={say('compareUsual')}>
        {usual.length === 0 && <span class="soft">{say('unknownValue')}</span>}
        {usual.map(({ text, times }, position) => (
          <>
            {position > 0 && <br />}
            <bdi>{text}</bdi>
            {times !== undefined && <span class="soft"> {say('times', { count: times })}</span>}
          </>
        ))}
      </td>
      <td data-label={say('compareSays')}>
        <span class={`badge ${badges[mark]}`}>{sayValue(sheet, 'mark', mark)}</span>
      </td>
    </tr>
  );
}
