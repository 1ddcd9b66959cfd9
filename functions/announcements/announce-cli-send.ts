import type { Clock } from '../kernel/clock.ts';
import { type Api, Refused } from '../kernel/staff-api.ts';
import { listParts, type ReadText, readAnnouncementFile } from './announce-cli-file.ts';
import { estimateLines, headLine } from './announce-cli-view.ts';
import { type Screen, watchSend } from './announce-cli-watch.ts';
import type { AnnouncementView } from './answers-schema.ts';

/** What a command works with on its terminal. */
export type Desk = {
  api: Api;
  readText: ReadText;
  screen: Screen;
  /** Asks a person; undefined where there is none. */
  ask: ((question: string) => Promise<string>) | undefined;
  /** Ends watching. */
  signal: AbortSignal;
  now: Clock;
  /** A new `Idempotency-Key`. */
  newKey: () => string;
};

/** How a command ended, for whoever called it: 0 done, 3 a second person must approve, 4 stopped before the end, 130 no longer watched. */
export type ExitCode = 0 | 3 | 4 | 130;

export type SendOptions = {
  file?: string | undefined;
  test?: boolean | undefined;
  now?: boolean | undefined;
  at?: string | undefined;
  yes?: boolean | undefined;
  detach?: boolean | undefined;
};

/** Ids in one request: a few seconds' work for the service. */
const partSize = 10_000;

export const pathOf = (announcementId: string, act = ''): string =>
  `/v1/announcements/${encodeURIComponent(announcementId)}${act === '' ? '' : `/${act}`}`;

/** Writes something; the key lets it be tried again without happening twice. */
export const write = ({ api, newKey }: Desk, path: string, body: object = {}, headers: Record<string, string> = {}) =>
  api.call<AnnouncementView>('POST', path, body, { 'idempotency-key': newKey(), ...headers });

const say = (screen: Screen, lines: readonly string[]) => screen.write(lines.map((line) => `${line}\n`).join(''));

function sendTime({ now, at }: SendOptions, given: unknown): unknown {
  if (now && at !== undefined) throw new Error('choose either --now or --at, not both');
  if (at !== undefined && Number.isNaN(Date.parse(at)))
    throw new Error('--at takes a time with offset, such as 2026-12-01T09:00:00+01:00');
  return now ? undefined : (at ?? given);
}

/** Makes the draft of a file, with its list. */
async function draftOf(desk: Desk, file: string, options: SendOptions): Promise<AnnouncementView> {
  const { api, readText, screen, newKey } = desk;
  const { body, players } = readAnnouncementFile(file, readText);
  const whole = { ...body, sendAt: sendTime(options, body.sendAt) };
  let view = await write(desk, '/v1/announcements', whole);
  say(screen, [headLine(view)]);
  const parts = players ? listParts(players.text, players.type, partSize) : [];
  for (const [at, part] of parts.entries()) {
    const headers = { 'content-type': players?.type ?? 'text/plain', 'idempotency-key': newKey() };
    const answer = await api.fetch('POST', pathOf(view.announcementId, 'recipients'), { body: part, headers });
    view = (await answer.json()) as AnnouncementView;
    if (parts.length > 1) say(screen, [`list: part ${at + 1} of ${parts.length} stored`]);
  }
  return view;
}

async function confirmed({ ask, now }: Desk, { yes }: SendOptions, view: AnnouncementView): Promise<boolean> {
  if (yes) return true;
  if (!ask) throw new Error('nobody can be asked here; give --yes to send without a question');
  const when = view.sendAt && Date.parse(view.sendAt) > now() ? `at ${view.sendAt}` : 'now';
  return /^y(es)?$/i.test((await ask(`Send it ${when}? [y/N] `)).trim());
}

const approvalMissing = (fault: unknown): fault is Refused =>
  fault instanceof Refused && fault.status === 409 && /approve/.test(fault.message);

/** `send --file FILE` makes a draft and sends it; `send ID` sends one that is there. */
export async function sendCommand(desk: Desk, ids: readonly string[], options: SendOptions): Promise<ExitCode> {
  const { screen } = desk;
  const [id] = ids;
  if ((id === undefined) === (options.file === undefined)) throw new Error('send takes --file FILE, or one id');
  if (id !== undefined && (options.at ?? options.now) !== undefined)
    throw new Error('--at and --now go with --file; the time of a draft is changed by an edit');
  const made = options.file === undefined ? undefined : await draftOf(desk, options.file, options);
  const view = await write(desk, pathOf(made?.announcementId ?? String(id), 'estimate'));
  const { announcementId } = view;
  say(screen, [...(made ? [] : [headLine(view)]), ...estimateLines(view)]);
  if (options.test) {
    for (const language of view.languages) await write(desk, pathOf(announcementId, 'test'), { language });
    say(screen, [
      `A test mail in ${view.languages.join(', ')} is on its way to you. To send it: send ${announcementId}`,
    ]);
    return 0;
  }
  if (!(await confirmed(desk, options, view))) {
    say(screen, [`Not sent. It stays a draft: ${announcementId}`]);
    return 4;
  }
  try {
    // only what was just shown: should somebody have changed it meanwhile, the API refuses
    const sent = await write(desk, pathOf(announcementId, 'send'), {}, { 'if-match': `"${view.version}"` });
    if (sent.state === 'scheduled') say(screen, [`It is scheduled for ${sent.sendAt}.`]);
    return sent.state === 'scheduled' || options.detach ? 0 : await follow(desk, announcementId);
  } catch (fault) {
    if (!approvalMissing(fault)) throw fault;
    say(screen, [fault.message, `Then: approve ${announcementId} (the other person), send ${announcementId} (you).`]);
    return 3;
  }
}

/** Watches a send until it ends. */
export async function follow({ api, screen, signal, now }: Desk, announcementId: string): Promise<ExitCode> {
  const { state } = await watchSend(api, announcementId, { screen, signal, now });
  if (state === 'done') return 0;
  if (state !== 'sending') return 4;
  say(screen, [`It goes on without you. To stop it: pause ${announcementId}`]);
  return 130;
}
