import { describe, expect, it } from 'vitest';
import { hour, minute } from '../../functions/kernel/clock.ts';
import { joinTask } from '../../functions/outreach/join.ts';
import { openingStep, openTask } from '../../functions/outreach/open.ts';
import { priorityOf } from '../../functions/outreach/priority.ts';
import type { CaseKind } from '../../functions/outreach/task.ts';
import { evidence, monday, opening, task } from '../support/outreach-cases.ts';

describe('priority', () => {
  it.each<[CaseKind, number, number | undefined, 'standard' | 'vip' | undefined, string]>([
    ['denied', 0.7, undefined, undefined, 'high'],
    ['denied', 0.95, undefined, undefined, 'urgent'],
    ['denied', 0.95, 90_000, 'vip', 'urgent'],
    ['suspicious', 0.89, undefined, 'standard', 'normal'],
    ['suspicious', 0.9, undefined, 'standard', 'high'],
    ['suspicious', 0.9, undefined, 'vip', 'urgent'],
    ['unanswered', 0.8, 49_999, undefined, 'normal'],
    ['unanswered', 0.8, 50_000, undefined, 'high'],
    ['mail_cap', 0.5, undefined, undefined, 'normal'],
    ['undeliverable', 0.5, undefined, undefined, 'low'],
    ['undeliverable', 0.5, undefined, 'vip', 'normal'],
  ])('%s at %d, value %s, %s: %s', (kind, score, value, tier, expected) => {
    expect(priorityOf(kind, { score, value, tier }, monday)).toBe(expected);
  });

  it.each<[CaseKind, number | undefined, string]>([
    ['denied', 59, 'high'],
    ['denied', 60, 'urgent'],
    ['suspicious', 600, 'high'],
    ['suspicious', undefined, 'normal'],
    ['unanswered', 4320, 'normal'],
    ['undeliverable', 600, 'low'],
  ])('%s, %s minutes after the event: %s', (kind, minutes, expected) => {
    const since = minutes === undefined ? undefined : monday - minutes * minute;
    expect(priorityOf(kind, { score: 0.5, since }, monday)).toBe(expected);
  });
});

describe('a new case', () => {
  it('promises an urgent player a call within 15 minutes, news in 4 hours, an end in a day', () => {
    const { targets, priority } = openTask(opening({ score: 0.99 }), monday);
    expect(priority).toBe('urgent');
    expect(targets).toEqual({
      firstContact: monday + 15 * minute,
      nextUpdate: monday + 4 * hour,
      resolution: monday + 24 * hour,
    });
  });

  it('counts with the promises of the game', () => {
    const promises = { firstContact: 40, nextUpdate: 600, resolution: 1200 };
    const { targets } = openTask(opening({ kind: 'suspicious', promises }), monday);
    expect(targets).toEqual({
      firstContact: monday + 40 * minute,
      nextUpdate: monday + 10 * hour,
      resolution: monday + 20 * hour,
    });
  });

  it.each([
    ['denied', 'account_security'],
    ['suspicious', 'account_security'],
    ['unanswered', 'account_security'],
    ['undeliverable', 'player_support'],
    ['mail_cap', 'player_support'],
  ] as const)('of kind %s goes to %s', (kind, team) => {
    expect(openTask(opening({ kind }), monday).team).toBe(team);
  });

  it.each([
    ['vi-VN', 'vi'],
    ['zh-TW', 'zh-Hans'],
    ['it', 'it'],
    ['fr-FR', 'en'],
    [undefined, 'en'],
  ])('for a player of locale %s is in %s', (locale, language) => {
    expect(openTask(opening({ locale }), monday).language).toBe(language);
  });

  it('begins with a step that needs no row', () => {
    expect(openingStep(openTask(opening(), monday))).toEqual({
      at: monday,
      by: 'doorward',
      what: 'opened',
      about: { kind: 'denied' },
    });
  });
});

describe('further evidence', () => {
  const later = evidence(monday + hour, { eventIds: ['event-0002'] });

  it('is a step, and leaves a case that is pressing enough as it is', () => {
    const decision = joinTask(task(), { kind: 'suspicious', score: 0.8, evidence: later }, monday + hour);
    expect(decision).toEqual({
      step: { at: monday + hour, by: 'doorward', what: 'joined', about: { kind: 'suspicious' }, evidence: later },
      raised: undefined,
    });
  });

  it('raises a less pressing case and brings its promises forward', () => {
    const calm = openTask(opening({ kind: 'undeliverable', score: 0.6 }), monday);
    const decision = joinTask(calm, { kind: 'denied', score: 0.6, evidence: later }, monday + hour);
    expect(decision?.raised).toMatchObject({ priority: 'high', version: 2, state: 'open' });
    expect(decision?.raised?.targets.firstContact).toBe(monday + 90 * minute);
  });

  it('never raises by the end of a question alone, and joins no closed case', () => {
    const calm = openTask(opening({ kind: 'undeliverable', score: 0.6 }), monday);
    expect(
      joinTask(calm, { kind: 'confirmed', score: 0.99, tier: 'vip', evidence: later }, monday)?.raised,
    ).toBeUndefined();
    expect(
      joinTask(task({ state: 'resolved' }), { kind: 'denied', score: 0.6, evidence: later }, monday),
    ).toBeUndefined();
  });
});
