import { describe, expect, test } from 'vitest';
import { type Announcement, announcementStates } from '../../functions/announcements/announcement.ts';
import {
  announcementActs,
  carried,
  hasBegun,
  isLive,
  stateAfter,
  statesAllowing,
  transitions,
} from '../../functions/announcements/announcement-states.ts';
import { authorOf, freshEstimate, missingApproval } from '../../functions/announcements/approval.ts';
import { slugOf } from '../../functions/announcements/slug.ts';

const now = Date.parse('2026-11-22T10:00:00Z');
const minute = 60_000;
const [ann, ben] = [
  { id: 'ann', name: 'ann@demo.example' },
  { id: 'ben', name: 'ben@demo.example' },
];
const draft: Announcement = {
  ...{ announcementId: 'ann_1', gameId: 'demo', kind: 'policy', state: 'draft', slug: 's', title: 'T' },
  ...{ languages: ['en'], audience: {}, effectiveAt: now, createdAt: now, createdBy: ann, changedAt: now },
  ...{ revision: 1, version: 1 },
};
const counted = (recipients: number, at = now) => ({ at, recipients, byLanguage: {}, skipped: {} });

describe('what can be done to an announcement', () => {
  test.each([
    ['edit', ['draft', 'scheduled', 'sending', 'paused', 'done', 'cancelled']],
    ['estimate', ['draft', 'scheduled']],
    ['test', ['draft', 'scheduled']],
    ['approve', ['draft', 'scheduled']],
    ['send', ['draft']],
    ['pause', ['sending']],
    ['resume', ['paused']],
    ['cancel', ['draft', 'scheduled', 'sending', 'paused']],
    ['begin', ['scheduled']],
    ['hold_back', ['scheduled']],
    ['finish', ['sending']],
  ] as const)('%s only where it makes sense', (act, states) => {
    expect(statesAllowing(act)).toEqual(states);
  });

  test('nothing leads out of what is over, and no send begins without a person or the clock', () => {
    for (const act of announcementActs) {
      expect([undefined, 'done']).toContain(stateAfter('done', act));
      expect([undefined, 'cancelled']).toContain(stateAfter('cancelled', act));
    }
    const ways = announcementStates.flatMap((from) =>
      Object.entries(transitions[from]).flatMap(([act, to]) =>
        to === 'sending' && from !== to ? [`${from} ${act}`] : [],
      ),
    );
    expect(ways).toEqual(['draft send', 'scheduled begin', 'paused resume']);
  });

  test('a scheduled one that is edited must be sent again', () => {
    expect(stateAfter('scheduled', 'edit')).toBe('draft');
  });

  test('what waits or goes out is live; what has begun keeps its mails', () => {
    expect(announcementStates.filter((state) => isLive({ state }))).toEqual(['scheduled', 'sending', 'paused']);
    expect(hasBegun({ state: 'scheduled', startedAt: undefined })).toBe(false);
    expect(hasBegun({ state: 'cancelled', startedAt: undefined })).toBe(false);
    expect(hasBegun({ state: 'cancelled', startedAt: now })).toBe(true);
  });

  test('each act changes the version, and what it is about', () => {
    const sending = carried(draft, 'send', { at: now });
    expect(sending).toMatchObject({ state: 'sending', version: 2, startedAt: now, publishedAt: now });
    const paused = carried(sending ?? draft, 'pause', { at: now + 1, why: 'bounces' });
    expect(paused).toMatchObject({ state: 'paused', version: 3, paused: { at: now + 1, why: 'bounces' } });
    const resumed = carried(paused ?? draft, 'resume', { at: now + 2 });
    expect(resumed).toMatchObject({ state: 'sending', startedAt: now, paused: undefined });
    expect(carried(resumed ?? draft, 'finish', { at: now + 3 })).toMatchObject({ state: 'done', finishedAt: now + 3 });
    expect(carried(draft, 'pause', { at: now })).toBeUndefined();
  });
});

describe('the approval of a second person', () => {
  test('is needed above the size of the stage, not at it', () => {
    expect(missingApproval(draft, counted(200), 200)).toBeUndefined();
    expect(missingApproval(draft, counted(201), 200)).toMatch(/201 players.*above 200.*second person/);
  });

  test('holds for its revision only', () => {
    const approved = { ...draft, approval: { by: ben, at: now, revision: 1 } };
    expect(missingApproval(approved, counted(201), 200)).toBeUndefined();
    expect(missingApproval({ ...approved, revision: 2 }, counted(201), 200)).toMatch(/changed since it was approved/);
  });

  test('is asked of somebody else than whoever wrote it last', () => {
    expect(authorOf(draft)).toEqual(ann);
    expect(authorOf({ ...draft, changedBy: ben })).toEqual(ben);
  });

  test('a count holds for ten minutes', () => {
    const found = (age: number) => freshEstimate({ ...draft, estimate: counted(1, now - age) }, now);
    expect(found(10 * minute - 1)).toBeDefined();
    expect(found(10 * minute)).toBeUndefined();
    expect(freshEstimate(draft, now)).toBeUndefined();
  });
});

test.each([
  ['The servers rest on Thursday morning', 'the-servers-rest-on-thursday-morning'],
  ['  Don’t click: “free” items!  ', 'dont-click-free-items'],
  ['Città & Đà Nẵng: ßtraße', 'citta-da-nang-sstrasse'],
  ['维护', 'notice'],
  ['x'.repeat(200), 'x'.repeat(60)],
  [`${'word '.repeat(40)}`, Array(12).fill('word').join('-')],
])('the address of "%s"', (title, words) => {
  expect(slugOf(title, 'ann_ABCdef-_9Z')).toBe(`${words}-ef009z`);
  expect(words.length).toBeLessThanOrEqual(60);
});
