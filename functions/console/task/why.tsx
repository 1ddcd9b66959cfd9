import type { Sheet } from './say.ts';

/** Each reason in a sentence that may be read to the player, the heaviest first. */
export function Why({ sheet }: { sheet: Sheet }) {
  const { task, say } = sheet;
  const signals = task.signals.toSorted((one, other) => other.weight - one.weight);
  return (
    <section class="card" aria-labelledby="why">
      <h2 id="why">{say('whyTitle')}</h2>
      {signals.length === 0 && <p class="soft">{say('whyNone')}</p>}
      <ul class="signals">
        {signals.map(({ weight, detail }) => (
          <li class={weight > 0 ? 'against' : 'for'}>
            {detail} {weight <= 0 && <span class="badge good">{say('speaksAgainst')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
