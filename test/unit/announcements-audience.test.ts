import { expect, test } from 'vitest';
import type { Announcement } from '../../functions/announcements/announcement.ts';
import { audienceSchema, readAudience } from '../../functions/announcements/audience/audience-schema.ts';
import { editedAudience } from '../../functions/announcements/audience/edit-audience.ts';
import { type Facts, judge, needsHabits } from '../../functions/announcements/audience/judge.ts';
import { readList } from '../../functions/announcements/audience/list-text.ts';
import type { Problem } from '../../functions/kernel/errors.ts';
import { audienceShards, shardOf } from '../../functions/players/index.ts';

const now = Date.parse('2026-11-22T10:00:00Z');
const dayMs = 86_400_000;
const mai = { gameId: 'moon', playerId: 'mai', updatedAt: '2026-01-01T00:00:00Z', email: 'mai@mail.example' };

const asked = (kind: Announcement['kind'], audience: Announcement['audience'] = {}) => ({ kind, audience });
const facts = (contact: object, more: Omit<Facts, 'contact'> = {}): Facts => ({
  contact: { ...mai, ...contact },
  ...more,
});
const standing = (off: string[], suppressed?: string) => ({ standing: { off: new Set(off), suppressed } });
const habits = (country: string, daysAgo?: number) => ({
  habits: { country, lastSignIn: daysAgo === undefined ? undefined : now - daysAgo * dayMs },
});

const sends = (language: string) => ({ send: true, language, email: 'mai@mail.example' });
const out = { out: true };

test.each([
  // everyone
  ['everyone', asked('policy'), facts({}), sends('en')],
  ['the language of the locale', asked('policy'), facts({ locale: 'zh-TW' }), sends('zh-Hans')],
  ['a language that we do not write', asked('policy'), facts({ locale: 'ko' }), sends('en')],
  // who is in
  ['asked language', asked('policy', { languages: ['vi', 'it'] }), facts({ locale: 'it-CH' }), sends('it')],
  ['another language', asked('policy', { languages: ['vi'] }), facts({ locale: 'it' }), out],
  ['no locale is English', asked('policy', { languages: ['en'] }), facts({}), sends('en')],
  ['asked tier', asked('policy', { tiers: ['vip'] }), facts({ tier: 'vip' }), sends('en')],
  ['no tier is standard', asked('policy', { tiers: ['standard'] }), facts({}), sends('en')],
  ['another tier', asked('policy', { tiers: ['vip'] }), facts({}), out],
  ['region of sign-ins', asked('policy', { regions: ['VN'] }), facts({ locale: 'it-IT' }, habits('VN')), sends('it')],
  [
    'sign-ins go before the locale',
    asked('policy', { regions: ['IT'] }),
    facts({ locale: 'it-IT' }, habits('VN')),
    out,
  ],
  ['region of the locale', asked('policy', { regions: ['IT'] }), facts({ locale: 'it-IT' }, habits('')), sends('it')],
  [
    'a locale without region is nowhere',
    asked('policy', { regions: ['IT'] }),
    facts({ locale: 'it' }, habits('')),
    out,
  ],
  [
    'a region in a longer locale',
    asked('policy', { regions: ['TW'] }),
    facts({ locale: 'zh-Hant-TW' }),
    sends('zh-Hans'),
  ],
  ['active', asked('policy', { activeWithinDays: 30 }), facts({}, habits('', 29)), sends('en')],
  ['active just too long ago', asked('policy', { activeWithinDays: 30 }), facts({}, habits('', 30)), out],
  ['never signed in', asked('policy', { activeWithinDays: 30 }), facts({}, habits('')), out],
  ['all must hold', asked('policy', { languages: ['en'], tiers: ['vip'] }), facts({}), out],
  // who is in and gets nothing
  ['no address', asked('policy'), facts({ email: undefined }), { skip: 'no_address', language: 'en' }],
  [
    'a minor gets no safety news',
    asked('safety'),
    facts({ minor: true, locale: 'vi' }),
    { skip: 'minor', language: 'vi' },
  ],
  ['a minor gets maintenance', asked('maintenance'), facts({ minor: true }), sends('en')],
  ['a minor gets policy', asked('policy'), facts({ minor: true }), sends('en')],
  ['an adult gets safety news', asked('safety'), facts({ minor: false }), sends('en')],
  ['unsubscribed from it', asked('policy'), facts({}, standing(['policy'])), { skip: 'unsubscribed', language: 'en' }],
  ['unsubscribed from all', asked('policy'), facts({}, standing(['all'])), { skip: 'unsubscribed', language: 'en' }],
  ['unsubscribed from something else', asked('policy'), facts({}, standing(['safety'])), sends('en')],
  ['suppressed', asked('policy'), facts({}, standing([], 'bounce')), { skip: 'suppressed', language: 'en' }],
  [
    'choice before finding',
    asked('policy'),
    facts({}, standing(['all'], 'bounce')),
    { skip: 'unsubscribed', language: 'en' },
  ],
  ['fine', asked('policy'), facts({}, standing([])), sends('en')],
  [
    'unknown on a list',
    asked('policy', { listed: true }),
    { contact: undefined },
    { skip: 'unknown_player', language: 'en' },
  ],
  // who is out is not counted among the skipped
  ['out before skipped', asked('safety', { tiers: ['vip'] }), facts({ minor: true }), out],
] as const)('%s', (_, announcement, known, expected) => {
  expect(judge(announcement as Parameters<typeof judge>[0], known as Facts, now)).toEqual(expected);
});

test('states are read for regions and activity only', () => {
  expect(needsHabits(asked('policy', { languages: ['vi'], tiers: ['vip'], listed: true }))).toBe(false);
  expect(needsHabits(asked('policy', { regions: ['VN'] }))).toBe(true);
  expect(needsHabits(asked('policy', { activeWithinDays: 1 }))).toBe(true);
});

const read = (given: unknown) => readAudience(audienceSchema.parse(given));

test.each([
  [{}, {}, []],
  ['all', {}, []],
  [{ all: true }, {}, []],
  [{ languages: ['vi', 'zh-Hans'] }, { languages: ['vi', 'zh-Hans'] }, []],
  [{ regions: ['vn', 'UK'] }, { regions: ['VN', 'GB'] }, []],
  [{ tiers: ['vip'], activeWithinDays: 30 }, { tiers: ['vip'], activeWithinDays: 30 }, []],
  [{ playerIds: ['a', 'b', 'a'] }, { listed: true }, ['a', 'b']],
  [{ listed: true, languages: ['it'] }, { listed: true, languages: ['it'] }, []],
])('the audience %j is %j', (given, audience, playerIds) => {
  expect(read(given)).toEqual({ audience, playerIds });
});

test.each([
  [{ langs: ['vi'] }, '', 'langs'],
  [{ languages: ['fr'] }, 'languages.0', 'zh-Hans'],
  [{ languages: [] }, 'languages', 'names nobody'],
  [{ regions: ['Vietnam'] }, 'regions.0', 'two letters'],
  [{ tiers: ['gold'] }, 'tiers.0', 'vip'],
  [{ activeWithinDays: 0 }, 'activeWithinDays', '1'],
  [{ activeWithinDays: 365 }, 'activeWithinDays', 'not remembered'],
  [{ activeWithinDays: 1.5 }, 'activeWithinDays', 'int'],
  [{ playerIds: [] }, 'playerIds', 'names nobody'],
  [{ playerIds: ['a\u0000'] }, 'playerIds.0', 'printable'],
  ['everyone', '', 'object'],
  [null, '', 'object'],
])('the audience %j is refused', (given, path, words) => {
  const refused = audienceSchema.safeParse(given);
  expect(refused.error?.issues[0]).toMatchObject({ message: expect.stringContaining(words) });
  expect(refused.error?.issues[0]?.path.join('.')).toBe(path);
});

test('one request brings at most 50,000 ids', () => {
  const ids = Array.from({ length: 50_001 }, (_, n) => `p${n}`);
  expect(audienceSchema.safeParse({ playerIds: ids }).error?.issues[0]?.message).toContain('/recipients');
  expect(audienceSchema.safeParse({ playerIds: ids.slice(1) }).success).toBe(true);
});

const refusedBy = (work: () => unknown): Problem['errors'] => {
  try {
    work();
  } catch (fault) {
    return (fault as Problem).errors ?? [{ path: '', message: (fault as Problem).detail }];
  }
  return undefined;
};

test('an edit keeps a list, and neither drops it nor replaces it', () => {
  expect(editedAudience({ tiers: ['vip'] }, { languages: ['vi'] })).toEqual({ languages: ['vi'] });
  expect(editedAudience({ listed: true }, { listed: true, tiers: ['vip'] })).toEqual({ listed: true, tiers: ['vip'] });
  expect(refusedBy(() => editedAudience({}, { playerIds: ['a'] }))?.[0]?.path).toBe('audience.playerIds');
  expect(refusedBy(() => editedAudience({ listed: true }, {}))?.[0]?.message).toContain('stays true');
  expect(refusedBy(() => editedAudience({}, { listed: true }))?.[0]?.message).toContain('needs a list');
});

test.each([
  ['lines', 'mai\r\nann, the second\n\n bo \n', ['mai', 'ann, the second', 'bo']],
  ['lines', '\uFEFFplayerId\nmai', ['mai']],
  ['csv', 'mai,1\nann,2', ['mai', 'ann']],
  ['csv', 'name;player_id;tier\n"Mai, the ""first""";"m;1";vip\nAnn;a1;', ['m;1', 'a1']],
  ['csv', '\uFEFF"Id"\r\n"a"\r\n', ['a']],
] as const)('a list as %s', (form, text, ids) => {
  expect(readList(text, form)).toEqual(ids);
});

test('a list names its bad lines', () => {
  expect(refusedBy(() => readList('mai\n\nb\u0007d\nann', 'lines'))).toEqual([
    { path: 'line 3', message: 'must be printable characters' },
  ]);
  expect(refusedBy(() => readList('name,playerId\nMai,\n', 'csv'))?.[0]?.path).toBe('line 2');
  expect(refusedBy(() => readList('playerId\n', 'lines'))?.[0]?.message).toContain('names nobody');
  expect(refusedBy(() => readList('a\n'.repeat(50_001), 'lines'))?.[0]?.message).toContain('in parts');
});

test('players spread evenly over the parts, each always in the same', () => {
  const sizes = new Map<number, number>();
  for (let n = 0; n < 32_000; n++) {
    const shard = shardOf(`player ${n}`);
    sizes.set(shard, (sizes.get(shard) ?? 0) + 1);
  }
  expect([...sizes.keys()].sort((one, other) => one - other)).toEqual(
    Array.from({ length: audienceShards }, (_, n) => n),
  );
  // 1,000 each; five standard deviations of the binomial are 156
  expect(Math.max(...sizes.values()) - 1000).toBeLessThan(156);
  expect(1000 - Math.min(...sizes.values())).toBeLessThan(156);
  // part of the stored form: rows written today must be found tomorrow
  expect(shardOf('key-of-mai')).toBe(18);
});
