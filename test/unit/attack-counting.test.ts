import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { counted } from '../../functions/activity/attacks/attack-memory.ts';
import { calmMs, isUnderAttack, judge, limitOf, type Mark, noMark } from '../../functions/activity/attacks/mark.ts';
import { scopesOf } from '../../functions/activity/attacks/scope.ts';
import { takeTurns } from '../../functions/activity/attacks/turns.ts';
import { namesKept, noWindow, together, type Window } from '../../functions/activity/attacks/window.ts';
import { minute } from '../../functions/kernel/clock.ts';
import type { Task } from '../../functions/outreach/task.ts';
import { wakeOf } from '../../functions/outreach/wake.ts';
import { attackCase, attackSignature } from '../../functions/outreach/waves/attack-wave.ts';
import { ended } from '../../functions/outreach/waves/end-attack.ts';
import { gather } from '../../functions/outreach/waves/gather.ts';
import { signatureOf } from '../../functions/outreach/waves/signature.ts';
import { seenNowhere, sightingsBeside, withSighting } from '../../functions/players/device-sightings.ts';
import { chance } from '../support/attack-town.ts';
import { evidence, monday, signIn, task } from '../support/outreach-cases.ts';

const [address, , game] = scopesOf(signIn(monday));
const failures = (window: Window, ...accounts: string[]) =>
  accounts.reduce((all, account) => counted(all, { what: 'failed', account }), window);
const many = (count: number, from = 0) => Array.from({ length: count }, (_, n) => `account-${from + n}`);

describe('a window', () => {
  it('counts an account once, forgets who got in, and goes on counting beyond the names it keeps', () => {
    const some = failures(noWindow, 'a', 'a', 'b', 'c');
    expect(together([some])).toMatchObject({ failures: 4, accounts: 3 });
    const passed = counted(noWindow, { what: 'passed', account: 'a' });
    expect(together([some, passed])).toMatchObject({ failures: 4, accounts: 2 });
    const full = failures(noWindow, ...many(namesKept + 5));
    expect(full.failed).toHaveLength(namesKept);
    expect(together([full])).toMatchObject({ failures: namesKept + 5, accounts: namesKept + 5 });
  });
});

describe('what is usual', () => {
  /** Plays windows that have so many accounts each. */
  function played(counts: readonly number[]): { mark: Mark; waves: number } {
    let [mark, waves] = [noMark, 0];
    for (const [n, count] of counts.entries()) {
      const before = { failures: 0, accounts: counts[n - 1] ?? 0, fresh: 0 };
      const both = { failures: 0, accounts: count + before.accounts, fresh: 0 };
      const judged = judge(game, mark, { both, before }, 1000 + n, (1000 + n) * 5 * minute);
      if (judged?.wave) waves += 1;
      if (judged) mark = { ...judged.mark, version: mark.version + 1 };
    }
    return { mark, waves };
  }
  const day = (level: number) =>
    Array.from({ length: 288 }, (_, n) => Math.round(level * (1 + 0.8 * Math.sin((n / 288) * 2 * Math.PI))));

  it('grows with the game, so that its evenings are no attack, and ten times that is', () => {
    // from nothing to forty strange accounts in five minutes, within a week
    const week = 7 * 288;
    const grown = Array.from({ length: week }, (_, n) =>
      Math.round(0.5 * 80 ** (n / week) * (1 + 0.8 * Math.sin((n / 288) * 2 * Math.PI))),
    );
    const quiet = played(grown);
    expect(quiet.waves).toBe(0);
    expect(limitOf(game, quiet.mark.usual)).toBeGreaterThan(100);
    expect(played([...grown, 500]).waves).toBe(1);
  });

  it('in a small game is so little that fifteen accounts are a wave, and fourteen are none', () => {
    expect(played([...day(0.3), 0, 14]).waves).toBe(0);
    expect(played([...day(0.3), 0, 15]).waves).toBe(1);
  });

  it('is not taught by an attack', () => {
    const { mark } = played([...day(0.3), ...Array.from({ length: 12 }, () => 200)]);
    expect(limitOf(game, mark.usual)).toBeLessThan(120);
  });
});

it('an attack is over when it was not seen for a quarter of an hour', () => {
  const tries = { failures: 20, accounts: 20, fresh: 0 };
  const attack = judge(address, noMark, { both: tries, before: tries }, 7, monday)?.mark.attack;
  expect(isUnderAttack(attack, monday + calmMs)).toBe(true);
  expect(isUnderAttack(attack, monday + calmMs + 1)).toBe(false);
  const few = { failures: 45, accounts: 2, fresh: 0 };
  expect(judge(address, noMark, { both: few, before: few }, 7, monday)).toMatchObject({
    wave: false,
    mark: { attack: {} },
  });
  expect(judge(game, noMark, { both: few, before: few }, 7, monday)?.mark.attack).toBeUndefined();
});

describe('a device', () => {
  it('is told of by other accounts, each once, and by what they said last', () => {
    const seen = [
      ['asked', 'a'],
      ['asked', 'a'],
      ['failed', 'b'],
      ['asked', 'c'],
      ['honest', 'c'],
      ['asked', 'd'],
      ['denied', 'd'],
    ] as const;
    const all = seen.reduce((sum, [kind, account]) => withSighting(sum, kind, account), seenNowhere);
    expect(sightingsBeside(all, 'x')).toEqual({ honest: 1, asked: 1, tried: 1, denied: 1 });
    expect(sightingsBeside(all, 'd')).toEqual({ honest: 1, asked: 1, tried: 1, denied: 0 });
    expect(sightingsBeside(withSighting(seenNowhere, 'denied', 'me'), 'me')).toBeUndefined();
  });
});

describe('the order of a batch', () => {
  const placed = (position: number, type: string, playerId: string) => ({ position, event: { type, playerId } });

  it('lets failures count one by one, and who looks see all before it and none behind it, with room for one player only', async () => {
    const next = chance(3);
    const events = Array.from({ length: 60 }, (_, n) =>
      placed(n, next() < 0.5 ? 'login.failed' : 'login.succeeded', `p${Math.floor(next() * 20)}`),
    );
    const turns = takeTurns(events, 1);
    const done: number[] = [];
    const seen: { at: number; before: number[] }[] = [];
    const players = [...Map.groupBy(events, ({ event }) => event.playerId).values()];
    const handle = (group: typeof events) =>
      turns.work(async () => {
        for (const { position, event } of group) {
          await sleep(next() * 3);
          if (event.type === 'login.failed') {
            await turns.toCount(position);
            await sleep(next() * 3);
            done.push(position);
          } else {
            await turns.toLook(position);
            seen.push({ at: position, before: [...done] });
          }
          turns.done(position);
        }
      });
    await Promise.all(players.map(handle));
    expect(done).toEqual(done.toSorted((one, other) => one - other));
    const failed = events.filter(({ event }) => event.type === 'login.failed').map(({ position }) => position);
    for (const { at, before } of seen) expect(before).toEqual(failed.filter((position) => position < at));
    expect(seen.length + done.length).toBe(60);
  });
});

describe('the case of an attack', () => {
  const opening = {
    gameId: 'demo',
    waveId: 'w_attack',
    accounts: 20,
    since: monday,
    until: monday + calmMs,
    promises: undefined,
  };
  const parent = attackCase(opening, monday);

  it('takes in what was seen in the middle of it, however late the player answers', () => {
    const signals = [{ code: 'stuffing_wave', weight: 1.5, detail: '', facts: { wave: 'w_attack' } }];
    const member = task({ evidence: evidence(monday, { signals }) });
    expect(signatureOf(member)).toBe(attackSignature('w_attack'));
    const late = [{ taskId: 't-1', openedAt: monday + 72 * 60 * minute }];
    const watch = { recent: [], parentId: 'w_attack' };
    expect(gather(watch, late, late[0]?.openedAt ?? 0, true).decided).toBe('join');
    expect(gather(watch, late, late[0]?.openedAt ?? 0).decided).toBe('wait');
  });

  it('is looked at by the clock when the attack is over, and closed unless somebody has it', () => {
    const noTargets: Task = {
      ...parent,
      warned: ['firstContact', 'resolution'],
      missed: ['firstContact', 'resolution'],
    };
    expect(wakeOf(noTargets, undefined)).toEqual({ what: 'end', at: monday + 2 * calmMs });
    const closed = ended(parent, monday + 2 * calmMs);
    expect(closed).toMatchObject({
      task: { state: 'resolved', outcome: 'closed_with_care', version: 2 },
      step: { what: 'resolved' },
    });
    expect(closed && wakeOf(closed.task, undefined)).toBeUndefined();
    const held = {
      ...parent,
      state: 'claimed' as const,
      assignee: { id: 'a-1', name: 'an' },
      leasedUntil: monday + 60 * minute,
    };
    expect(ended(held, monday + 2 * calmMs)).toBeUndefined();
  });
});
