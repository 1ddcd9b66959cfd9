import type { MailState } from '../../functions/mail/mail-states.ts';
import { history, intruder, loginEvent } from './events.ts';
import { type InboxMail, linkIn, until, waitForMail } from './inbox.ts';
import type { TestStack } from './stack-clients.ts';
import type { StackTables } from './stack-tables.ts';

export type AskedPlayer = { playerId: string; email: string; mail: InboxMail; link: string };

/**
 * A player of whom six sign-ins are known and who has just been asked about a seventh, from far away.
 * @param about contact details beside the address
 */
export async function askPlayer(
  stack: TestStack,
  playerId: string,
  about: Record<string, unknown> = {},
  attack: Record<string, unknown> = intruder,
): Promise<AskedPlayer> {
  const email = `${playerId}@example.com`;
  const player = { email, locale: 'en', ...about };
  const known = history(6, Date.now(), { playerId, player });
  const answer = await stack.game.post<{ results: { verdict: string }[] }>([
    ...known,
    loginEvent({ playerId, ...intruder, ...attack }),
  ]);
  if (answer.body.results?.at(-1)?.verdict !== 'verify')
    throw new Error(`${playerId} was not asked: ${JSON.stringify(answer.body)}`);
  const mail = await waitForMail(stack.stack.inboxApiUrl, email);
  return { playerId, email, mail, link: linkIn(mail, 'v') };
}

export type Answer = 'confirmed' | 'denied';

/** Sends the form of a question's page, as a browser on that page would. */
export const postAnswer = (link: string, answer: Answer, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(link, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ answer }),
    headers: { 'sec-fetch-site': 'same-origin', ...headers },
  });

/** A player who has said "not me": with the page that said thanks, the mail about the case, and the case's link. */
export async function denyingPlayer(stack: TestStack, playerId: string, about: Record<string, unknown> = {}) {
  const asked = await askPlayer(stack, playerId, about);
  const answered = await postAnswer(asked.link, 'denied');
  if (answered.status !== 200) throw new Error(`the answer of ${playerId} got ${answered.status}`);
  const caseMail = await waitForMail(stack.stack.inboxApiUrl, asked.email, 2);
  return { ...asked, thanks: await answered.text(), caseMail, caseLink: linkIn(caseMail, 't') };
}

/** A player whose case was closed after an agent had reached them, and who is asked about the help: with the mail and its links. */
export async function surveyedPlayer(stack: TestStack, playerId: string, about: Record<string, unknown> = {}) {
  const denied = await denyingPlayer(stack, playerId, about);
  const agent = 'agent@demo.example';
  const list = await stack.as(agent, 'GET', '/v1/tasks?gameId=demo&limit=100');
  const found = (list.body.items as { playerId: string; taskId: string }[]).find((item) => item.playerId === playerId);
  const path = `/v1/tasks/${found?.taskId}`;
  for (const [act, body] of [
    ['attempts', { channel: 'phone', outcome: 'reached' }],
    ['resolve', { outcome: 'secured' }],
  ] as const) {
    const { status, body: answer } = await stack.as(agent, 'POST', `${path}/${act}`, body);
    if (status !== 200) throw new Error(`${act} of ${playerId}: ${status} ${JSON.stringify(answer)}`);
  }
  const closingMail = await waitForMail(stack.stack.inboxApiUrl, denied.email, 3);
  return { ...denied, taskId: found?.taskId ?? '', closingMail, surveyLink: linkIn(closingMail, 's') };
}

const underWay = new Set<unknown>(['CLAIMED', 'WAITING', 'UNKNOWN', 'SENT'] satisfies MailState[]);

/** Waits until nothing is under way any more: of every mail is known what became of it, and every callback is taken. @throws naming what is left */
export async function quiet(tables: StackTables, withinMs = 30_000): Promise<void> {
  const left = async () => {
    const rows = await tables.of('pendingMail', 'pendingCallback', 'mailRecord');
    return rows.filter(({ item }) => item.class !== 'mailRecord' || underWay.has(item.state));
  };
  const done = () =>
    until('mails and callbacks', async () => ((await left()).length === 0 ? true : undefined), withinMs);
  await done().catch(async () => {
    throw new Error(`still under way: ${JSON.stringify((await left()).slice(0, 3))}`);
  });
}
