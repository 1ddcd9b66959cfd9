import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../kernel/clock.ts';
import type { Api } from '../kernel/staff-api.ts';
import { countsTable, progressBar, progressLine } from './announce-cli-view.ts';
import type { AnnouncementView } from './answers-schema.ts';

export type Screen = { isTTY?: boolean | undefined; columns?: number | undefined; write: (text: string) => unknown };

/** Between two looks, milliseconds: often enough for an eye, seldom enough for the API. */
const lookEvery = { terminal: 1000, log: 2000 } as const;
/** A log gets a line so often, and when something changes by itself. */
const lineEvery = 10_000;

const isOver = ({ state }: AnnouncementView): boolean => state !== 'sending';

/** Draws over what it drew before, each line cut to the width of the terminal. */
function createPanel(screen: Screen) {
  let drawn = 0;
  return (lines: readonly string[]) => {
    const width = (screen.columns ?? 80) - 1;
    const up = drawn > 0 ? `\u001b[${drawn}A` : '';
    screen.write(up + lines.map((line) => `\u001b[2K${line.slice(0, width)}\n`).join(''));
    drawn = lines.length;
  };
}

/**
 * Shows how a send goes until it ends, is paused or cancelled: a bar and a table on a terminal, else plain lines.
 * @param signal ends the watching, not the send
 * @returns how it stands then
 */
export async function watchSend(
  api: Api,
  announcementId: string,
  { screen, signal, now }: { screen: Screen; signal: AbortSignal; now: Clock },
): Promise<AnnouncementView> {
  const draw = createPanel(screen);
  let before: { at: number; state: string } | undefined;
  for (;;) {
    const view = await api.call<AnnouncementView>('GET', `/v1/announcements/${encodeURIComponent(announcementId)}`);
    const [over, at] = [isOver(view) || signal.aborted, now()];
    if (screen.isTTY) draw([progressBar(view), ...countsTable(view)]);
    else if (over || !before || before.state !== view.state || at - before.at >= lineEvery) {
      screen.write(`${progressLine(view)}\n`);
      before = { at, state: view.state };
    }
    if (over && !screen.isTTY) screen.write(`${countsTable(view).join('\n')}\n`);
    if (over) return view;
    await sleep(screen.isTTY ? lookEvery.terminal : lookEvery.log, undefined, { signal }).catch(() => undefined);
  }
}
