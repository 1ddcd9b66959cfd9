import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { replayFile } from '../../functions/activity/replay/replay-file.ts';
import { replayOptions } from '../../functions/activity/replay/replay-options.ts';
import { deriveKeys } from '../../functions/kernel/secrets.ts';
import { twoPlaces as book } from '../support/two-places.ts';

const folder = mkdtempSync(join(tmpdir(), 'replay-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const keys = deriveKeys('a secret for one test, long enough');

const day = 86_400_000;
const start = Date.parse('2026-03-01T10:00:00Z');
const at = (days: number) => new Date(start + days * day).toISOString();
const home = { ip: '10.1.2.3', device: { id: 'own-phone', model: 'Pixel 8', os: 'Android' } };
const far = { ip: '41.5.6.7', device: { id: 'other-phone', model: 'Galaxy A14', os: 'Android' } };
const signIn = (id: string, days: number, more: object = home) => ({
  ...{ id: `event-${id}`, type: 'login.succeeded', occurredAt: at(days), playerId: 'ann' },
  ...more,
});
/** A month of ordinary sign-ins. */
const habit = Array.from({ length: 15 }, (_, position) => signIn(`habit-${position}`, position * 2));

type Line = { id: string; playerId: string; verdict: string; score: number; signals: string[] };

async function replayed(lines: readonly unknown[], options: { games?: string[]; seedDays?: number } = {}) {
  const [input, output] = [join(folder, 'in.jsonl'), join(folder, 'out.jsonl')];
  writeFileSync(input, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  const faults: [number, string][] = [];
  const given = { in: input, out: output, games: options.games ?? [], seedDays: options.seedDays ?? 0 };
  const counts = await replayFile(
    given,
    { keys, book },
    (line, fault) => faults.push([line, fault]),
    () => {},
  );
  const text = readFileSync(output, 'utf8');
  return {
    counts,
    faults,
    verdicts: text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Line),
  };
}
const verdictOf = ({ verdicts }: { verdicts: Line[] }, id: string) =>
  verdicts.find((line) => line.id === `event-${id}`)?.verdict;

it('writes a verdict a line in the order of the input, and learns', async () => {
  const found = await replayed([...habit, signIn('strange', 31, far)]);
  expect(found.verdicts.map(({ id }) => id)).toEqual([...habit.map(({ id }) => id), 'event-strange']);
  expect(verdictOf(found, 'habit-14')).toBe('familiar');
  const last = found.verdicts.at(-1);
  expect(last).toMatchObject({ playerId: 'ann', verdict: 'verify' });
  expect(last?.signals).toContain('new_device');
  expect(Object.keys(last ?? {})).toEqual(['id', 'playerId', 'verdict', 'score', 'signals']);
});

it.each([
  ['confirmed', 'familiar'],
  ['denied', 'outreach'],
])('an answer takes effect before the next event: %s → %s', async (answer, verdict) => {
  const found = await replayed([...habit, { ...signIn('asked', 31, far), answer }, signIn('again', 31.2, far)]);
  expect(verdictOf(found, 'asked')).toBe('verify');
  expect(verdictOf(found, 'again')).toBe(verdict);
});

it('an answer to what raised no question is no answer', async () => {
  const found = await replayed([...habit.slice(0, -1), { ...habit.at(-1), answer: 'denied' }, signIn('next', 31)]);
  expect(verdictOf(found, 'next')).toBe('familiar');
});

it('a question that nobody answered colours what follows for three days of the events, whenever they are replayed', async () => {
  const change = { ...far, type: 'email.changed', sessionId: 's' };
  const asked = signIn('asked', 31, { ...far, sessionId: 's' });
  const soon = await replayed([...habit, asked, { ...signIn('change', 31.01), ...change }]);
  expect(verdictOf(soon, 'change')).toBe('outreach');
  const late = await replayed([...habit, asked, { ...signIn('change', 35), ...change }]);
  expect(verdictOf(late, 'change')).not.toBe('outreach');
});

it('the first days teach, raise nothing and are not written', async () => {
  const found = await replayed([...habit, signIn('strange', 20, far), signIn('strange-again', 40, far)], {
    seedDays: 30,
  });
  expect(found.verdicts.map(({ id }) => id)).toEqual(['event-strange-again']);
  expect(found.counts).toMatchObject({ written: 1, taught: 16 });
});

it('an event that comes late, from before the first line, teaches only if days do', async () => {
  const lines = [signIn('first', 1), signIn('late', 0.5), signIn('next', 2)];
  expect((await replayed(lines)).verdicts.map(({ id }) => id)).toEqual(['event-first', 'event-late', 'event-next']);
  expect((await replayed(lines, { seedDays: 1 })).verdicts.map(({ id }) => id)).toEqual(['event-next']);
});

it('names a bad line by its number and goes on; a repeat gets the first verdict, another event under an id none', async () => {
  const [first, second] = habit as [object, object];
  const found = await replayed([first, '{', { ...second, ip: 'nowhere' }, first, { ...first, ip: '10.9.9.9' }, second]);
  expect(found.faults).toEqual([
    [2, 'is not JSON'],
    [3, 'ip: must be an IPv4 or IPv6 address'],
    [5, 'the id event-habit-0 stands for another event before'],
  ]);
  expect(found.verdicts.map(({ id }) => id)).toEqual(['event-habit-0', 'event-habit-0', 'event-habit-1']);
  expect(found.verdicts[0]).toEqual(found.verdicts[1]);
});

it('replays the games it is given; what names no game belongs to the first', async () => {
  const lines = [{ ...habit[0], gameId: 'one' }, { ...habit[1], gameId: 'two' }, habit[2]];
  const found = await replayed(lines, { games: ['one'] });
  expect(found.verdicts.map(({ id }) => id)).toEqual(['event-habit-0', 'event-habit-2']);
});

it('takes a file as other programs write it: a byte order mark, lines that end in CR LF, empty ones', async () => {
  const [first, second] = [signIn('marked', 0), signIn('second', 1)];
  const found = await replayed([`\uFEFF${JSON.stringify(first)}\r`, '\r', `${JSON.stringify(second)}\r`]);
  expect(found.faults).toEqual([]);
  expect(found.verdicts.map(({ id }) => id)).toEqual(['event-marked', 'event-second']);
});

it('never writes over the history, and names the file that will not do before it begins', async () => {
  const input = join(folder, 'kept.jsonl');
  writeFileSync(input, JSON.stringify(signIn('kept', 0)));
  const run = (given: { in?: string; out?: string }) =>
    replayFile(
      { in: input, out: join(folder, 'out.jsonl'), games: [], seedDays: 0, ...given },
      { keys, book },
      () => {},
      () => {},
    );
  await expect(run({ out: join(folder, '.', 'kept.jsonl') })).rejects.toThrow('--out: that is the history itself');
  const link = join(folder, 'link.jsonl');
  symlinkSync(input, link);
  await expect(run({ out: link })).rejects.toThrow('--out: that is the history itself');
  expect(readFileSync(input, 'utf8')).toContain('event-kept');
  const fresh = join(folder, 'fresh.jsonl');
  await expect(run({ in: join(folder, 'none.jsonl'), out: fresh })).rejects.toThrow('--in: there is no ');
  expect(existsSync(fresh)).toBe(false);
  await expect(run({ in: folder })).rejects.toThrow('is a folder');
  await expect(run({ out: folder })).rejects.toThrow('is a folder');
  await expect(run({ out: join(folder, 'none', 'out.jsonl') })).rejects.toThrow('--out: there is no folder');
});

it('ends with what is wrong where writing fails', async () => {
  const input = join(folder, 'long.jsonl');
  writeFileSync(input, habit.map((event) => JSON.stringify(event)).join('\n'));
  const out = join(folder, 'leads nowhere');
  symlinkSync(join(folder, 'none', 'out.jsonl'), out);
  const run = replayFile(
    { in: input, out, games: [], seedDays: 0 },
    { keys, book },
    () => {},
    () => {},
  );
  await expect(run).rejects.toThrow('ENOENT');
});

it('names the option that is missing', () => {
  expect(() => replayOptions(['--out', 'verdicts.jsonl'])).toThrow(/^--in is missing/);
  expect(() => replayOptions(['--in', 'events.jsonl'])).toThrow(/^--out is missing/);
  expect(() => replayOptions(['--in', 'a', '--out', 'b', '--seed-days', 'x'])).toThrow(/^--seed-days/);
});
