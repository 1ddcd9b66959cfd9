import { describe, expect, it } from 'vitest';
import { hour, minute } from '../../functions/kernel/clock.ts';
import { type Language, languages } from '../../functions/kernel/i18n.ts';
import { deriveKeys } from '../../functions/kernel/secrets.ts';
import { trackingCode } from '../../functions/kernel/tokens.ts';
import { unknownLinkPage } from '../../functions/kernel/unknown-link.tsx';
import { renderCasePage } from '../../functions/outreach/case-page.tsx';
import { en } from '../../functions/outreach/messages/en.ts';
import { it as italian } from '../../functions/outreach/messages/it.ts';
import { vi as vietnamese } from '../../functions/outreach/messages/vi.ts';
import { zhHans } from '../../functions/outreach/messages/zh-hans.ts';
import { standingOf } from '../../functions/outreach/standing.ts';
import { outcomes, type Task, taskStates } from '../../functions/outreach/task.ts';
import { readCode, taskPartition } from '../../functions/outreach/tracking-code.ts';
import { evidence, monday, opening, task } from '../support/outreach-cases.ts';

const keys = deriveKeys('a secret for tests, long enough to be taken');
const code = trackingCode(keys, opening().taskId);

describe('a tracking code', () => {
  it('is read as people type it', () => {
    const bare = code.replaceAll('-', '');
    expect(readCode(code)).toBe(bare);
    expect(readCode(` ${bare.toLowerCase()} `)).toBe(bare);
    expect(readCode(code.replaceAll('-', ' '))).toBe(bare);
    expect(readCode(bare.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(bare);
  });

  it.each(['', 'ABCD', `${code}X`, code.replace(/.$/, 'U'), '../../etc/passwd', 'ｘ'.repeat(28), '-'.repeat(5000)])(
    'is not %s',
    (typed) => {
      expect(readCode(typed)).toBeUndefined();
    },
  );

  it('leads to the same row as its task, and the row does not hold it', () => {
    const partition = taskPartition(keys, opening().taskId);
    expect(partition).toMatch(/^code#[A-Za-z0-9_-]{43}$/);
    expect(partition).not.toBe(taskPartition(keys, 't_another'));
  });
});

describe('where a case stands', () => {
  const now = monday + minute;
  it.each<[string, Partial<Task>, unknown]>([
    [
      'open',
      {},
      {
        stage: 0,
        now: 'open',
        next: [
          { key: 'firstContact', at: monday + 30 * minute },
          { key: 'resolution', at: monday + 48 * hour },
        ],
      },
    ],
    [
      'claimed, tried',
      { state: 'claimed', contactedAt: monday },
      {
        stage: 1,
        now: 'claimed',
        next: [
          { key: 'nextUpdate', at: monday + 8 * hour },
          { key: 'resolution', at: monday + 48 * hour },
        ],
      },
    ],
    [
      'waiting',
      { state: 'waiting', callBackAt: monday + 3 * hour },
      {
        stage: 1,
        now: 'waiting',
        next: [
          { key: 'callBack', at: monday + 3 * hour },
          { key: 'resolution', at: monday + 48 * hour },
        ],
      },
    ],
    [
      'escalated',
      {
        state: 'escalated',
        contactedAt: monday,
        targets: { firstContact: 0, nextUpdate: now + 9, resolution: now + 5 },
      },
      { stage: 1, now: 'escalated', next: [{ key: 'resolution', at: now + 5 }] },
    ],
    [
      'late',
      { targets: { firstContact: now, nextUpdate: now + 9, resolution: now + 10 } },
      { stage: 0, now: 'open', next: [{ key: 'late' }, { key: 'resolution', at: now + 10 }] },
    ],
    [
      'very late',
      { targets: { firstContact: 1, nextUpdate: 2, resolution: 3 } },
      { stage: 0, now: 'open', next: [{ key: 'late' }] },
    ],
    ['closed', { state: 'resolved', outcome: 'lost' }, { stage: 2, now: 'closedLost', next: [{ key: 'nextReply' }] }],
  ])('%s', (_, more, expected) => {
    expect(standingOf(task(more), now)).toEqual(expected);
  });
});

const everyCase = [
  ...taskStates.filter((state) => state !== 'resolved').map((state) => task({ state })),
  ...outcomes.map((outcome) => task({ state: 'resolved', outcome })),
];
const render = (one: Task, language: Language, game = 'Sky & <Sea>', timezone = 'Asia/Ho_Chi_Minh') =>
  renderCasePage({ task: one, code, game, support: 'help@sky.example', language, timezone }, monday + minute);

describe('the page', () => {
  it.each(languages)('in %s says something of every state and outcome, and nothing personal', (language) => {
    const secrets = [
      'mai-0901',
      'player-key',
      'Falkenstein',
      'Hetzner',
      'Windows',
      'event-0001',
      'v_0001',
      opening().taskId,
      'denied',
    ];
    const texts = everyCase.map((one) => render(one, language));
    expect(new Set(texts).size).toBe(everyCase.length - 1); // was_player and false_alarm are the same to a player
    for (const text of texts) {
      expect(text).toContain(`<html lang="${language}">`);
      expect(text).toContain('Sky &amp; &lt;Sea&gt;');
      expect(text.slice(text.indexOf('<body>'))).not.toMatch(/<script|<form|http|[{}]/);
      for (const secret of secrets) expect(text).not.toContain(secret);
    }
  });

  it('gives times in the zone of the player, and names the zone', () => {
    expect(render(task(), 'en')).toContain('We will get in touch with you by June 1, 2026 at 4:30 PM (GMT+7).');
    expect(render(task(), 'it', 'Sky', 'Europe/Rome')).toContain('entro il 1 giugno 2026 alle ore 11:30 (CEST)');
    expect(render(task(), 'en', 'Sky', 'Mars/Olympus')).toContain('9:30 AM (UTC)');
    expect(render(task(), 'en', 'Sky', '')).toContain('(UTC)');
  });

  it('tells where to write when a closed case is not over for the player', () => {
    expect(render(task({ state: 'resolved', outcome: 'lost' }), 'en')).toContain(
      'Write to help@sky.example and mention',
    );
  });

  it('marks the stage for eyes and for screen readers', () => {
    expect(render(task({ state: 'claimed' }), 'en')).toContain('<li class="now" aria-current="step">In our hands</li>');
  });

  it('has in each language the same places for times', () => {
    const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    for (const other of [vietnamese, zhHans, italian])
      for (const key of Object.keys(en) as (keyof typeof en)[])
        expect(places(other[key]), key).toEqual(places(en[key]));
  });

  it('tells nothing of the evidence, however it is named', () => {
    const signals = [{ code: 'x', weight: 1, detail: '<b>secret-place</b>' }];
    expect(render(task({ evidence: evidence(monday, { signals }) }), 'en')).not.toContain('secret-place');
  });
});

describe('the page of links that lead nowhere', () => {
  it('is one page a language, found by nobody', () => {
    const pages = languages.map((language) => unknownLinkPage(language));
    expect(pages.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(new Set(pages.map((page) => ('html' in page ? page.html : ''))).size).toBe(4);
    expect(unknownLinkPage('vi')).toEqual(unknownLinkPage('vi'));
  });
});
