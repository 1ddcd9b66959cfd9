import { setTimeout as sleep } from 'node:timers/promises';
import type { SampleEvent } from './events.ts';
import { factsOf } from './facts.ts';
import { count, type Figure, type Kind, newFigure, type Outcome } from './figure.ts';
import { pastEvents } from './history.ts';
import { makePeople, type Person } from './people.ts';
import { seededRandom } from './random.ts';
import { createSender, type Send } from './sender.ts';
import { liveEvents } from './stream.ts';

export type SampleOptions = {
  apiUrl: string;
  gameId: string;
  keyId: string;
  secret: string;
  /** Stops the sample at once. */
  signal: AbortSignal;
  /** Called after each answer with the figure so far. */
  onProgress?: (figure: Figure) => void;
};

const batch = 100;
const pauseMs = 150;
/** Contact details that are sent at the same time, so that a newcomer does not wait for them. */
const lanes = 5;
const beatMs = 1000;
/** Not every game knows something of every player: agents meet both. */
const everyNth = 2;

/** The people are the same in every run, so that those of an earlier run are known; the seed of a game follows from its name. */
const seedOf = (text: string) => [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7);

type Result = { status: string; verdict?: string };

/**
 * Plays a small game server: teaches the past days of some forty players if the service does not know them yet, then sends an event
 * a second, with an attack now and then. Waits when it is told to.
 * @returns the figure, when the signal stops it
 * @throws SampleRefused if the service refuses for good, as with a wrong key
 */
export async function startSample(options: SampleOptions): Promise<Figure> {
  const { signal, gameId, onProgress } = options;
  const figure = newFigure();
  const tell = () => onProgress?.(figure);
  const send = createSender(options, () => {
    figure.waits += 1;
    tell();
  });
  const begin = Date.now();
  const run = `smp-${begin.toString(36)}`;
  const people = makePeople(seededRandom(seedOf(gameId)), begin);
  try {
    await teach(send, people, run, begin, figure, tell, signal);
    figure.phase = 'live';
    await live(send, people, run, figure, tell, signal);
  } catch (fault) {
    if (!signal.aborted) throw fault;
  }
  figure.phase = 'stopped';
  tell();
  return figure;
}

async function post(send: Send, kind: Kind, events: readonly SampleEvent[], figure: Figure): Promise<Outcome[]> {
  const answer = (await send('POST', '/v1/events', { events })) as { results: Result[] };
  const outcomes = answer.results.map((result) => (result.verdict ?? result.status) as Outcome);
  for (const outcome of outcomes) count(figure, kind, outcome);
  return outcomes;
}

/** Contact details come last, and those of the last player after all: who has them was taught before. */
async function teach(
  send: Send,
  people: Person[],
  run: string,
  begin: number,
  figure: Figure,
  tell: () => void,
  signal: AbortSignal,
): Promise<void> {
  const last = people.at(-1);
  if (!last || (await send('GET', playerPath(last)))) return;
  const past = pastEvents(seededRandom(begin), people, run, begin);
  for (let from = 0; from < past.length; from += batch) {
    await post(send, 'past', past.slice(from, from + batch), figure);
    tell();
    await sleep(pauseMs, undefined, { signal });
  }
  const names = async (some: readonly Person[]) => {
    for (const person of some) await send('PUT', playerPath(person), person.contact);
  };
  // a game tells what the owner knows while all is well; a case goes by what was told before it
  for (const person of people.filter((_, n) => n % everyNth === 0))
    await send('PUT', `${playerPath(person)}/ownership-facts`, { facts: factsOf(person) });
  const others = people.slice(0, -1);
  await Promise.all(Array.from({ length: lanes }, (_, lane) => names(others.filter((_, n) => n % lanes === lane))));
  await names([last]);
}

const playerPath = ({ playerId }: Person) => `/v1/players/${encodeURIComponent(playerId)}`;

async function live(
  send: Send,
  people: Person[],
  run: string,
  figure: Figure,
  tell: () => void,
  signal: AbortSignal,
): Promise<void> {
  const random = seededRandom(Date.now());
  const next = liveEvents(random, people, run, Date.now());
  for (;;) {
    const { kind, event, attack } = next(Date.now());
    const [outcome] = await post(send, kind, [event], figure);
    if (attack && outcome) figure.lastAttack = { playerId: attack.playerId, country: attack.country, outcome };
    tell();
    await sleep(beatMs * (0.7 + 0.6 * random()), undefined, { signal });
  }
}
