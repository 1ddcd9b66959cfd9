import { describe, expect, it, test } from 'vitest';
import { whyInShort } from '../../functions/console/words/index.ts';
import { dayEnd } from '../../functions/console/work-list/day-end.ts';
import { addressFor, filtersOf, isFiltered, queryOf } from '../../functions/console/work-list/filters.ts';
import { NextForm } from '../../functions/console/work-list/next-form.tsx';
import { ListPart } from '../../functions/console/work-list/part.tsx';
import { playerLabel } from '../../functions/console/work-list/player-label.ts';
import { languages } from '../../functions/kernel/i18n.ts';
import { listQuery, type TaskItem } from '../../functions/outreach/index.ts';
import { detail, visit } from '../support/case-sheet.ts';
import { monday } from '../support/outreach-cases.ts';

const filters = filtersOf({ tab: 'all' });
const part = (items: readonly TaskItem[], more: Partial<Parameters<typeof ListPart>[0]> = {}) =>
  String(
    <ListPart
      {...{ visit: visit(), filters, items, cursor: undefined, etag: '"e"', choosing: true, chosen: new Set<string>() }}
      {...more}
    />,
  );

describe('the address of the list', () => {
  it('takes what it knows and leaves out the rest', () => {
    const known = { tab: 'team', team: 'player_support', language: 'vi', priority: 'high', state: 'open', due: 'hour' };
    expect(filtersOf({ ...known, cursor: 'c', gameId: 'demo' })).toMatchObject({
      ...known,
      cursor: 'c',
      gameId: 'demo',
    });
    const empty = filtersOf({
      tab: '<b>',
      team: '',
      language: 'tlh',
      priority: 'x',
      state: '',
      due: 'never',
      gameId: '',
    });
    expect(JSON.parse(JSON.stringify(empty))).toEqual({ tab: 'mine' });
    expect([isFiltered(empty), isFiltered(filtersOf({ due: 'hour' }))]).toEqual([false, true]);
  });

  it('comes back as it was', () => {
    const address = addressFor(filtersOf({ tab: 'all', language: 'it', cursor: 'a&b' }), true);
    expect(address).toBe('/console/list-part?tab=all&language=it&cursor=a%26b');
    expect(filtersOf(Object.fromEntries(new URL(address, 'http://x').searchParams))).toMatchObject({ cursor: 'a&b' });
  });

  it.each([
    [{ tab: 'mine' }, { assignee: 'me', due: '9999-01-01T00:00:00Z' }],
    [{ tab: 'unassigned' }, { assignee: 'none', due: '9999-01-01T00:00:00Z' }],
    [{ tab: 'all' }, { assignee: undefined, due: undefined }],
    [
      { tab: 'mine', state: 'resolved' },
      { assignee: 'me', due: undefined, state: 'resolved' },
    ],
    [{ tab: 'all', due: 'overdue' }, { due: new Date(monday).toISOString() }],
    [{ tab: 'all', due: 'hour' }, { due: new Date(monday + 3_600_000).toISOString() }],
    // 09:00 UTC is 11:00 in Rome, where the day ends at 22:00 UTC
    [{ tab: 'all', due: 'today' }, { due: '2026-06-01T22:00:00.000Z' }],
  ])('%j asks for %j', (query, expected) => {
    const asked = queryOf(filtersOf(query), 'Europe/Rome', monday);
    expect(asked).toMatchObject(expected);
    expect(listQuery.safeParse(JSON.parse(JSON.stringify(asked))).success).toBe(true);
  });
});

test.each([
  [Date.UTC(2026, 2, 28, 23, 30), 'Europe/Rome', '2026-03-29T22:00:00.000Z', 'a day of 23 hours'],
  [Date.UTC(2026, 9, 24, 22, 30), 'Europe/Rome', '2026-10-25T23:00:00.000Z', 'a day of 25 hours'],
  [monday, 'Mars/Base', '2026-06-02T00:00:00.000Z', 'in UTC where the zone is not known'],
])('the day of %s ends in %s at %s: %s', (now, zone, expected) => {
  expect(new Date(dayEnd(now, zone)).toISOString()).toBe(expected);
});

describe('the list', () => {
  it.each(languages)('says in %s what a task is, why, whose, and by when', (language) => {
    const html = part([detail()], { visit: visit({ language }) });
    expect(html).toContain('data-due=');
    expect(html).toContain('linh-0901');
    expect(html).not.toMatch(/undefined|[a-z]+\.[a-z_]+<|\sstyle=/);
    expect(whyInShort(language, detail().signals)).not.toContain('_');
  });

  it('offers to take what nobody holds and to give back what one holds, and nothing for the rest', () => {
    const acts = (task: Partial<TaskItem>) =>
      [...part([detail(task)]).matchAll(/action="\/console\/tasks\/[^"]+\/([a-z]+)"/g)].map(([, act]) => act);
    expect(acts({})).toEqual(['claim']);
    expect(acts({ assignee: 'an@demo.example', state: 'claimed' })).toEqual(['release']);
    expect(acts({ assignee: 'bo@demo.example', state: 'claimed' })).toEqual([]);
    expect(acts({ state: 'resolved' })).toEqual([]);
    expect(acts({ parentId: 'w_1' })).toEqual([]);
  });

  it('puts an agreed call that has come before the eye', () => {
    const called = { next: { what: 'callBack' as const, at: new Date(monday - 1).toISOString() } };
    expect(part([detail(called)])).toContain('Call now');
    expect(part([detail({ next: { ...called.next, at: new Date(monday + 60_000).toISOString() } })])).not.toContain(
      'Call now',
    );
  });

  it('is kind when it is empty, and says that filters are the cause where they are', () => {
    const empty = (query: Record<string, string>, cursor?: string) => part([], { filters: filtersOf(query), cursor });
    expect(empty({})).toContain('You hold no task.');
    expect(empty({ tab: 'unassigned' })).toContain('Every task has somebody.');
    expect(empty({ tab: 'all', due: 'hour' })).toContain('No task fits these filters.');
    expect(empty({ tab: 'all' }, 'c')).toContain('there may be more on the next');
  });

  it('lets only who may make waves choose, and no closed task', () => {
    expect(part([detail()])).toContain('type="checkbox"');
    expect(part([detail()], { choosing: false })).not.toContain('type="checkbox"');
    expect(part([detail({ state: 'resolved' })])).not.toContain('type="checkbox"');
  });

  it('shows names and titles from outside as text', () => {
    const html = part([detail({ playerId: '<img src=x>\u202e', kind: 'wave', title: '"><script>' })]);
    expect(html).not.toMatch(/<img|<script|\u202e/);
    expect(playerLabel('mai@example.com')).toBe('m•••@•••');
    expect(playerLabel('\u202eabc')).toBe('abc');
  });
});

test('the next task is taken where the filters say', () => {
  const html = String(<NextForm visit={visit()} filters={filtersOf({ team: 'player_support', language: 'it' })} />);
  expect(html).toContain('name="team" value="player_support"');
  expect(html).toContain('name="language" value="it"');
  expect(html).toContain('data-key="n"');
});
