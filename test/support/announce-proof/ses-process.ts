/**
 * An SES of the proof's own, as a process: holds sends to a rate and a burst, throttles by spells, fails, refuses, takes mails and never says
 * so, cuts connections; by a seed. Keeps when it took which mail. Tells of them late, doubled and in any order. Also gives out the secret.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { seededRandom } from '../../../infra/local/sample/random.ts';
import { mostInASecond } from './windows.ts';

const setting = (name: string) => Number(process.env[name]);
const [rate, burst, eventsMs, complaintsAfter] = ['RATE', 'BURST', 'EVENTS_MS', 'COMPLAINTS_AFTER'].map(setting) as [
  number,
  number,
  number,
  number,
];
const faults = process.env.FAULTS === 'on';
const chances = { refused: 0.0005, failed: 0.003, hangs: 0.0004, cutAfter: 0.0006, cutBefore: 0.0003 };
const random = seededRandom(setting('SEED'));

type Mail = { player: string; announcement: string; sendId: string; to: string };
type Told = { dueAt: number; body: string };

const now = () => performance.timeOrigin + performance.now();
const taken: { at: number; player: string }[] = [];
const found = {
  calls: 0,
  throttledForRate: 0,
  throttledBySpell: 0,
  refused: 0,
  failed: 0,
  hangs: 0,
  cutAfter: 0,
  cutBefore: 0,
};
let told: Told[] = [];
let tokens = burst;
let filledAt = now();
let throttlesUntil = 0;
const spells: number[] = [];

const kindOfError = {
  throttle: [400, 'Throttling'],
  refuse: [400, 'MessageRejected'],
  fail: [500, 'InternalFailure'],
} as const;

function answerError(response: ServerResponse, kind: keyof typeof kindOfError): void {
  const [status, code] = kindOfError[kind];
  const body = `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${code}</Message></Error></ErrorResponse>`;
  response.writeHead(status, { 'content-type': 'text/xml' }).end(body);
}

function tell(mail: Mail): void {
  const fate = random();
  const bounce = { bounceType: 'Permanent', bounceSubType: 'General', bouncedRecipients: [{ emailAddress: mail.to }] };
  const news = fate < 0.008 ? [{ eventType: 'Bounce', bounce }] : [{ eventType: 'Delivery' }];
  if (fate > 0.9998 && taken.length > complaintsAfter) news.push({ eventType: 'Complaint', complaint: {} } as never);
  const { player, sendId, announcement, to } = mail;
  const tags = { sendId: [sendId], player: [player], lane: ['bulk'], announcement: [announcement] };
  const about = { messageId: `ses-${taken.length}`, destination: [to], tags };
  for (const one of [...news, ...(random() < 0.05 ? news : [])])
    told.push({ dueAt: now() + random() ** 3 * eventsMs, body: JSON.stringify({ ...one, mail: about }) });
}

/** @returns whether there is room for one more mail */
function take(): boolean {
  tokens = Math.min(burst, tokens + ((now() - filledAt) * rate) / 1000);
  filledAt = now();
  if (tokens < 1) return false;
  tokens -= 1;
  return true;
}

/** What becomes of a call: an error that is answered, or whether the mail is taken and whether anything is answered. */
function decide(): keyof typeof kindOfError | { taken: boolean; end: 'answer' | 'hang' | 'cut' } {
  if (now() < throttlesUntil) {
    found.throttledBySpell += 1;
    return 'throttle';
  }
  if (!take()) {
    found.throttledForRate += 1;
    return 'throttle';
  }
  let fate = faults ? random() : 1;
  const kind = (Object.keys(chances) as (keyof typeof chances)[]).find((one) => {
    fate -= chances[one];
    return fate < 0;
  });
  if (!kind) return { taken: true, end: 'answer' };
  found[kind] += 1;
  if (kind === 'refused') return 'refuse';
  if (kind === 'failed') return 'fail';
  return { taken: kind !== 'cutBefore', end: kind === 'hangs' ? 'hang' : 'cut' };
}

function send(mail: Mail, request: IncomingMessage, response: ServerResponse): void {
  found.calls += 1;
  const fate = decide();
  if (typeof fate === 'string') {
    answerError(response, fate);
    return;
  }
  if (fate.taken) {
    taken.push({ at: now(), player: mail.player });
    if (fate.end === 'answer' || random() < 0.5) tell(mail);
  }
  if (fate.end === 'cut') request.socket.destroy();
  if (fate.end !== 'answer') return;
  const result = `<SendRawEmailResult><MessageId>ses-${taken.length}</MessageId></SendRawEmailResult>`;
  response.writeHead(200, { 'content-type': 'text/xml' });
  response.end(
    `<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/">${result}</SendRawEmailResponse>`,
  );
}

/** @returns events that are due, in no order */
function dueEvents(most: number): string[] {
  const due: Told[] = [];
  const kept: Told[] = [];
  for (const one of told) (one.dueAt <= now() && due.length < most ? due : kept).push(one);
  told = kept;
  return due.map(({ body }) => body).sort(() => random() - 0.5);
}

function report() {
  const perSecond: number[] = [];
  const [first] = taken;
  for (const { at } of taken) {
    const second = Math.floor((at - (first?.at ?? at)) / 1000);
    perSecond[second] = (perSecond[second] ?? 0) + 1;
  }
  const begin = first?.at ?? 0;
  return {
    ...found,
    taken,
    spells,
    begin,
    perSecond: Array.from(perSecond, (count) => count ?? 0),
    most: mostInASecond(taken.map(({ at }) => at)),
  };
}

const mailOf = (form: URLSearchParams): Mail => {
  const tags: Record<string, string> = {};
  for (let n = 1; form.has(`Tags.member.${n}.Name`); n++)
    tags[form.get(`Tags.member.${n}.Name`) ?? ''] = form.get(`Tags.member.${n}.Value`) ?? '';
  const { player = '', announcement = '', sendId = '' } = tags;
  return { player, announcement, sendId, to: form.get('Destinations.member.1') ?? '' };
};

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const body = Buffer.concat(parts).toString('utf8');
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://ses');
  const json = (content: unknown) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(content));
  if (pathname === '/report') return void json(report());
  if (pathname === '/count') return void json({ taken: taken.length, waiting: told.length });
  if (pathname === '/events') return void json(dueEvents(Number(searchParams.get('most'))));
  if (pathname === '/spell') {
    throttlesUntil = now() + 300;
    spells.push(now());
    return void json({});
  }
  if (pathname === '/again') {
    told.push(...(JSON.parse(body) as string[]).map((one) => ({ dueAt: 0, body: one })));
    return void json({});
  }
  if (pathname === '/drain') {
    told = told.map((one) => ({ ...one, dueAt: 0 }));
    return void json({});
  }
  if (request.headers['x-amz-target']) return void json({ SecretString: process.env.SECRET });
  const form = new URLSearchParams(body);
  if (form.get('Action') === 'SendRawEmail') return send(mailOf(form), request, response);
  const quota = `<Max24HourSend>-1</Max24HourSend><MaxSendRate>${rate}</MaxSendRate><SentLast24Hours>${taken.length}</SentLast24Hours>`;
  response.writeHead(200, { 'content-type': 'text/xml' });
  response.end(
    `<GetSendQuotaResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><GetSendQuotaResult>${quota}</GetSendQuotaResult></GetSendQuotaResponse>`,
  );
}

const server = createServer((request, response) => {
  answer(request, response).catch((error) => response.destroy(error));
});
server.keepAliveTimeout = 120_000; // a connection that is closed while it is taken up again would be one more lost answer
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(JSON.stringify({ port: address !== null && typeof address === 'object' ? address.port : 0 }));
});
process.on('disconnect', () => process.exit(0));
