import { describe, expect, test } from 'vitest';
import { consoleHeaders } from '../../functions/console/frame/console-headers.ts';
import { consolePage } from '../../functions/console/frame/console-page.tsx';
import { countdown, nearness, span } from '../../functions/console/frame/countdown.ts';
import { errorPage } from '../../functions/console/frame/error-page.tsx';
import { home } from '../../functions/console/frame/home.tsx';
import { languageFor, zoneOf } from '../../functions/console/frame/language.ts';
import { matchRoute } from '../../functions/console/frame/match-route.ts';
import { Due } from '../../functions/console/frame/moment.tsx';
import {
  may,
  type Permission,
  permissions,
  type Role,
  requirePermission,
  roles,
} from '../../functions/kernel/access.ts';
import { languages } from '../../functions/kernel/i18n.ts';
import { testRequest, testVisit } from '../support/console-visit.ts';

describe('who may do what', () => {
  const staffWith = (...held: Role[]) => ({ id: 's', name: 's', roles: new Set(held), games: new Set<string>() });
  const all = Object.keys(permissions) as Permission[];

  test('is written in one table, here once more by hand', () => {
    const both = ['agent', 'supervisor'];
    expect(Object.fromEntries(all.map((one) => [one, roles.filter((role) => may(staffWith(role), one))]))).toEqual({
      'task.read': both,
      'task.work': both,
      'task.reveal': both,
      'task.escalate': both,
      'task.assign': ['supervisor'],
      'task.approve': ['supervisor'],
      'wave.work': both,
      'wave.make': ['supervisor'],
      'roster.read': both,
      'roster.write': ['supervisor'],
      'target.read': ['agent', 'supervisor', 'admin'],
      'playbook.read': both,
      'playbook.write': ['supervisor'],
      'report.read': ['supervisor'],
      'audit.read': ['supervisor', 'admin'],
      'game.read': ['admin'],
      'game.write': ['admin'],
      'announcement.read': ['publisher'],
      'announcement.write': ['publisher'],
      'console.use': ['agent', 'supervisor', 'publisher', 'admin'],
    });
  });

  test('who has no role may do nothing', () => {
    expect(all.filter((one) => may(staffWith(), one))).toEqual([]);
    expect(() => requirePermission(staffWith(), 'console.use')).toThrow(expect.objectContaining({ status: 403 }));
  });
});

describe('the frame', () => {
  const page = (visit = testVisit()) => consolePage(visit, { title: 'A <b>', current: 'audit', children: <h1>Hi</h1> });

  test.each(languages)('stands in %s with nothing but its own script and style', (language) => {
    const html = page(testVisit({ language }));
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain('<title>A &lt;b&gt; · Doorward</title>');
    expect(html.match(/<script[^>]*>/g)).toEqual(['<script src="/console/assets/console.js" defer="">']);
    expect(html).not.toMatch(/ style=| on\w+=/);
    expect(html).not.toMatch(/undefined|\[object/);
  });

  test('its policy lets nothing in from elsewhere', () => {
    const policy = (consoleHeaders['content-security-policy'] ?? '').split('; ');
    expect(policy.map((line) => line.replace(/sha256-[\w+/=]+/, 'sha256'))).toEqual([
      "default-src 'none'",
      "style-src 'sha256'",
      "script-src 'self'",
      "connect-src 'self'",
      "img-src 'self' data:",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ]);
    expect(consoleHeaders['referrer-policy']).toBe('same-origin');
  });

  const chapters = (html: string) => [...html.matchAll(/<li><a href="([^"]+)"/g)].map(([, path]) => path);
  test.each<[Role[], string[]]>([
    [['agent'], ['/console', '/console/team', '/console/targets', '/console/playbooks']],
    [
      ['agent', 'supervisor'],
      ['/console', '/console/team', '/console/targets', '/console/playbooks', '/console/reports', '/console/audit'],
    ],
    [['admin'], ['/console/targets', '/console/audit']],
    [['publisher'], ['/console/announcements', '/console/help']],
  ])('shows %s the chapters they may open', (held, paths) => {
    expect(chapters(page(testVisit({ roles: held })))).toEqual(paths);
  });

  test('marks the chapter, names the person as text, and its forms carry the token', () => {
    const html = page(testVisit({ name: '<i>Eve</i>\u202e' }));
    expect(html).toContain('<a href="/console/audit" aria-current="page">');
    expect(html).toContain('&lt;i&gt;Eve&lt;/i&gt;');
    const forms = html.match(/<form method="post"[\s\S]*?<\/form>/g) ?? [];
    expect(forms).toHaveLength(2);
    for (const form of forms) expect(form).toContain('<input type="hidden" name="csrf" value="csrf-of-the-test"');
  });

  test('the start leads who has no work list to the first chapter of theirs, or says that there is none', () => {
    expect(home(testVisit({ roles: ['admin'] }))).toMatchObject({
      status: 303,
      headers: { location: '/console/targets' },
    });
    expect(home(testVisit({ roles: ['publisher'] }))).toMatchObject({
      status: 303,
      headers: { location: '/console/announcements' },
    });
    expect(home(testVisit({ roles: [] }))).toMatchObject({
      status: 200,
      html: expect.stringContaining('Welcome'),
    });
  });
});

describe('a refusal', () => {
  const shown = (status: number, language: 'en' | 'it', visit = testVisit({ language })) =>
    errorPage(language, visit, { status, headers: { 'retry-after': '2' } }) as { status: number; html: string };

  test.each([
    [403, 'not for your role'],
    [404, 'nothing here'],
    [409, 'not possible any more'],
    [412, 'changed meanwhile'],
    [503, 'cannot reach our storage'],
    [500, 'on our side'],
    [418, 'on our side'],
  ])('%i is a page in the frame', (status, words) => {
    const page = shown(status, 'en');
    expect(page).toMatchObject({ status, headers: { 'retry-after': '2' } });
    expect(page.html).toContain(words);
    expect(page.html).toContain('action="/console/sign-out"');
  });

  test('is in the person’s language, and says nothing of who asked when that is not known', () => {
    expect(shown(404, 'it').html).toContain('Qui non c’è nulla');
    const { html } = errorPage('it', undefined, { status: 503, headers: {} }) as { html: string };
    expect(html).toContain('<html lang="it">');
    expect(html).not.toContain('sign-out');
  });
});

describe('routes', () => {
  const routes = {
    'GET /console': 'start',
    'GET /console/tasks/{taskId}': 'task',
    'GET /console/tasks/next': 'next',
    'POST /console/tasks/{taskId}/{act}': 'act',
  };
  const find = (method: string, path: string) => {
    const found = matchRoute(routes, method, path);
    return found && [found.route, found.params];
  };
  test.each([
    ['GET', '/console', ['start', {}]],
    ['GET', '/console/tasks/t_1', ['task', { taskId: 't_1' }]],
    ['GET', '/console/tasks/next', ['next', {}]],
    ['POST', '/console/tasks/t_1/claim', ['act', { taskId: 't_1', act: 'claim' }]],
    ['POST', '/console/tasks/t_1', undefined],
    ['GET', '/console/tasks/', undefined],
    ['GET', '/console/', undefined],
    ['GET', '/console/tasks/a/b/c', undefined],
    ['HEAD', '/console', undefined],
  ])('%s %s', (method, path, expected) => {
    expect(find(method, path)).toEqual(expected);
  });
});

describe('the language and the zone of a person', () => {
  const asked = (cookie: string, accept?: string) =>
    languageFor(
      testRequest({
        cookies: { '__Host-doorward-language': cookie },
        headers: accept ? { 'accept-language': accept } : {},
      }),
    );
  test('are what was chosen, else what the browser asks for', () => {
    expect(asked('vi', 'it')).toBe('vi');
    expect(asked('zh-Hans')).toBe('zh-Hans');
    expect(asked('constructor', 'it-IT')).toBe('it');
    expect(languageFor(testRequest())).toBe('en');
  });
  test.each([
    ['Asia/Ho_Chi_Minh', 'Asia/Ho_Chi_Minh'],
    ['Etc/GMT+5', 'Etc/GMT+5'],
    ['<script>', undefined],
    ['', undefined],
  ])('the zone %s', (told, expected) => {
    expect(zoneOf(testRequest({ cookies: { '__Host-doorward-zone': told } }))).toBe(expected);
  });
});

describe('countdowns', () => {
  const minute = 60_000;
  test.each([
    [0, 'en', '0 sec'],
    [59_999, 'en', '59 sec'],
    [5 * minute, 'en', '5 min'],
    [125 * minute, 'en', '2 hr 5 min'],
    [120 * minute, 'it', '2 h'],
    [26 * 60 * minute, 'vi', '1 ngày 2 giờ'],
    [65 * minute, 'zh-Hans', '1小时 5分钟'],
  ] as const)('%i ms in %s', (ms, language, text) => {
    expect(span(ms, language).replaceAll('\u00a0', ' ')).toBe(text);
  });
  const words = { in: 'in {span}', late: '{span} late' };
  test('tell before from after, and what is near', () => {
    expect(countdown(10 * minute, 0, 'en', words)).toBe('in 10 min');
    expect(countdown(0, 10 * minute, 'en', words)).toBe('10 min late');
    expect([nearness(0, 0), nearness(15 * minute, 0), nearness(15 * minute + 1, 0)]).toEqual(['late', 'soon', 'later']);
    const html = String(<Due visit={testVisit({ now: 0, timezone: 'Asia/Tokyo' })} at={-5 * minute} />);
    expect(html).toContain('class="due late"');
    expect(html).toContain('>5 min late</time>');
    expect(html).toContain('GMT+9');
  });
});
