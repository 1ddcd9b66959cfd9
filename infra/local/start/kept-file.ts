import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { writePrivate } from '../data/folder.ts';
import type { StackFile } from '../stack-file.ts';

function ownerOf(file: string): number | undefined {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { pid?: number }).pid;
  } catch {
    // Missing or damaged: nobody's.
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Writes the file that tells scripts of this stack; only its owner may read it.
 * @param shared whether another running copy may own the file, which then stays as it is
 * @returns where it was written
 */
export function writeStackFile(file: string, stack: StackFile, shared: boolean): string {
  const owner = existsSync(file) ? ownerOf(file) : undefined;
  const taken = shared && owner !== undefined && owner !== process.pid && isRunning(owner);
  const place = taken ? file.replace(/\.json$/, `-${process.pid}.json`) : file;
  mkdirSync(dirname(place), { recursive: true });
  writePrivate(place, { ...stack, pid: process.pid });
  return place;
}

/** Removes the file if it is still ours. */
export function removeStackFile(file: string): void {
  if (ownerOf(file) === process.pid) rmSync(file, { force: true });
}
