import { describe, expect, it } from 'vitest';
import type { Announcement, Counts } from '../../functions/announcements/index.ts';
import { noCounts } from '../../functions/announcements/send/counts.ts';
import { sheetOf } from '../../functions/console/announcements/announcement-visit.ts';
import { newForm, renderCompose } from '../../functions/console/announcements/compose/compose-page.tsx';
import { ActPanel } from '../../functions/console/announcements/item/act-panel.tsx';
import { EstimatePanel } from '../../functions/console/announcements/item/estimate-panel.tsx';
import type { Refused } from '../../functions/console/announcements/item/refused.tsx';
import { News } from '../../functions/console/announcements/watch/islands.tsx';
import { Poll } from '../../functions/console/announcements/watch/poll.tsx';
import { WatchPanel } from '../../functions/console/announcements/watch/watch-panel.tsx';
import { readFields } from '../../functions/console/frame/form.tsx';
import { plainForm } from '../../functions/console/frame/plain-form.ts';
import { announcement } from '../support/announcement-sheet.ts';
import { testRequest, testVisit } from '../support/console-visit.ts';

const announcing = { approveAbove: 200, bulkMailFrom: 'news@news.example' };
const visitOf = (name = 'publisher@demo.example') => testVisit({ announcing, name, roles: ['publisher'] });
const estimateOf = (recipients: number) => ({
  at: 1,
  recipients,
  byLanguage: { en: recipients },
  skipped: { minor: 4 },
});
const panel = (change: Partial<Announcement>, name?: string, refused?: Refused) =>
  String(<ActPanel sheet={sheetOf(visitOf(name), announcement(change))} watch={undefined} refused={refused} />);
const actsIn = (html: string) => [...html.matchAll(/action="[^"]*\/(\w+)"/g)].map(([, act]) => act);

describe('what can be done', () => {
  it.each([
    [{ state: 'draft' }, ['cancel'], 'Count first'],
    [{ state: 'draft', estimate: estimateOf(200) }, ['send', 'cancel'], 'Yes, send it to 200 players.'],
    [{ state: 'draft', estimate: estimateOf(201) }, ['cancel'], 'another person has to approve'],
    [
      { state: 'draft', estimate: estimateOf(201), approval: { by: { id: 'x', name: 'Kim' }, at: 1, revision: 1 } },
      ['send', 'cancel'],
      'Approved by Kim',
    ],
    [
      {
        state: 'draft',
        revision: 2,
        estimate: estimateOf(201),
        approval: { by: { id: 'x', name: 'Kim' }, at: 1, revision: 1 },
      },
      ['cancel'],
      'once a second person',
    ],
    [{ state: 'scheduled', sendAt: Date.UTC(2026, 10, 23) }, ['cancel'], 'It goes out by itself'],
    [{ state: 'sending', startedAt: 1 }, ['pause', 'cancel'], 'Pause'],
    [{ state: 'paused', startedAt: 1, paused: { at: 1, why: 'person', by: 'Kim' } }, ['resume', 'cancel'], 'Resume'],
    [{ state: 'done', startedAt: 1 }, [], 'Nothing more'],
    [{ state: 'cancelled' }, [], 'Nothing more'],
  ] as [Partial<Announcement>, string[], string][])('%j', (change, acts, words) => {
    const html = panel(change);
    expect(actsIn(html)).toEqual(acts);
    expect(html).toContain(words);
  });

  it('another publisher may approve what goes to many', () => {
    expect(actsIn(panel({ estimate: estimateOf(201) }, 'kim@demo.example'))).toContain('approve');
  });

  it('what paused by itself goes on only after somebody has looked', () => {
    const alone = panel({ state: 'paused', startedAt: 1, paused: { at: 1, why: 'complaints' } });
    expect(alone).toContain('id="confirm-resume"');
    expect(panel({ state: 'paused', startedAt: 1, paused: { at: 1, why: 'person' } })).not.toContain('confirm-resume');
  });

  it('each form names the version that was seen and a key of its own', () => {
    const html = panel({ state: 'sending', startedAt: 1, version: 7 });
    expect(html.match(/name="version" value="7"/g)).toHaveLength(2);
    const keys = [...html.matchAll(/name="key" value="([^"]+)"/g)].map(([, key]) => key);
    expect(new Set(keys).size).toBe(2);
  });

  it('says at the form what is missing', () => {
    const refused: Refused = { act: 'send', status: 422, why: 'fault.confirm', field: 'confirm' };
    const html = panel({ estimate: estimateOf(5) }, undefined, refused);
    expect(html).toContain('id="confirm-send-fault"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).not.toContain('confirm-cancel-fault');
  });
});

it('the estimate tells each language, which of them read English, and why others get nothing', () => {
  const estimate = {
    at: 1,
    recipients: 7,
    byLanguage: { en: 4, it: 3 },
    skipped: { minor: 2, no_address: 1 },
    sample: 48_000,
  };
  const html = String(<EstimatePanel sheet={sheetOf(visitOf(), announcement({ estimate }))} />);
  expect(html).toContain('7 players get it');
  expect(html.match(/in English/g)).toHaveLength(1);
  expect(html).toContain('Minors: they get service news only');
  expect(html).toContain('48,000 players');
});

const counts = (change: Partial<Counts>): Counts => ({ ...noCounts, ...change });
const watchOf = (all: Counts) => ({
  progress: {
    counts: all,
    byLanguage: { vi: all },
    skipped: {},
    points: [
      { at: 0, counts: noCounts },
      { at: 60_000, counts: all },
    ],
    ratePerSecond: 12.5,
    secondsLeft: 90,
  },
});
const half = watchOf(
  counts({ recipients: 200, pending: 100, sent: 90, delivered: 80, bounced: 2, unknown: 1, skipped: 9 }),
);
const sending = sheetOf(visitOf(), announcement({ state: 'sending', startedAt: 1, version: 5 }));

describe('how a send goes', () => {
  it('is told in words, by language, over time and with what is unknown', () => {
    const html = String(<WatchPanel sheet={sending} watch={half} />);
    expect(html).toContain('100 of 200 (50%)');
    expect(html).toContain('12.5 a second · 1 min left');
    expect(html).toContain('<th scope="row">Vietnamese</th>');
    expect(html).toMatch(/<desc id="course-desc">From .* 90 sent, 80 delivered; 2 came back/);
    expect(html).toContain('/ann_1/unknown"');
    expect(html).toContain('recipients.csv?file=1&amp;files=1');
  });

  it('asks every two seconds while it goes, seldom while it stands, and no more in the end', () => {
    const poll = (change: Partial<Announcement>) =>
      String(<Poll sheet={sheetOf(visitOf(), announcement(change))} watch={half} />);
    expect(poll({ state: 'sending', startedAt: 1 })).toContain('every 2s');
    expect(poll({ state: 'paused', startedAt: 1 })).toContain('every 10s');
    expect(poll({ state: 'done', startedAt: 1, finishedAt: 1 })).not.toContain('hx-get');
  });

  it('renews only parts in which nothing can have the focus, as long as nobody acts', () => {
    const html = String(<News sheet={sending} watch={half} seen={{ version: 5, told: 5 }} />);
    expect([...html.matchAll(/innerHTML:#([\w-]+)/g)].map(([, id]) => id)).toEqual([
      'watch-now',
      'watch-languages',
      'watch-course',
    ]);
    expect(html).not.toMatch(/<(a|button|input|select|summary|textarea)\b|tabindex/);
  });

  it('brings what can be done anew when the state has changed, and says so once', () => {
    const paused = sheetOf(
      visitOf(),
      announcement({ state: 'paused', startedAt: 1, version: 6, paused: { at: 1, why: 'bounces' } }),
    );
    const html = String(<News sheet={paused} watch={half} seen={{ version: 5, told: 4 }} />);
    expect(html).toContain('innerHTML:#acts');
    expect(html).toContain('Paused by itself');
    expect(html).toContain('Now: Paused. 50% worked off.');
  });
});

describe('the form that comes back', () => {
  it('keeps everything that was typed, and says at each field what is wrong', () => {
    const fields = {
      ...{
        gameId: 'demo',
        kind: 'policy',
        zone: 'Mars/Base',
        'title.vi': 'Tiêu đề <b>',
        'body.zh-Hans': '正文',
        key: 'k1',
      },
      ...{
        'reader.it': 'on',
        'tier.vip': 'on',
        regions: 'Atlantis',
        ids: 'ann',
        idsFile: 'playerId\nbob',
        effectiveAt: '2026-12-01T00:00',
      },
    };
    const faults = [
      { path: 'zone', message: 'ZONE WRONG' },
      { path: 'body.vi', message: 'BODY WRONG' },
    ];
    const html = renderCompose({ ...newForm(visitOf(), fields), faults });
    for (const kept of [
      'value="Mars/Base"',
      'Tiêu đề &lt;b&gt;',
      '正文',
      'value="Atlantis"',
      'ann\nbob',
      'value="2026-12-01T00:00"',
      'name="key" value="k1"',
    ])
      expect(html, kept).toContain(kept);
    expect(html).toMatch(/name="reader.it" value="on" checked/);
    expect(html).toMatch(/value="policy" checked/);
    expect(html).toMatch(/id="zone-fault">ZONE WRONG/);
    expect(html).toMatch(/id="body.vi-fault">BODY WRONG/);
  });
});

describe('a form with a file', () => {
  const send = async (form: FormData) => {
    const request = new Request('http://x', { method: 'POST', body: form });
    const headers = { 'content-type': request.headers.get('content-type') ?? '' };
    return { ...testRequest({ headers }), body: Buffer.from(await request.arrayBuffer()) };
  };

  it('is read as any other, the text of the file as the value of its field', async () => {
    const form = new FormData();
    form.set('csrf', 'c');
    form.set('title.en', 'Xin chào & 你好');
    form.set('idsFile', new File([new Uint8Array([0xff, 0xfe, 0x61, 0, 0x62, 0])], 'a.txt'));
    expect(readFields(await plainForm(await send(form), 10_000))).toEqual({
      'title.en': 'Xin chào & 你好',
      idsFile: 'ab',
    });
  });

  it('is refused when it is too long or broken', async () => {
    const form = new FormData();
    form.set('ids', 'x'.repeat(5000));
    const long = await send(form);
    await expect(plainForm(long, 1000)).rejects.toMatchObject({ status: 400 });
    await expect(plainForm({ ...long, body: long.body.subarray(0, 900) }, 1000)).rejects.toMatchObject({ status: 400 });
  });
});
