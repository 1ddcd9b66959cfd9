import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { majorVersion } from '../../infra/local/engines/java.ts';
import { generateSecret } from '../../infra/local/engines/secret-text.ts';
import type { StackFile } from '../../infra/local/stack-file.ts';
import { removeStackFile, writeStackFile } from '../../infra/local/start/kept-file.ts';
import { readSettings } from '../../infra/local/start/settings.ts';

describe('the settings of npm start', () => {
  const read = (env: Record<string, string | undefined>) => readSettings(env, '/home/me/door ward');

  it('have the defaults of the contract', () => {
    expect(read({})).toEqual({
      port: 'usual',
      data: '/home/me/door ward/.local/data',
      sample: 'on',
      log: 'file',
      stackFile: '/home/me/door ward/.local/stack.json',
    });
  });

  it('place the file for scripts beside the data', () => {
    expect(read({ DOORWARD_DATA: '/srv/x' }).stackFile).toBe('/srv/x/stack.json');
    expect(read({ DOORWARD_DATA: 'memory' }).stackFile).toBe('/home/me/door ward/.local/stack.json');
    expect(read({ DOORWARD_DATA: '.local/data/' }).stackFile).toBe('/home/me/door ward/.local/stack.json');
    expect(read({ PORT: '0' }).port).toBe(0);
  });

  it.each([
    { PORT: 'abc' },
    { PORT: '-1' },
    { PORT: '65536' },
    { PORT: '80.5' },
    { PORT: '' },
    { DOORWARD_DATA: ' ' },
    { DOORWARD_SAMPLE: 'yes' },
  ])('refuse %j in one line that names the setting', (env) => {
    const [name = ''] = Object.keys(env);
    expect(() => read({ ...env })).toThrow(new RegExp(`^${name}[^\n]*$`));
  });
});

describe('the file for scripts', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'doorward-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const stack = { apiUrl: 'http://127.0.0.1:1' } as StackFile;

  it('is for its owner only, and goes when its stack goes', () => {
    const file = writeStackFile(join(folder, 'new', 'stack.json'), stack, false);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject(stack);
    removeStackFile(file);
    expect(() => statSync(file)).toThrow(/ENOENT/);
  });

  it('leaves the file of another copy that runs, and takes that of one that does not', () => {
    const file = join(folder, 'stack.json');
    writeFileSync(file, JSON.stringify({ pid: process.ppid }));
    const own = writeStackFile(file, stack, true);
    expect(own).toBe(join(folder, `stack-${process.pid}.json`));
    removeStackFile(file);
    expect(statSync(file).isFile()).toBe(true);
    writeFileSync(file, JSON.stringify({ pid: 2 ** 22 + 1 }));
    expect(writeStackFile(file, stack, true)).toBe(file);
  });
});

describe('what the start looks at', () => {
  it.each([
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['openjdk version "21" 2023-09-19', 21],
    ['java version "1.8.0_401"', 8],
    ['command not found', undefined],
  ])('%s is Java %s', (printed, version) => expect(majorVersion(printed)).toBe(version));

  it('makes secrets of the kind that the template asks for', () => {
    const plan = {
      PasswordLength: 64,
      ExcludeCharacters: 'abc0',
      ExcludeLowercase: false,
      ExcludeNumbers: false,
      ExcludePunctuation: true,
      ExcludeUppercase: true,
      IncludeSpace: false,
      RequireEachIncludedType: true,
    };
    expect(generateSecret(plan)).toMatch(/^(?=.*[1-9])(?=.*[d-z])[d-z1-9]{64}$/);
    const made = generateSecret({ ...plan, GenerateStringKey: 'password', SecretStringTemplate: '{"user":"u"}' });
    expect(JSON.parse(made)).toEqual({ user: 'u', password: expect.stringMatching(/^[d-z1-9]{64}$/) });
  });
});
