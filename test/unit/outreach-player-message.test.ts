import { describe, expect, it } from 'vitest';
import { day, hour, minute } from '../../functions/kernel/clock.ts';
import { cleanLines } from '../../functions/kernel/text.ts';
import { historyOf } from '../../functions/outreach/case-history.ts';
import { renderCasePage } from '../../functions/outreach/case-page.tsx';
import { looksSecret, readMessage } from '../../functions/outreach/message-form.ts';
import { messagesToday, takeMessage } from '../../functions/outreach/player-message.ts';
import type { Step } from '../../functions/outreach/steps.ts';
import { readSurvey } from '../../functions/outreach/survey/survey-form.ts';
import { surveyPage } from '../../functions/outreach/survey/survey-page.tsx';
import { alarmOf } from '../../functions/outreach/targets/promise.ts';
import { asItStands, nextTarget, type Task } from '../../functions/outreach/task.ts';
import { naughty } from '../support/naughty-events.ts';
import { monday, task } from '../support/outreach-cases.ts';

const now = monday + 2 * hour;
const held = { assignee: { id: 'a-1', name: 'an@demo.example' }, contactedAt: monday, leasedUntil: now + 5 * minute };

function taken(more: Partial<Task>, at = now): Task {
  const decision = takeMessage(task(more), 'hello', 0, undefined, at);
  if (decision.decided !== 'take') throw new Error(decision.why);
  return decision.task;
}

describe('a message of the player', () => {
  it('is a step by the player with the words and the way they came', () => {
    expect(takeMessage(task(), 'It was me.', 4, undefined, now)).toMatchObject({
      decided: 'take',
      reopened: false,
      task: { state: 'open', version: 2 },
      steps: [{ at: now, by: 'player', what: 'replied', about: { text: 'It was me.', via: 'tracking_page' } }],
    });
  });

  it('makes an answer due as soon as a first contact would be, and warns of that anew', () => {
    // high priority, usual promises: first contact within 30 minutes, next update within 8 hours
    const late = { warned: ['nextUpdate', 'resolution'], missed: ['nextUpdate'] } as const;
    const after = taken({ state: 'claimed', ...held, ...late });
    expect(after.targets.nextUpdate).toBe(now + 30 * minute);
    expect(nextTarget(after)).toEqual({ what: 'nextUpdate', at: now + 30 * minute });
    expect([after.warned, after.missed]).toEqual([['resolution'], []]);
  });

  it('never puts off what was promised earlier', () => {
    const targets = { firstContact: monday, nextUpdate: now + 10 * minute, resolution: monday + 48 * hour };
    const after = taken({ state: 'claimed', ...held, targets, missed: ['firstContact'] });
    expect([after.targets, after.missed]).toEqual([targets, ['firstContact']]);
    expect(taken({ targets: { ...targets, nextUpdate: now - 1 } }).targets.nextUpdate).toBe(now - 1);
  });

  it('ends a pause: the targets move by the time it lasted, and whoever waited has half an hour', () => {
    const paused = { ...held, state: 'waiting', pausedAt: monday + hour, leasedUntil: monday + 7 * day } as const;
    const after = taken(paused);
    expect(after).toMatchObject({ state: 'claimed', assignee: held.assignee, leasedUntil: now + 30 * minute });
    expect(after.pausedAt).toBeUndefined();
    expect(after.targets.resolution).toBe(monday + 49 * hour);
  });

  it('gives a case that waited in nobody’s hands back to the list', () => {
    expect(taken({ state: 'waiting', pausedAt: monday }).state).toBe('open');
    const abandoned = taken({ ...held, state: 'claimed', leasedUntil: now - 1 });
    expect([abandoned.state, abandoned.assignee]).toEqual(['open', undefined]);
  });

  it('leaves an agreed call and who is to make it', () => {
    const call = { ...held, state: 'waiting', callBackAt: now + hour, leasedUntil: now + 90 * minute } as const;
    const after = taken(call);
    expect(after).toMatchObject({ state: 'claimed', callBackAt: now + hour, leasedUntil: now + 90 * minute });
    expect(asItStands(after, now + minute).assignee).toEqual(held.assignee);
    expect(nextTarget(after)).toEqual({ what: 'nextUpdate', at: now + 30 * minute });
    expect(alarmOf({ ...after, leasedUntil: undefined }, undefined)).toMatchObject({
      target: 'nextUpdate',
      what: 'warn',
    });
    expect(nextTarget({ ...after, targets: { ...after.targets, nextUpdate: now + hour } }).what).toBe('callBack');
  });

  it('opens a closed case again for 30 days, with fresh targets and in nobody’s hands', () => {
    const closed = { ...held, state: 'resolved', outcome: 'lost', resolvedAt: monday, parentId: 't_wave' } as const;
    const decision = takeMessage(task(closed), 'hello', 0, undefined, monday + 30 * day - 1);
    expect(decision).toMatchObject({
      reopened: true,
      task: { state: 'open', reopened: 1, targets: { firstContact: monday + 30 * day - 1 + 30 * minute } },
      steps: [{ what: 'replied' }, { what: 'reopened', by: 'doorward' }],
    });
    const { outcome, resolvedAt, assignee, contactedAt, parentId } = taken(closed, monday + 30 * day - 1);
    expect([outcome, resolvedAt, assignee, contactedAt, parentId]).toEqual(Array(5).fill(undefined));
    const late = takeMessage(task(closed), 'hello', 0, undefined, monday + 30 * day);
    expect(late).toEqual({ decided: 'refuse', why: 'too_late' });
  });

  it('is refused after five in 24 hours', () => {
    const replied = (at: number): Step => ({ at, by: 'player', what: 'replied', about: { text: 'x' } });
    const other: Step = { at: now, by: 'an', what: 'noted', about: {} };
    const steps = [replied(now - day), replied(now - day + 1), other, replied(now)];
    expect(messagesToday(steps, now)).toBe(2);
    expect(takeMessage(task(), 'x', 5, undefined, now)).toEqual({ decided: 'refuse', why: 'too_many' });
  });
});

const form = (message: string, more: Record<string, string> = {}) => new URLSearchParams({ message, ...more });

describe('what was typed', () => {
  it('keeps its paragraphs and nothing that cannot be seen', () => {
    expect(cleanLines('  One \u202E two\u0000\r\n\r\n\r\n\r\n three\u200b\r four ')).toBe('One two\n\nthree\nfour');
    expect(readMessage(form(' e\u0301\r\n '))).toEqual({ text: 'é' });
  });

  it.each(['', ' \r\n\t', '\u200b\u2060\ufeff\u202e'])('is no message: %j', (text) => {
    expect(readMessage(form(text))).toMatchObject({ fault: 'fault_empty' });
  });

  it('takes 2,000 characters of any script, not one more', () => {
    expect(readMessage(form('😀'.repeat(2000)))).toEqual({ text: '😀'.repeat(2000) });
    expect(readMessage(form('字'.repeat(2001)))).toEqual({
      text: '字'.repeat(2001),
      fault: 'fault_too_long',
      count: 2001,
    });
  });

  it.each([
    'my password: hunter2',
    'Password is Summer2024',
    'mật khẩu: abc',
    'Mật khẩu là abc12345',
    '密码：abc',
    '密码是abc12345',
    'the code is 123456',
    'codice 123 456',
    'mã OTP: 123456',
    '验证码 123456',
    '123-456 is my code',
  ])('is asked about once: %s', (text) => {
    expect(readMessage(form(text))).toMatchObject({ fault: 'fault_secret', text });
    expect(readMessage(form(text, { checked: 'yes' }))).toEqual({ text });
  });

  it.each([
    'I have changed my password yesterday.',
    'My password is safe, I think.',
    'Tôi đã đổi mật khẩu hôm qua',
    '我昨天改了密码',
    'Ho cambiato la password ieri.',
    'I paid 123456 coins',
    'The case is 0123-4567-89AB',
    'Call me at +84 90 123 45 67',
  ])('is not asked about: %s', (text) => {
    expect(looksSecret(text)).toBe(false);
  });
});

describe('what a player sees of the steps', () => {
  const step = (what: Step['what'], about: Step['about'] = {}): Step => ({
    at: now,
    by: 'an@demo.example',
    what,
    about,
  });

  it('is what concerns them, in order, and of an attempt the channel', () => {
    const steps = [
      step('claimed'),
      step('attempted', { channel: 'phone', outcome: 'no_answer', note: 'the neighbour says' }),
      step('attempted', { channel: 'chat', outcome: 'wrong_person' }),
      step('attempted', { channel: 'in_game', outcome: 'reached' }),
      step('noted', { text: 'angry' }),
      step('revealed', { field: 'phone', reason: 'call' }),
      step('awaited', { reason: 'receipt' }),
      step('replied', { text: 'secret words' }),
      step('resolved', { outcome: 'lost' }),
      step('reopened'),
    ];
    expect(historyOf(task(), steps).map(({ key, channel }) => `${key} ${channel}`.trim())).toEqual([
      'past_opened',
      'past_tried phone',
      'past_tried chat',
      'past_reached in_game',
      'past_awaited',
      'past_replied',
      'past_resolved',
      'past_reopened',
    ]);
  });

  it('is nothing of the team’s own steps', () => {
    const own = [
      'claimed',
      'released',
      'noted',
      'revealed',
      'escalated',
      'joined',
      'handed_over',
      'assigned',
      'checked',
    ];
    const more = ['approved', 'declined', 'returned', 'warned', 'missed', 'detached'];
    const steps = [...own, ...more].map((what) => step(what as Step['what']));
    expect(historyOf(task(), steps)).toHaveLength(1);
  });

  it('is the newest, when there are many', () => {
    const steps = Array.from({ length: 50 }, (_, nth) => ({ ...step('messaged'), at: now + nth }));
    const history = historyOf(task(), steps);
    expect([history.length, history[0]?.key, history.at(-1)?.at]).toEqual([31, 'past_opened', now + 49]);
  });
});

describe('every naughty string', () => {
  const closed = task({ state: 'resolved', outcome: 'lost', resolvedAt: monday });
  const shown = { code: 'x', game: 'Sky', support: 'help@sky.example', settings: undefined, timezone: undefined };
  const markup = (html: string) =>
    html
      .slice(html.indexOf('<body>'))
      .replace(/>[^<]*/g, '>')
      .replace(/ (value|checked)="[^"]*"/g, '');

  it.each(['message', 'comment'])(
    'as a %s is taken clean or comes back whole, and makes no markup',
    (where) => {
      const plain = new Map<string, string>();
      let taken = 0;
      for (const text of naughty) {
        const read =
          where === 'message'
            ? readMessage(form(text))
            : readSurvey(new URLSearchParams({ rating: '5', solved: 'yes', comment: text }));
        const clean = 'answer' in read ? read.answer.comment : 'text' in read && !read.fault ? read.text : undefined;
        if (clean !== undefined) expect(clean, text).toMatch(/^(?:\n|[^\p{Cc}\p{Cf}])+$/u);
        if (clean !== undefined) taken += 1;
        const page =
          where === 'message'
            ? renderCasePage(
                { ...shown, task: closed, steps: [], language: 'en', typed: { text, fault: 'fault_empty', count: 0 } },
                now,
              )
            : surveyPage({ language: 'en', game: text, support: text }, { rating: text, solved: text, comment: text });
        expect(markup(page), text).toBe(plain.get(where) ?? markup(page));
        plain.set(where, markup(page));
      }
      expect(taken).toBeGreaterThan(naughty.length - 20);
    },
    120_000,
  );
});
