import type { Ask, Asking, Count, Told } from './asking.ts';
import type { Mark } from './mark.ts';
import type { CurrentWave } from './wave.ts';
import { namesKept, noWindow, type Window } from './window.ts';

/** A day of windows: as long as the table keeps them. */
const windowsKept = 288;

/** What a row has counted after one more: the same as the table's updates do. */
export function counted(window: Window, { what, account }: Pick<Count, 'what' | 'account'>): Window {
  if (what === 'fresh') return { ...window, fresh: window.fresh + 1 };
  const names = window[what];
  const known = names.includes(account);
  const kept = known || names.length >= namesKept ? names : [...names, account];
  if (what === 'passed') return { ...window, passed: kept };
  const beyond = window.beyond + (known || names.length < namesKept ? 0 : 1);
  return { ...window, failures: window.failures + 1, failed: kept, beyond };
}

/** The rows of all games in memory, for a replay. Windows that are long past are let go. */
export class AttackMemory {
  private readonly windows = new Map<string, Window>();
  /** Keys of each window. */
  private readonly keys = new Map<number, Set<string>>();
  private readonly marks = new Map<string, Mark>();
  private readonly waves = new Map<string, CurrentWave>();

  /** Carries out steps to their end. */
  run<Result>(steps: Asking<Result>): Result {
    let turn = steps.next();
    while (!turn.done) turn = steps.next(this.tell(turn.value));
    return turn.value;
  }

  private tell(asked: Ask): Told[Ask['ask']] {
    switch (asked.ask) {
      case 'count':
        return asked.counts.map((count) => this.count(asked.window, count));
      case 'windows':
        return asked.keys.map((key) => this.windows.get(key) ?? noWindow);
      case 'marks':
        return asked.keys.map((key) => this.marks.get(key));
      case 'keep':
        this.marks.set(asked.key, asked.mark);
        return true;
      case 'wave':
        return this.waves.get(asked.gameId);
      case 'keep_wave':
        this.waves.set(asked.gameId, asked.wave);
        return true;
    }
  }

  private count(number: number, count: Count): Window {
    const window = counted(this.windows.get(count.key) ?? noWindow, count);
    this.windows.set(count.key, window);
    let keys = this.keys.get(number);
    if (!keys) {
      keys = new Set();
      this.keys.set(number, keys);
      this.letGo(number - windowsKept);
    }
    keys.add(count.key);
    return window;
  }

  private letGo(before: number): void {
    for (const [number, keys] of this.keys) {
      if (number >= before) continue;
      for (const key of keys) this.windows.delete(key);
      this.keys.delete(number);
    }
  }
}
