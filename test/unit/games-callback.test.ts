import { describe, expect, test } from 'vitest';
import {
  deferral,
  giveUpMs,
  messageId,
  messageText,
  nextTry,
  retryDelays,
  withTry,
} from '../../functions/games/callback.ts';
import { hour, minute, second } from '../../functions/kernel/clock.ts';

const since = Date.UTC(2026, 10, 21);

describe('the retry schedule', () => {
  test('without jitter is the one that is published', () => {
    const waits = retryDelays.map((_, index) => (nextTry(index + 1, since, since, 0) ?? 0) - since);
    expect(waits).toEqual([
      5 * second,
      30 * second,
      2 * minute,
      10 * minute,
      30 * minute,
      hour,
      3 * hour,
      6 * hour,
      12 * hour,
      24 * hour,
      24 * hour,
    ]);
  });

  test('ends by itself, after more than 48 and within 72 hours, whatever the dice', () => {
    for (const random of [0, 0.5, 0.999_999]) {
      let now = since;
      let failures = 1;
      for (
        let at = nextTry(failures, since, now, random);
        at !== undefined;
        at = nextTry(failures, since, now, random)
      ) {
        expect(at).toBeGreaterThan(now);
        now = at;
        failures += 1;
      }
      expect(failures).toBe(12);
      expect(now - since).toBeGreaterThan(48 * hour);
      expect(now - since).toBeLessThanOrEqual(giveUpMs);
    }
  });

  test('spreads what failed together over a fifth of the wait', () => {
    const waits = [0, 0.25, 0.5, 0.75, 0.999].map((random) => (nextTry(6, since, since, random) ?? 0) - since);
    expect(Math.max(...waits)).toBe(hour);
    expect(Math.min(...waits)).toBeGreaterThan(0.8 * hour - 1);
    expect(new Set(waits).size).toBe(5);
  });

  test('never goes beyond 72 hours, even if the sweeper was late', () => {
    expect(nextTry(11, since, since + 50 * hour, 0)).toBeUndefined();
    expect(nextTry(11, since, since + 48 * hour, 0)).toBe(since + 72 * hour);
  });
});

describe('what was put off untried', () => {
  test('comes back soon if it is new and late if it is old, always in the future', () => {
    const waits = [0, minute, hour, 10 * hour, 40 * hour].map((age) => deferral(since, since + age, 0) - since - age);
    expect(waits).toEqual([5 * second, 2 * minute, hour, 6 * hour, 24 * hour]);
  });

  test('is looked at once more to be given up when its time is over', () => {
    expect(deferral(since, since + 71 * hour, 0)).toBeGreaterThan(since + giveUpMs);
  });
});

describe('messages', () => {
  test('say what, when and of whom; nothing in the data can speak for another player', () => {
    const text = messageText({ type: 'task.opened', at: since, data: { taskId: 't1', playerId: 'forged' } }, 'p-1');
    expect(JSON.parse(text)).toEqual({
      type: 'task.opened',
      timestamp: '2026-11-21T00:00:00.000Z',
      data: { taskId: 't1', playerId: 'p-1' },
    });
  });

  test('have ids that repeat on a retry, differ by position and row, and fit the specification', () => {
    const ids = ['a', 'b'].flatMap((row) => [0, 1, 2].map((position) => messageId(row, position)));
    expect(new Set(ids).size).toBe(6);
    expect(messageId('a', 1)).toBe(ids[1]);
    for (const id of ids) expect(id).toMatch(/^msg_[A-Za-z0-9_-]{22}$/);
  });

  test('keep a bounded record of tries, the latest', () => {
    let tries: Parameters<typeof withTry>[0] = [];
    for (let n = 0; n < 100; n++) tries = withTry(tries, { at: n, message: 0, status: 500, ms: 1 });
    expect(tries).toHaveLength(24);
    expect(tries.at(-1)?.at).toBe(99);
  });
});
