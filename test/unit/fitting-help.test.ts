import { describe, expect, it } from 'vitest';
import { helpLink } from '../../functions/kernel/help-link.ts';
import { helpSlugs } from '../../functions/kernel/help-slugs.ts';
import { languages } from '../../functions/kernel/i18n.ts';
import { renderCasePage } from '../../functions/outreach/case-page.tsx';
import { fittingHelp } from '../../functions/outreach/fitting-help.ts';
import { ourselves, type Step } from '../../functions/outreach/steps.ts';
import type { Task } from '../../functions/outreach/task.ts';
import { answeredPage } from '../../functions/verification/page.tsx';
import { evidence, monday, task } from '../support/outreach-cases.ts';

const sign = (code: string, facts: Record<string, string | number> = {}) => ({
  signals: [{ code, weight: 1, detail: '', facts }],
});
const quiet = sign('new_device');
const mailbox = sign('change_after_suspect', { what: 'email.changed', minutes: 4 });
const password = sign('change_after_suspect', { what: 'password.changed', minutes: 4 });
const guessed = sign('failure_burst', { count: 30 });

describe('the article that fits a case', () => {
  it.each([
    ['open', undefined, [quiet], 'first-hour'],
    ['open', undefined, [password], 'first-hour'],
    ['claimed', undefined, [quiet, mailbox], 'stolen-mailbox'],
    ['open', undefined, [guessed], 'leaked-passwords'],
    ['open', undefined, [guessed, mailbox], 'stolen-mailbox'],
    ['resolved', 'secured', [quiet], 'leaked-passwords'],
    ['resolved', 'secured', [mailbox], 'stolen-mailbox'],
    ['resolved', 'lost', [quiet], 'device-safety'],
    ['resolved', 'closed_with_care', [], 'device-safety'],
    ['resolved', 'unreachable', [quiet], 'first-hour'],
    ['resolved', 'was_player', [mailbox, guessed], undefined],
    ['resolved', 'false_alarm', [mailbox], undefined],
  ] as const)('%s %s', (state, outcome, evidence, slug) => {
    expect(fittingHelp({ state, outcome }, evidence)).toBe(slug);
  });
});

describe('the link to an article', () => {
  it.each(languages)('in %s has words of its own, and its page in that language', (language) => {
    for (const slug of ['first-hour', 'stolen-mailbox', 'leaked-passwords', 'device-safety'] as const) {
      expect(helpSlugs).toContain(slug);
      const { lead, label, url } = helpLink(language, slug, 'https://play.example');
      expect(url).toBe(`https://play.example/help/${slug}?lang=${language}`);
      for (const words of [lead, label]) {
        expect(words).not.toMatch(/[{}]|undefined/);
        if (language !== 'en') expect(Object.values(helpLink('en', slug))).not.toContain(words);
      }
    }
  });

  it.each(languages)('follows "not me" in %s, and nothing else', (language) => {
    const link = `href="/help/first-hour?lang=${language}"`;
    const shown = { language, game: 'Harbour Tales' };
    expect(answeredPage({ ...shown, what: 'denied', code: undefined })).toContain(link);
    for (const what of ['confirmed', 'noted'] as const)
      expect(answeredPage({ ...shown, what })).not.toContain('/help/');
  });

  it.each(languages)('stands on the page of a case in %s, but not where nothing happened', (language) => {
    const linked = (one: Task, steps: Step[] = []) => {
      const shown = { code: 'ABCD', game: 'Sky', support: 'help@sky.example', settings: undefined, timezone: 'UTC' };
      const html = renderCasePage({ ...shown, task: one, steps, language }, monday);
      return [...html.matchAll(/href="\/help\/([^"]+)"/g)].map(([, found]) => found);
    };
    const later: Step = { at: monday, by: ourselves, what: 'joined', about: {}, evidence: evidence(monday, mailbox) };
    expect(linked(task())).toEqual([`first-hour?lang=${language}`]);
    expect(linked(task(), [later])).toEqual([`stolen-mailbox?lang=${language}`]);
    for (const outcome of ['was_player', 'false_alarm'] as const)
      expect(linked(task({ state: 'resolved', outcome, resolvedAt: monday }))).toEqual([]);
  });
});
