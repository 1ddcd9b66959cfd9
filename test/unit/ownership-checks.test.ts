import { describe, expect, test } from 'vitest';
import { alarmedAt } from '../../functions/outreach/ownership/case-facts.ts';
import {
  answered,
  type Checks,
  noChecks,
  standingOf,
  triesLeft,
  triesLeftOf,
  withMoreTries,
} from '../../functions/outreach/ownership/checks.ts';
import { checksBody } from '../../functions/outreach/ownership/schema.ts';
import { ownershipView } from '../../functions/outreach/ownership/view.ts';
import { type Fact, questionKeys } from '../../functions/players/index.ts';
import { factsBefore, type NewFact, replaceFacts } from '../../functions/players/ownership-facts.ts';
import { knownQuestion, type Points } from '../../functions/players/ownership-questions.ts';
import { monday, signIn, task } from '../support/outreach-cases.ts';

/** Questions by what they count; `v` is visible to who is inside the account. */
const facts = { a1: 1, b1: 1, c2: 2, d2: 2, e3: 3, f3: 3, v1: 1, w2: 2, x3: 3 } as const;
type Name = keyof typeof facts;
const factOf = (name: Name) => ({
  question: name,
  points: facts[name] as Points,
  visible: 'vwx'.includes(name[0] ?? ''),
});

/** `e3` answered right, `!e3` wrong. */
const play = (answers: string): Checks =>
  answers
    .split(' ')
    .filter((word) => word !== '')
    .reduce((checks, word) => answered(checks, factOf(word.replace('!', '') as Name), !word.startsWith('!')), noChecks);

describe('points and standing', () => {
  test.each([
    ['', 0, 'unproven'],
    ['a1', 1, 'unproven'],
    ['c2', 2, 'unproven'],
    ['e3', 3, 'likely'],
    ['a1 c2', 3, 'likely'],
    ['c2 d2', 4, 'likely'],
    ['e3 c2', 5, 'proven'],
    ['e3 f3', 6, 'proven'],
    ['a1 b1 c2', 4, 'likely'],
    ['a1 c2 d2', 5, 'proven'],
    // visible inside the account: all together one point
    ['v1', 1, 'unproven'],
    ['v1 w2 x3', 1, 'unproven'],
    ['e3 v1 w2 x3', 4, 'likely'],
    ['c2 w2', 3, 'likely'],
    ['e3 a1 w2', 5, 'proven'],
    // wrong answers count against
    ['!a1', -1, 'unproven'],
    ['!e3 e3', 2, 'unproven'],
    ['e3 c2 !a1', 4, 'likely'],
    ['e3 f3 !a1 !a1', 4, 'likely'],
    ['!v1 e3', 2, 'unproven'],
    ['!a1 !b1 !c2 !c2 e3', -1, 'unproven'],
  ])('%s: %i, %s', (answers, points, standing) => {
    const checks = play(answers);
    expect([checks.points, standingOf(checks)]).toEqual([points, standing]);
  });

  test('what is visible inside is never likely by itself, however much of it is right', () => {
    const many = Array.from({ length: 6 }, (_, n) => ({ question: `v${n}`, points: 3 as const, visible: true }));
    const checks = many.reduce((before, fact) => answered(before, fact, true), noChecks);
    expect([checks.points, standingOf(checks)]).toEqual([1, 'unproven']);
  });

  test('one rare answer alone is never proven', () => {
    const checks: Checks = { tries: 1, points: 9, asked: { e3: { tries: 1, right: true, points: 3, visible: false } } };
    expect(standingOf(checks)).toBe('likely');
  });
});

describe('tries', () => {
  test('are six in all and two a question; none for what was answered right', () => {
    expect([triesLeft(), triesLeftOf(undefined, 'a1')]).toEqual([6, 2]);
    expect(triesLeftOf(play('!a1'), 'a1')).toBe(1);
    expect(triesLeftOf(play('!a1 !a1'), 'a1')).toBe(0);
    expect(triesLeftOf(play('!a1 a1'), 'a1')).toBe(0);
    const spent = play('!a1 !a1 !b1 !b1 c2 !d2');
    expect([triesLeft(spent), triesLeftOf(spent, 'd2'), triesLeftOf(spent, 'e3')]).toEqual([0, 0, 0]);
  });

  test('are three more, once, when a supervisor allows them', () => {
    const spent = play('!a1 !a1 !b1 !b1 !c2 !c2');
    const more = withMoreTries(spent);
    if (!more) throw new Error('not allowed');
    expect([triesLeft(more), triesLeftOf(more, 'a1'), triesLeftOf(more, 'e3')]).toEqual([3, 1, 3]);
    expect(withMoreTries(more)).toBeUndefined();
    expect(standingOf(more)).toBe('unproven');
  });

  test('names like those of every object are questions like any other', () => {
    expect(triesLeftOf(noChecks, 'constructor')).toBe(2);
    expect(knownQuestion('constructor')).toBeUndefined();
  });
});

describe('what facts a case goes by', () => {
  const made = (question: string, seal: string, more: Partial<NewFact> = {}): NewFact => ({
    ...{ question, seal, kind: 'hash', form: 'text', salt: 'ab', points: 2, visible: false },
    ...more,
  });
  const shown = (kept: readonly Fact[], alarmAt: number) =>
    factsBefore(kept, alarmAt)
      .map(({ question, seal }) => `${question}=${seal}`)
      .sort();

  test('those in force the moment before the alarm, whatever was sent later', () => {
    const first = replaceFacts([], [made('pin', 'old'), made('nick', 'n')], 100);
    const second = replaceFacts(first, [made('pin', 'new'), made('pet', 'p')], 200);
    expect(shown(second, 100)).toEqual([]);
    expect(shown(second, 150)).toEqual(['nick=n', 'pin=old']);
    expect(shown(second, 200)).toEqual(['nick=n', 'pin=old']);
    expect(shown(second, 201)).toEqual(['pet=p', 'pin=new']);
  });

  test('a fact that comes again unchanged keeps its time; with another salt or weight it is another', () => {
    const first = replaceFacts([], [made('pin', 's')], 100);
    expect(replaceFacts(first, [made('pin', 's', { label: 'x' })], 200)).toMatchObject([{ setAt: 100, label: 'x' }]);
    expect(shown(replaceFacts(first, [made('pin', 's')], 200), 150)).toEqual(['pin=s']);
    for (const more of [{ points: 3 as const }, { visible: true }, { salt: 'cd' }, { form: 'code' as const }])
      expect(replaceFacts(first, [made('pin', 's', more)], 200).map(({ setAt }) => setAt)).toEqual([200, 100]);
  });

  test('no flood of new facts pushes out what was there before it', () => {
    let kept = replaceFacts([], [made('pin', 'true'), made('nick', 'n')], 100);
    for (let n = 0; n < 200; n++)
      kept = replaceFacts(
        kept,
        Array.from({ length: 20 }, (_, m) => made(m === 0 ? 'pin' : `q${n}_${m}`, `s${n}`)),
        1000 + n,
      );
    expect(shown(kept, 500)).toEqual(['nick=n', 'pin=true']);
    expect(kept.length).toBeLessThanOrEqual(60);
  });

  test('the past is let go after 90 days', () => {
    const day = 86_400_000;
    const kept = replaceFacts(replaceFacts([], [made('pin', 'a')], 0), [made('pin', 'b')], day);
    expect(replaceFacts(kept, [made('pin', 'c')], 91 * day - 1)).toHaveLength(3);
    expect(replaceFacts(kept, [made('pin', 'c')], 91 * day).map(({ seal }) => seal)).toEqual(['c', 'b']);
  });

  test('the alarm is the earliest of what opened, of what joined and of what was asked', () => {
    const opened = task({ openedAt: monday, evidence: { ...task().evidence, observations: [signIn(monday - 10)] } });
    const joined = { ...{ at: monday, by: 'doorward', what: 'joined' as const, about: {} } };
    const step = (at: number) => ({ ...joined, evidence: { ...opened.evidence, observations: [signIn(at)] } });
    const asked = (at: number, denied: boolean) => ({ at, denied }) as never;
    expect(alarmedAt(opened, [], [])).toBe(monday - 10);
    expect(alarmedAt(opened, [step(monday - 50), step(monday + 5)], [])).toBe(monday - 50);
    expect(alarmedAt(opened, [], [asked(monday - 70, false), asked(monday - 900, true)])).toBe(monday - 70);
    expect(alarmedAt({ ...opened, evidence: { ...opened.evidence, observations: [] } }, [], [])).toBe(monday);
  });
});

describe('what an agent sees', () => {
  const kept = (question: string, more: Partial<Fact> = {}): Fact => ({
    ...{ question, kind: 'hash', form: 'text', salt: '', seal: 'SEAL', points: 2, visible: false, setAt: 0 },
    ...more,
  });

  test('every question of ours has a text in each language, none twice and none with its answer', () => {
    for (const language of ['en', 'vi', 'zh-Hans', 'it'] as const) {
      const view = ownershipView(
        task({ language }),
        questionKeys.map((key) => kept(key)),
      );
      const texts = view?.questions.map(({ text }) => text) ?? [];
      expect(new Set(texts).size).toBe(questionKeys.length);
      for (const text of texts) expect(text).toMatch(/[?？。.]$/);
    }
  });

  test('the strongest first, with what came of each, and never a seal', () => {
    const checks = answered(answered(noChecks, factOf('e3'), true), factOf('a1'), false);
    const all = [
      kept('v1', { visible: true }),
      kept('a1', { points: 1, label: 'Your pet?' }),
      kept('e3', { points: 3 }),
    ];
    const view = ownershipView(task({ checks }), all);
    expect(view).toMatchObject({ standing: 'unproven', triesLeft: 4, moreTries: true });
    expect(
      view?.questions.map(({ question, counts, triesLeft: left, result }) => [question, counts, left, result]),
    ).toEqual([
      ['e3', 'much', 0, 'right'],
      ['a1', 'some', 1, 'wrong'],
      ['v1', 'little', 2, undefined],
    ]);
    expect(view?.questions[1]?.text).toBe('Your pet?');
    expect(JSON.stringify(view)).not.toContain('SEAL');
    expect(ownershipView(task(), [])).toBeUndefined();
  });

  test('an answer is of at most 200 characters', () => {
    expect(checksBody.safeParse({ question: 'pin', answer: 'x'.repeat(201) }).success).toBe(false);
    expect(checksBody.safeParse({ question: 'pin', answer: '4815' }).success).toBe(true);
  });
});
