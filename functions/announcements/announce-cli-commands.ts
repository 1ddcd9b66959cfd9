import { type Desk, type ExitCode, follow, pathOf, write } from './announce-cli-send.ts';
import { countsTable, estimateLines, headLine, listLine, progressLine } from './announce-cli-view.ts';
import type { AnnouncementItem, AnnouncementView } from './answers-schema.ts';

const say = ({ screen }: Desk, lines: readonly string[]) => screen.write(lines.map((line) => `${line}\n`).join(''));

/** How an announcement stands; with `watch`, until it ends. */
export async function statusCommand(desk: Desk, announcementId: string, watch: boolean): Promise<ExitCode> {
  const view = await desk.api.call<AnnouncementView>('GET', pathOf(announcementId));
  say(desk, [headLine(view)]);
  if (view.startedAt === undefined) say(desk, [`${view.state}, not sent yet`, ...estimateLines(view)]);
  else if (watch) return follow(desk, announcementId);
  else say(desk, [progressLine(view), ...countsTable(view)]);
  return 0;
}

/** `pause`, `resume`, `cancel` and `approve`. */
export async function actCommand(desk: Desk, announcementId: string, act: string): Promise<ExitCode> {
  const view = await write(desk, pathOf(announcementId, act));
  const told =
    act === 'approve' ? (view.approval ? `approved by ${view.approval.by}` : 'needs no approval') : view.state;
  say(desk, [`${announcementId}: ${told}`]);
  return 0;
}

export async function listCommand(desk: Desk, gameId: string): Promise<ExitCode> {
  let cursor: string | undefined;
  do {
    const query = new URLSearchParams({ gameId, limit: '100', ...(cursor === undefined ? {} : { cursor }) });
    const page = await desk.api.call<{ items: AnnouncementItem[]; cursor?: string }>(
      'GET',
      `/v1/announcements?${query}`,
    );
    say(desk, page.items.map(listLine));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return 0;
}

/** The next page that an answer names (RFC 8288). */
const nextOf = (response: Response): string | undefined =>
  /<([^>]+)>;\s*rel="next"/.exec(response.headers.get('link') ?? '')?.[1];

/** Hands what became of each recipient on as one CSV, page after page. */
export async function recipientsCommand(
  { api, screen }: Desk,
  announcementId: string,
  put: (text: string) => Promise<unknown>,
): Promise<ExitCode> {
  let next: string | undefined = `${pathOf(announcementId, 'recipients')}?limit=5000`;
  let lines = 0;
  for (let first = true; next !== undefined; first = false) {
    const page: Response = await api.fetch('GET', next, { headers: { accept: 'text/csv' } });
    // not text(), which would drop the byte order mark
    const text = Buffer.from(await page.arrayBuffer()).toString('utf8');
    await put(first ? text : text.slice(text.indexOf('\r\n') + 2));
    lines += text.split('\r\n').length - 2; // without the heading, and what follows the end of the last line
    next = nextOf(page);
    if (screen.isTTY) screen.write(`\r\u001b[2K${lines} recipients`);
  }
  screen.write(`${screen.isTTY ? '\r\u001b[2K' : ''}${lines} recipients\n`);
  return 0;
}
