import { describe, expect, it } from 'vitest';
import { day } from '../../functions/kernel/clock.ts';
import { languages } from '../../functions/kernel/i18n.ts';
import { deriveKeys } from '../../functions/kernel/secrets.ts';
import { linkToken } from '../../functions/kernel/tokens.ts';
import type { Step } from '../../functions/outreach/steps.ts';
import { en } from '../../functions/outreach/survey/messages/en.ts';
import { translate } from '../../functions/outreach/survey/messages/index.ts';
import { it as italian } from '../../functions/outreach/survey/messages/it.ts';
import { vi as vietnamese } from '../../functions/outreach/survey/messages/vi.ts';
import { zhHans } from '../../functions/outreach/survey/messages/zh-hans.ts';
import { isAnswerable, mayAsk, type SurveyOffer, surveyIdOf } from '../../functions/outreach/survey/survey.ts';
import { readSurvey } from '../../functions/outreach/survey/survey-form.ts';
import { surveyPage, thanksPage } from '../../functions/outreach/survey/survey-page.tsx';
import { outcomes } from '../../functions/outreach/task.ts';
import { attemptOutcomes } from '../../functions/outreach/work.ts';
import { monday, task } from '../support/outreach-cases.ts';

const attempted = (outcome: string): Step => ({
  ...{ at: monday, by: 'an', what: 'attempted' },
  about: { channel: 'phone', outcome },
});
const replied: Step = { at: monday, by: 'player', what: 'replied', about: { text: 'hello' } };

describe('who is asked', () => {
  it.each(outcomes)('after %s: only who was in touch with us', (outcome) => {
    const closed = task({ state: 'resolved', outcome });
    expect(mayAsk(closed, [], undefined, monday)).toBe(false);
    expect(mayAsk(closed, [replied], undefined, monday)).toBe(true);
    expect(mayAsk({ ...closed, reachedAt: monday }, [], undefined, monday)).toBe(true);
    for (const tried of attemptOutcomes)
      expect(mayAsk(closed, [attempted(tried)], undefined, monday), tried).toBe(tried === 'reached');
  });

  it('nobody twice within 30 days, and nobody before the end', () => {
    const closed = task({ state: 'resolved', outcome: 'secured', reachedAt: monday });
    expect(mayAsk(closed, [], monday - 30 * day + 1, monday)).toBe(false);
    expect(mayAsk(closed, [], monday - 30 * day, monday)).toBe(true);
    expect(mayAsk(task({ reachedAt: monday }), [], undefined, monday)).toBe(false);
  });
});

describe('the link', () => {
  const keys = deriveKeys('a secret for tests, long enough for a stage');
  const offer: SurveyOffer = {
    ...{ surveyId: 's_1', taskId: 't_1', gameId: 'demo', player: 'p', team: 'player_support' },
    ...{ language: 'en', outcome: 'secured', offeredAt: monday },
  };

  it('is another for each closing, and no other purpose’s', () => {
    const [first, again] = [surveyIdOf({ taskId: 't_1', version: 4 }), surveyIdOf({ taskId: 't_1', version: 9 })];
    expect(first).not.toBe(again);
    expect(surveyIdOf({ taskId: 't_1', version: 4 })).toBe(first);
    expect(linkToken(keys, 'survey', first)).not.toBe(linkToken(keys, 'question', first));
  });

  it('takes one answer within 14 days', () => {
    expect(isAnswerable(offer, monday + 14 * day - 1)).toBe(true);
    expect(isAnswerable(offer, monday + 14 * day)).toBe(false);
    expect(isAnswerable({ ...offer, answeredAt: monday }, monday)).toBe(false);
  });
});

const form = (fields: Record<string, string>) => new URLSearchParams(fields);

describe('the form', () => {
  it('is both questions and a clean line, or none', () => {
    const both = { rating: '5', solved: 'partly' };
    expect(readSurvey(form(both))).toEqual({ answer: { rating: 5, solved: 'partly', comment: undefined } });
    expect(readSurvey(form({ ...both, comment: ' great\r\n\u202Ehelp ' }))).toMatchObject({
      answer: { comment: 'great help' },
    });
    expect(readSurvey(form({ ...both, comment: '字'.repeat(500) })).faults).toBeUndefined();
  });

  it.each([
    [{}, ['rating', 'solved']],
    [{ rating: '6', solved: 'yes' }, ['rating']],
    [{ rating: '0', solved: 'yes' }, ['rating']],
    [{ rating: '5.0', solved: 'yes' }, ['rating']],
    [{ rating: '3', solved: 'maybe' }, ['solved']],
    [{ rating: '3', solved: 'toString' }, ['solved']],
    [{ rating: '3', solved: 'no', comment: '字'.repeat(501) }, ['comment']],
  ] as [Record<string, string>, string[]][])('is not %j', (fields, faults) => {
    const read = readSurvey(form(fields));
    expect([...(read.faults ?? [])]).toEqual(faults);
  });
});

describe('the pages', () => {
  const reader = { game: '<b>Sky</b>', support: 'help@sky.example' };

  it.each(languages)('in %s ask two questions in words and take a line, without a script', (language) => {
    const page = surveyPage({ ...reader, language });
    expect(
      [...page.matchAll(/type="radio" name="(\w+)" value="(\w+)"/g)].map(([, name, value]) => `${name} ${value}`),
    ).toEqual(['rating 5', 'rating 4', 'rating 3', 'rating 2', 'rating 1', 'solved yes', 'solved partly', 'solved no']);
    expect(page).toContain('<textarea id="comment" name="comment"');
    expect(page.slice(page.indexOf('<body>'))).not.toMatch(/<script|http|[{}]|checked|<b>/);
    for (const key of ['helped', 'solved', 'rating1', 'solved_partly'] as const)
      expect(page).toContain(translate(language, key));
  });

  it('give back what was filled in, with what is missing', () => {
    const comment = '</textarea><script>alert(1)</script>';
    const page = surveyPage({ ...reader, language: 'en' }, { rating: '4', solved: '', comment }, new Set(['solved']));
    expect(page).toContain('value="4" required="" checked=""');
    expect(page).toContain('aria-describedby="solved-fault"');
    expect(page).not.toContain('aria-describedby="rating-fault"');
    expect(page).toContain('&lt;/textarea&gt;&lt;script&gt;');
    expect(page).not.toContain('<script>');
  });

  it('tell whoever still needs help where it is', () => {
    const thanks = (solved: 'yes' | 'partly' | 'no') =>
      thanksPage({ ...reader, language: 'en' }, { rating: 3, solved });
    expect(thanks('yes')).not.toContain('help@sky.example');
    expect(thanks('partly')).toContain('help@sky.example');
    expect(thanks('no')).toContain('help@sky.example');
  });

  it('have in each language the same places', () => {
    const places = (text: string) => [...text.matchAll(/\{(\w+)/g)].map((match) => match[1]).sort();
    for (const other of [vietnamese, zhHans, italian])
      for (const key of Object.keys(en) as (keyof typeof en)[])
        expect(places(other[key]), key).toEqual(places(en[key]));
  });
});
