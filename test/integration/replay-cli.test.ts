import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test, vi } from 'vitest';
import { event, failed, inOrder, quiet, start } from '../support/attack-town.ts';

vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'replay-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const day = 24 * 60 * 60_000;
/** Players of a game, and a list of leaked passwords, tried on them from lines all over; every second is right. */
function attacked(gameId: string) {
  const stuffing = Array.from({ length: 200 }, (_, n) => {
    const bot = { id: `bot-${n}`, model: 'Nexus 5', os: 'Android' };
    const line = `186.${n % 250}.${(n * 3) % 250}.${(n * 11) % 250}`;
    return event(start + 6 * day + n * 3000, `p${(n * 17) % 150}`, line, bot, n % 2 === 1 ? {} : failed);
  });
  return [...quiet(150, 6), ...stuffing].map((one) => ({ ...one, gameId }));
}

async function replay(input: string, name: string): Promise<string> {
  const output = join(folder, name);
  const words = ['infra/tool.ts', 'functions/activity/replay/replay-cli.ts', '--in', input, '--out', output];
  const { stderr } = await promisify(execFile)(process.execPath, words);
  expect(stderr).toContain('verdicts written');
  return readFileSync(output, 'utf8');
}

test('one history has one outcome, to the byte: waves are seen at the same try in every run', async () => {
  const input = join(folder, 'history.jsonl');
  const games = Array.from({ length: 16 }, (_, game) => attacked(`game-${game}`));
  const lines = inOrder(games.flat()).map((one) => JSON.stringify(one));
  writeFileSync(input, lines.join('\n'));
  const first = await replay(input, 'first.jsonl');
  expect(first.trimEnd().split('\n')).toHaveLength(lines.length);
  expect(first).toContain('"stuffing_wave"');
  expect(await replay(input, 'second.jsonl')).toBe(first);
  expect(await replay(input, 'third.jsonl')).toBe(first);
});
