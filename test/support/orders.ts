import fc from 'fast-check';
import type { RecordedEvent } from '../../functions/activity/replay/replay-line.ts';

const start = Date.parse('2026-03-02T08:00:00Z');
const minute = 60_000;

type Drawn = {
  type: RecordedEvent['type'];
  device: number;
  line: number;
  after: number;
  answer: RecordedEvent['answer'];
  session: number;
};

const drawn: fc.Arbitrary<Drawn> = fc.record({
  type: fc.oneof(
    { weight: 12, arbitrary: fc.constant('login.succeeded' as const) },
    { weight: 2, arbitrary: fc.constant('login.failed' as const) },
    {
      weight: 3,
      arbitrary: fc.constantFrom('email.changed', 'item.traded', 'password.changed', 'session.ended', 'payment.made'),
    },
  ),
  device: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.integer({ min: 1, max: 4 }) }),
  line: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.integer({ min: 1, max: 4 }) }),
  after: fc.oneof(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 2 * 1440 })),
  answer: fc.constantFrom('confirmed', 'denied', undefined),
  session: fc.integer({ min: 0, max: 3 }),
});

/** Models and lines that are unlike, so that something is asked about. */
const models = ['Pixel 8', 'iPhone 15', 'PC', 'SM-A037', 'Redmi 10'];
const systems = ['Android', 'iOS', 'Windows', 'Android', 'Android'];
const lines = ['79.20', '177.54', '123.16', '203.113', '104.16'];

const eventOf = (
  player: number,
  position: number,
  at: number,
  { type, device, line, answer, session }: Drawn,
): RecordedEvent => ({
  id: `event-${player}-${position}`,
  type,
  occurredAt: new Date(at).toISOString(),
  playerId: `player-${player}`,
  ip: `${lines[line]}.${player + 10}.7`,
  device: { id: `device-${player}-${device}`, model: models[device], os: systems[device], client: 'Skyward' },
  sessionId: `session-${player}-${session}`,
  ...(answer === undefined ? {} : { answer }),
});

/** A few players, each with their events in order; their devices and lines are their own. */
export const players = (most: { players: number; events: number }): fc.Arbitrary<RecordedEvent[][]> =>
  fc
    .array(fc.array(drawn, { minLength: 1, maxLength: most.events }), { minLength: 1, maxLength: most.players })
    .map((all) =>
      all.map((own, player) => {
        let at = start;
        return own.map((one, position) => {
          at += one.after * minute;
          return eventOf(player, position, at, one);
        });
      }),
    );

/** Numbers that decide who comes next, and what is repeated. */
export const chances = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 200 });

const turns = (numbers: readonly number[]) => {
  let turn = 0;
  return (below: number): number => (numbers[turn++ % numbers.length] ?? 0) % below;
};

/** The events of all players in one order of arrival that keeps each player's own; some come again, at once or later. */
export function arrivals(
  all: readonly (readonly RecordedEvent[])[],
  numbers: readonly number[],
  repeats: boolean,
): RecordedEvent[] {
  const next = turns(numbers);
  const left = all.map((own) => [...own]);
  const arrived: RecordedEvent[] = [];
  for (let open = left.filter((own) => own.length > 0); open.length > 0; open = left.filter((own) => own.length > 0)) {
    const event = open[next(open.length)]?.shift();
    if (event) arrived.push(event);
    const again = arrived[next(arrived.length)];
    if (repeats && again && next(4) === 0) arrived.push(again);
  }
  return arrived;
}

/** The events in any order at all, with clocks that go wrong by up to four minutes, or by hours. */
export function disorder(all: readonly (readonly RecordedEvent[])[], numbers: readonly number[]): RecordedEvent[] {
  const next = turns(numbers);
  const skewed = all.flat().map((event) => {
    const wrong = next(5) === 0 ? (next(480) - 480) * minute : (next(9) - 4) * minute;
    return {
      event: { ...event, occurredAt: new Date(Date.parse(event.occurredAt) + wrong).toISOString() },
      place: next(1_000_000),
    };
  });
  skewed.sort((one, other) => one.place - other.place);
  return skewed.flatMap(({ event }) => (next(5) === 0 ? [event, event] : [event]));
}
