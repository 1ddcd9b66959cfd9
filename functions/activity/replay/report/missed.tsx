import type { Outcome } from './key-numbers.ts';
import { Numbers } from './tables.tsx';
import { atMoment, fine, signalName, whole, words } from './words.ts';

const shown = 20;

/** The incidents that would not have been asked about, the highest score first: what to look at before a budget is lowered. */
export function Missed({ chosen: { figures } }: { chosen: Outcome }) {
  const missed = figures.incidents.filter(({ caught }) => !caught).sort((one, other) => other.score - one.score);
  const rows = missed
    .slice(0, shown)
    .map(({ eventId, playerId, at, score, earlier, reasons }) => [
      eventId,
      playerId,
      atMoment(at),
      fine(score),
      whole(earlier),
      reasons.map(signalName).join(', ') || words.nothingSpoke,
    ]);
  return (
    <section>
      <h2>{words.missed}</h2>
      {rows.length === 0 ? (
        <p>{words.noneMissed}</p>
      ) : (
        <>
          {missed.length > shown && (
            <p class="soft">{`${shown} of ${whole(missed.length)}, the highest scores first.`}</p>
          )}
          <Numbers
            label={words.missed}
            columns={[
              { label: words.event },
              { label: words.player },
              { label: words.when },
              { label: words.score, number: true },
              { label: words.known, number: true },
              { label: words.spoke },
            ]}
            rows={rows}
          />
        </>
      )}
    </section>
  );
}
