import { describe, expect, it } from 'vitest';
import { day, hour, minute } from '../../functions/kernel/clock.ts';
import { type Language, languages } from '../../functions/kernel/i18n.ts';
import { deriveKeys } from '../../functions/kernel/secrets.ts';
import { trackingCode } from '../../functions/kernel/tokens.ts';
import { unknownLinkPage } from '../../functions/kernel/unknown-link.tsx';
import { type CasePage, renderCasePage } from '../../functions/outreach/case-page.tsx';
import { en } from '../../functions/outreach/messages/en.ts';
import { it as italian } from '../../functions/outreach/messages/it.ts';
import { vi as vietnamese } from '../../functions/outreach/messages/vi.ts';
import { zhHans } from '../../functions/outreach/messages/zh-hans.ts';
import { standingOf } from '../../functions/outreach/standing.ts';
import type { Step } from '../../functions/outreach/steps.ts';
import { outcomes, type Task, taskStates } from '../../functions/outreach/task.ts';
import { readCode, taskPartition } from '../../functions/outreach/tracking-code.ts';
import { attemptOutcomes, channels } from '../../functions/outreach/work.ts';
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
    [
      'waiting, and the player has written meanwhile',
      {
        state: 'claimed',
        contactedAt: monday,
        callBackAt: now + 9,
        targets: { firstContact: 0, nextUpdate: now + 5, resolution: now + 10 },
      },
      {
        stage: 1,
        now: 'claimed',
        next: [
          { key: 'nextUpdate', at: now + 5 },
          { key: 'callBack', at: now + 9 },
          { key: 'resolution', at: now + 10 },
        ],
      },
    ],
    [
      'waiting for the player: no time is promised',
      { state: 'waiting', pausedAt: monday },
      { stage: 1, now: 'paused', next: [{ key: 'nextPaused' }] },
    ],
    [
      'closed a month ago',
      { state: 'resolved', outcome: 'lost', resolvedAt: now - 30 * day },
      { stage: 2, now: 'closedLost', next: [{ key: 'nextReply' }] },
    ],
    [
      'closed less than a month ago',
      { state: 'resolved', outcome: 'secured', resolvedAt: now - 30 * day + 1 },
      { stage: 2, now: 'closedSecured', next: [{ key: 'nextMessage' }] },
    ],
  ])('%s', (_, more, expected) => {
    expect(standingOf(task(more), undefined, now)).toEqual(expected);
  });

  it('tells when the team is back, if it is not at work', () => {
    const week = { tue: [{ from: '09:00', to: '17:00' }] };
    const calendar = { zone: 'Europe/Rome', week };
    const settings = {
      firstContact: 60,
      nextUpdate: 1440,
      resolution: 4320,
      teams: { account_security: { calendar } },
    };
    const { next } = standingOf(task(), settings, now);
    expect(next.at(-1)).toEqual({ key: 'resting', at: Date.UTC(2026, 5, 2, 7) });
    expect(standingOf(task({ priority: 'urgent' }), settings, now).next.map(({ key }) => key)).not.toContain('resting');
    expect(standingOf(task(), settings, Date.UTC(2026, 5, 2, 8)).next.map(({ key }) => key)).not.toContain('resting');
  });

  it('beneath a wave is where the wave stands, by its promises', () => {
    const targets = { firstContact: now + 1, nextUpdate: now + 2, resolution: now + 3 };
    const wave = task({ kind: 'wave', state: 'claimed', targets });
    const member = task({ parentId: wave.taskId });
    expect(standingOf(member, undefined, now, wave)).toEqual({
      stage: 1,
      now: 'wave',
      next: [
        { key: 'firstContact', at: now + 1 },
        { key: 'resolution', at: now + 3 },
      ],
    });
    expect(standingOf(member, undefined, now, { ...wave, state: 'resolved' }).now).toBe('open');
    expect(standingOf({ ...member, state: 'resolved', outcome: 'secured' }, undefined, now, wave).now).toBe(
      'closedSecured',
    );
  });
});

const everyCase = [
  ...taskStates.filter((state) => state !== 'resolved').map((state) => task({ state })),
  task({ state: 'waiting', pausedAt: monday }),
  ...outcomes.map((outcome) => task({ state: 'resolved', outcome, resolvedAt: monday })),
];
const page = (one: Task, language: Language, more: Partial<CasePage> = {}): CasePage => ({
  ...{ task: one, steps: [], code, game: 'Sky & <Sea>', support: 'help@sky.example', settings: undefined, language },
  ...{ timezone: 'Asia/Ho_Chi_Minh', ...more },
});
const render = (one: Task, language: Language, more: Partial<CasePage> = {}) =>
  renderCasePage(page(one, language, more), monday + minute);

const everyStep: Step[] = [
  ...channels.flatMap((channel) =>
    attemptOutcomes.map((outcome) => ({ what: 'attempted' as const, about: { channel, outcome, note: 'n-secret' } })),
  ),
  ...(['awaited', 'messaged', 'replied', 'resolved', 'reopened', 'gathered', 'noted', 'revealed'] as const).map(
    (what) => ({
      what,
      about: { text: 'n-secret', reason: 'n-secret' },
    }),
  ),
].map((step, nth) => ({ ...step, at: monday + nth, by: 'an@demo.example' }));

describe('the page', () => {
  it.each(languages)('in %s says something of every state and outcome, and nothing personal', (language) => {
    const secrets = [
      ...['mai-0901', 'player-key', 'Falkenstein', 'Hetzner', 'Windows', 'event-0001', 'v_0001', 'denied'],
      ...[opening().taskId, 'an@demo.example', 'n-secret', 'high', 'account_security'],
    ];
    const texts = everyCase.map((one) => render(one, language, { steps: everyStep }));
    expect(new Set(texts).size).toBe(everyCase.length - 1); // was_player and false_alarm are the same to a player
    for (const text of texts) {
      expect(text).toContain(`<html lang="${language}">`);
      expect(text).toContain('Sky &amp; &lt;Sea&gt;');
      expect(text.slice(text.indexOf('<body>'))).not.toMatch(/<script|http|[{}]/);
      for (const secret of secrets) expect(text).not.toContain(secret);
    }
  });

  it('gives times in the zone of the player, and names the zone', () => {
    expect(render(task(), 'en')).toContain('We will get in touch with you by June 1, 2026 at 4:30 PM (GMT+7).');
    expect(render(task(), 'it', { timezone: 'Europe/Rome' })).toContain('entro il 1 giugno 2026 alle ore 11:30 (CEST)');
    expect(render(task(), 'en', { timezone: 'Mars/Olympus' })).toContain('9:30 AM (UTC)');
    expect(render(task(), 'en', { timezone: '' })).toContain('(UTC)');
  });

  it('takes messages until a case is closed for a month; then it tells where to write', () => {
    const closed = { state: 'resolved', outcome: 'lost' } as const;
    expect(render(task(), 'en')).toContain('<form method="post">');
    expect(render(task({ ...closed, resolvedAt: monday }), 'en')).toContain('<form method="post">');
    const over = render(task({ ...closed, resolvedAt: monday - 30 * day }), 'en');
    expect(over).not.toContain('<form');
    expect(over).toContain('Write to help@sky.example and mention');
  });

  it('gives back what was not taken, letter by letter, with the reason', () => {
    const text = '\n<b>"&amp;</textarea><script>x</script>';
    const shown = render(task(), 'en', { typed: { text, fault: 'fault_too_many', count: 40 } });
    expect(shown).toContain('Today’s 5 messages have arrived');
    expect(shown).toContain('aria-invalid="true"');
    // the first line break of a text area is its own
    expect(shown).toContain('>\n\n&lt;b&gt;&quot;&amp;amp;&lt;/textarea&gt;&lt;script&gt;x&lt;/script&gt;</textarea>');
    expect(shown).not.toContain('name="checked"');
    expect(render(task(), 'en', { typed: { text, fault: 'fault_secret', count: 40 } })).toContain('name="checked"');
    expect(render(task(), 'en', { typed: { text, fault: 'fault_too_long', count: 2001 } })).toContain(
      'these are 2,001',
    );
  });

  it('tells what has happened, and by which way we tried', () => {
    const shown = render(task(), 'en', { steps: everyStep });
    for (const sentence of [
      'We tried to reach you by phone.',
      'We were in touch in the game.',
      'A message was left on',
    ])
      expect(shown).toContain(sentence);
    expect(shown).toContain('datetime="2026-06-01T09:00:00.000Z"');
  });

  it.each(languages)('in %s links to the other three languages', (language) => {
    const links = [...render(task(), language).matchAll(/href="\?lang=([\w-]+)"/g)].map((match) => match[1]);
    expect(links).toEqual(languages.filter((other) => other !== language));
  });

  it('marks the stage for eyes and for screen readers', () => {
    expect(render(task({ state: 'claimed' }), 'en')).toContain('<li class="now" aria-current="step">In our hands</li>');
  });

  it('has in each language the same places for times, numbers and channels', () => {
    const places = (text: string) =>
      [...text.matchAll(/\{(\w+)|(?:phone|in_game|chat|other) \{/g)].map((match) => match[0]);
    for (const other of [vietnamese, zhHans, italian])
      for (const key of Object.keys(en) as (keyof typeof en)[])
        expect(places(other[key]).sort(), key).toEqual(places(en[key]).sort());
  });

  it('tells nothing of the evidence, however it is named', () => {
    const signals = [{ code: 'x', weight: 1, values: {}, detail: '<b>secret-place</b>' }];
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
