import { describe, expect, test } from 'vitest';
import { HeldAddress } from '../../functions/console/task/held-address.tsx';
import { ownershipText } from '../../functions/console/task/ownership/messages/index.ts';
import { OwnershipPanel } from '../../functions/console/task/ownership-panel.tsx';
import type { Sheet } from '../../functions/console/task/say.ts';
import { languages } from '../../functions/kernel/i18n.ts';
import type { OwnershipView, TaskDetail } from '../../functions/outreach/index.ts';

const question = (more: Partial<OwnershipView['questions'][number]> = {}) => ({
  ...{ question: 'first_nickname', text: 'Qual è stato il suo primo nickname?', form: 'text' as const },
  ...{ counts: 'much' as const, triesLeft: 2 },
  ...more,
});

const ownership = (more: Partial<OwnershipView> = {}): OwnershipView => ({
  ...{ standing: 'unproven', triesLeft: 6, moreTries: true, questions: [question()] },
  ...more,
});

const sheetOf = (task: Partial<TaskDetail>, language: (typeof languages)[number] = 'en') =>
  ({
    visit: { language, csrf: 'CSRF', now: 1000, staff: { id: 'a-1' }, timezone: 'UTC' },
    task: { taskId: 't_1', version: 3, language: 'it', acts: ['checks'], ...task },
    say: () => '',
  }) as unknown as Sheet;

const shown = (sheet: Sheet, typed?: Parameters<typeof OwnershipPanel>[0]['typed']) =>
  String(OwnershipPanel({ sheet, typed }) ?? '');

describe.each(languages)('the panel in %s', (language) => {
  test('says what counts for little, and that nobody gives hints', () => {
    const html = shown(sheetOf({ ownership: ownership() }, language));
    for (const key of ['inside', 'patient', 'why', 'unprovenNote'] as const)
      expect(html).toContain(ownershipText(language, key));
    expect(html).toContain('<p lang="it">');
  });
});

describe('the panel', () => {
  test('is missing where there is nothing to ask', () => {
    expect(shown(sheetOf({}))).toBe('');
  });

  test('has a form for each question that has tries left: with csrf, version, key and the question', () => {
    const questions = [question(), question({ question: 'support_pin', triesLeft: 0, result: 'right' })];
    const html = shown(sheetOf({ ownership: ownership({ questions }) }));
    expect(html.match(/<form /g)).toHaveLength(1);
    expect(html).toContain('action="/console/tasks/t_1/checks"');
    for (const [name, value] of Object.entries({ csrf: 'CSRF', version: '3', question: 'first_nickname' }))
      expect(html).toContain(`name="${name}" value="${value}"`);
    expect(html).toContain('autocomplete="off"');
    expect(html).toContain('<label for="check-first_nickname">');
    expect(html).toContain('>right<');
  });

  test('shows what somebody typed only in the form they typed it into, with what is wrong with it', () => {
    const questions = [question(), question({ question: 'first_country' })];
    const faults = [{ path: 'answer', message: 'cannot be read as month' }];
    const typed = { act: 'checks', fields: { question: 'first_country', answer: 'Moon' }, faults };
    const html = shown(sheetOf({ ownership: ownership({ questions }) }), typed);
    expect(html.match(/value="Moon"/g)).toHaveLength(1);
    expect(html.indexOf('value="Moon"')).toBeGreaterThan(html.indexOf('value="first_country"'));
    expect(html).toContain(ownershipText('en', 'unreadable'));
    expect(html).not.toContain('cannot be read as month');
  });

  test('asks nothing of who may not work on the case', () => {
    expect(shown(sheetOf({ acts: [], ownership: ownership() }))).not.toContain('<form');
  });

  test('lets a supervisor allow more tries once all are used, and only then', () => {
    const spent = ownership({ triesLeft: 0, questions: [question({ triesLeft: 0 })] });
    expect(shown(sheetOf({ acts: ['approve'], ownership: spent }))).toContain('action="/console/tasks/t_1/approve"');
    expect(shown(sheetOf({ acts: ['checks'], ownership: spent }))).not.toContain('<form');
    const html = shown(sheetOf({ acts: ['approve'], ownership: { ...spent, moreTries: false } }));
    expect(html).not.toContain('<form');
    expect(shown(sheetOf({ acts: ['approve'], ownership: ownership() }))).not.toContain('/approve');
  });

  test('escapes the words of a game', () => {
    const questions = [question({ text: '<script>alert(1)</script>', question: 'own_key' })];
    expect(shown(sheetOf({ ownership: ownership({ questions }) }))).not.toContain('<script>');
  });
});

describe('a held address', () => {
  const heldChange = { since: '2026-06-01T09:00:00.000Z', email: 't•••@e•••.example', phone: '+15•••••11' };
  const held = (task: Partial<TaskDetail>, language: (typeof languages)[number] = 'en') =>
    String(HeldAddress({ sheet: sheetOf(task, language) }) ?? '');

  test.each(languages)('is shown masked in %s, with the decision for who may take it', (language) => {
    const html = held({ heldChange, acts: ['approve'] }, language);
    expect(html).toContain('t•••@e•••.example');
    expect(html).toContain('name="what" value="address"');
    expect(html.match(/name="decision" value="(approve|decline)"/g)).toHaveLength(2);
    expect(held({ heldChange, acts: [] }, language)).not.toContain('<form');
  });

  test('is missing where none waits', () => {
    expect(held({ acts: ['approve'] })).toBe('');
  });
});
