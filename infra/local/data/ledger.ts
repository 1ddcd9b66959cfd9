import { DatabaseSync } from 'node:sqlite';
import { StartProblem } from '../problem.ts';

/** What the runner itself must not forget when it is killed: places in streams, times of schedules, mails. */
export type Ledger = {
  readonly database: DatabaseSync;
  readonly read: (key: string) => string | undefined;
  readonly write: (key: string, value: string) => void;
  readonly close: () => void;
};

/**
 * @param file undefined for a ledger in memory
 * @throws StartProblem if another running stack has the file
 */
export function openLedger(file: string | undefined): Ledger {
  const database = new DatabaseSync(file ?? ':memory:');
  try {
    // The lock goes with the process, however it ends, so no stale lock is ever left.
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    database.exec('CREATE TABLE IF NOT EXISTS notes (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT');
    database.exec('BEGIN EXCLUSIVE; COMMIT');
  } catch (fault) {
    database.close();
    if (!/locked|busy/i.test(String(fault))) throw fault;
    throw new StartProblem(`another copy is running with this data (${file}): set DOORWARD_DATA to another folder`);
  }
  const select = database.prepare('SELECT value FROM notes WHERE key = ?');
  const upsert = database.prepare('INSERT OR REPLACE INTO notes (key, value) VALUES (?, ?)');
  return {
    database,
    read: (key) => select.get(key)?.value as string | undefined,
    write: (key, value) => {
      upsert.run(key, value);
    },
    close: () => database.close(),
  };
}
