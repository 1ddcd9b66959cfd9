import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../support/inbox.ts';

const script = join(import.meta.dirname, '../../infra/local/start.mjs');
const children: ChildProcess[] = [];
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'doorward cli-'));
});
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

function start(env: Record<string, string>, command = process.execPath): { child: ChildProcess; said: () => string } {
  const { npm_lifecycle_event: _, ...inherited } = process.env;
  const child = spawn(command, [script], { env: { ...inherited, DOORWARD_SAMPLE: 'off', ...env } });
  children.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part) => {
      said += part;
    });
  return { child, said: () => said };
}

async function refusal(env: Record<string, string>): Promise<string> {
  const { child, said } = start(env);
  expect(await once(child, 'close')).toEqual([1, null]);
  return said().trim();
}

/** Copies of the library that DynamoDB Local unpacks. */
const unpackedIn = (temporary: string) =>
  readdirSync(temporary, { recursive: true }).filter((name) => String(name).includes('sqlite4java')).length;

describe('npm start', () => {
  it('refuses what it cannot use, in one line', async () => {
    expect(await refusal({ PORT: 'abc' })).toMatch(/^PORT=abc: .*$/);
    expect(await refusal({ DOORWARD_SAMPLE: 'maybe' })).toMatch(/^DOORWARD_SAMPLE=maybe: .*$/);
    expect(await refusal({ DOORWARD_DATA: script })).toMatch(/^DOORWARD_DATA: .*is a file$/m);
    expect(await refusal({ JAVA_HOME: folder, PORT: '0', DOORWARD_DATA: 'memory' })).toMatch(
      /^Java 17 or newer is needed .*$/m,
    );
  });

  it('stops if the port that was asked for is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    expect(await refusal({ PORT: String(port), DOORWARD_DATA: 'memory' })).toMatch(/^PORT: \d+ is taken; .*$/m);
    other.close();
  });

  it('serves, tells where, and takes everything with it when it is stopped', async () => {
    const data = join(folder, 'my data');
    const temporary = join(folder, 'tmp');
    mkdirSync(temporary);
    const { child, said } = start({ PORT: '0', DOORWARD_DATA: data, TMPDIR: temporary });
    await until('the block', async () => (said().includes('Ctrl-C stops it') ? true : undefined), 150_000);
    expect(unpackedIn(temporary)).toBe(1);
    const file = join(data, 'stack.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const stack = JSON.parse(readFileSync(file, 'utf8')) as Record<string, never>;
    expect(said()).toContain(stack.consoleUrl);
    expect(said()).toContain(file);
    expect((await fetch(`${stack.apiUrl}/v1/openapi.json`)).status).toBe(200);

    child.kill('SIGTERM');
    const began = Date.now();
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(Date.now() - began).toBeLessThan(10_000);
    expect(() => statSync(file)).toThrow(/ENOENT/);
    await expect(fetch(String(stack.apiUrl))).rejects.toThrow();
    const left = await new Promise<string>((resolve) =>
      execFile('ps', ['-A', '-ww', '-o', 'args'], (_, out) => resolve(out)),
    );
    expect(left.split('\n').filter((line) => line.includes(data) && line.includes('java'))).toEqual([]);
    await until('what was unpacked to go', async () => (unpackedIn(temporary) === 0 ? true : undefined));
  });
});
