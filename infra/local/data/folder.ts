import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartProblem } from '../problem.ts';

/** Where a stack keeps what it must remember; `undefined` paths mean that it remembers nothing. */
export type DataFolder = {
  /** Undefined for a stack in memory. */
  readonly path: string | undefined;
  /** A folder inside, made if it is missing. */
  readonly inside: (name: string) => string | undefined;
  /**
   * A file that only its owner may read: its content, or what `make` gives, which is kept from then on.
   * @throws StartProblem if the file is there and is not JSON
   */
  readonly remember: <T>(name: string, make: () => T) => T;
};

const own = 0o700;

export function openDataFolder(path: string | undefined): DataFolder {
  if (path === undefined) return { path, inside: () => undefined, remember: (_, make) => make() };
  try {
    mkdirSync(path, { recursive: true, mode: own });
  } catch {
    throw new StartProblem(`DOORWARD_DATA: the folder ${path} cannot be made or is a file`);
  }
  return {
    path,
    inside: (name) => {
      const folder = join(path, name);
      mkdirSync(folder, { recursive: true, mode: own });
      return folder;
    },
    remember: (name, make) => {
      const file = join(path, name);
      if (existsSync(file)) return readJson(file);
      const made = make();
      writePrivate(file, made);
      return made;
    },
  };
}

function readJson<T>(file: string): T {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    throw new StartProblem(`${file} is damaged: delete it, or the whole data folder`);
  }
}

/** Writes JSON that only its owner may read; whole or not at all. */
export function writePrivate(file: string, content: unknown): void {
  const half = `${file}.${process.pid}.tmp`;
  writeFileSync(half, `${JSON.stringify(content, undefined, 2)}\n`, { mode: 0o600 });
  renameSync(half, file);
}

const mostLogBytes = 20 * 1024 * 1024;

/** Puts a long log aside, keeping one earlier file. */
export function turnLog(file: string): void {
  if (existsSync(file) && statSync(file).size > mostLogBytes) renameSync(file, `${file}.1`);
}
