import type { RowOf } from '../../outreach/index.ts';
import { Moment } from '../frame/moment.tsx';
import type { Visit } from '../frame/visit.ts';
import type { Teller } from './teller.ts';

type Row = RowOf<'incidents'>;

/** When something was wrong with everybody's sign-ins rather than with players, the latest first. */
export const IncidentList = ({ visit, teller, rows }: { visit: Visit; teller: Teller; rows: readonly Row[] }) => (
  <ul class="list">
    {rows.map((row) => (
      <li>
        <div class="row">
          <strong>{teller.say(`incident.${row.kind}`)}</strong>
          {row.until === null && <span class="badge warn">{teller.say('incident.now')}</span>}
        </div>
        <p class="soft small">
          <Moment visit={visit} at={Date.parse(row.since)} />
          {row.until !== null && (
            <>
              {' – '}
              <Moment visit={visit} at={Date.parse(row.until)} />
            </>
          )}{' '}
          · {row.gameId}
        </p>
        {row.kind === 'storm' ? <Storm teller={teller} row={row} /> : <Clock teller={teller} row={row} />}
      </li>
    ))}
  </ul>
);

const Storm = ({ teller: { say, decimal }, row }: { teller: Teller; row: Row }) => (
  <>
    <p class="actions">
      {row.news.map((kind) => (
        <span class="badge wraps">{say(`news.${kind}`)}</span>
      ))}
      {row.networks.map((asn) => (
        <span class="badge">AS{asn}</span>
      ))}
    </p>
    <p>
      {say('incident.times', { times: decimal(row.times) })} {say('incident.spared', { count: row.spared })}
    </p>
  </>
);

const Clock = ({ teller: { say }, row }: { teller: Teller; row: Row }) => {
  const offset = row.offsetMinutes ?? 0;
  return <p>{say(offset > 0 ? 'incident.ahead' : 'incident.behind', { count: Math.abs(offset) })}</p>;
};
