import type { Deps } from '../../functions/activity/deps.ts';
import { handleBatch } from '../../functions/activity/handle-batch.ts';
import { verificationIdOf } from '../../functions/activity/opened-ids.ts';
import { Replay } from '../../functions/activity/replay/replay.ts';
import type { RecordedEvent } from '../../functions/activity/replay/replay-line.ts';
import { linkToken } from '../../functions/kernel/tokens.ts';
import { answerQuestion } from '../../functions/verification/answer.ts';
import { emptyRequest } from './games.ts';

/** What a game is told of an event, as far as a replay tells it too. */
export type Told = { id: string; verdict: string; score: number; signals: string[] };

/** When the service sees an event, milliseconds. */
export type ArrivalOf = (event: RecordedEvent) => number;

export const asItHappens: ArrivalOf = ({ occurredAt }) => Date.parse(occurredAt) + 1500;

/** A question that an event raised is answered as the recording says, through the page of the question, before the next event. */
export async function serve(
  deps: Deps,
  gameId: string,
  { answer, gameId: _, ...event }: RecordedEvent,
  now: number,
): Promise<Told & { asked: string | undefined; status: string }> {
  const [outcome] = await handleBatch(deps, { gameId, teachUntil: 0, promises: undefined, now }, [event]);
  if (!outcome || 'fault' in outcome) throw new Error(`${event.id} was not handled`, { cause: outcome?.fault });
  const { result } = outcome;
  if (result.status !== 'assessed' && result.status !== 'duplicate')
    throw new Error(`${event.id} was not assessed: ${JSON.stringify(result)}`);
  const { id, status, verdict, score, signals, verificationId } = result;
  const raised = status === 'assessed' && verificationId === verificationIdOf(gameId, id);
  if (raised && answer !== undefined) await giveAnswer(deps, verificationId, answer, now);
  return { id, verdict, score, signals: signals.map(({ code }) => code), asked: verificationId, status };
}

async function giveAnswer({ db, keys }: Deps, verificationId: string, answer: string, now: number): Promise<void> {
  const request = {
    ...emptyRequest,
    method: 'POST',
    params: { token: linkToken(keys, 'question', verificationId) },
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    body: Buffer.from(new URLSearchParams({ answer }).toString()),
  };
  const { status } = await answerQuestion(db, keys, request, now);
  if (status !== 200) throw new Error(`the answer to ${verificationId} got ${status}`);
}

/** The same events through `npm run replay`'s own code. */
export function replayAll(
  { keys, book }: Pick<Deps, 'keys' | 'book'>,
  gameId: string,
  events: readonly RecordedEvent[],
): Told[] {
  const replay = new Replay(keys, book);
  return events.map((event) => {
    const replayed = replay.take(event, gameId, false);
    if ('fault' in replayed) throw new Error(`${event.id}: ${replayed.fault}`);
    const { id, verdict, score, signals } = replayed.verdict;
    return { id, verdict, score, signals };
  });
}
