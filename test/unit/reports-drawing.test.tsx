import { describe, expect, test } from 'vitest';
import { HeatMap } from '../../functions/console/reports/charts/heat-map.tsx';
import { formats, niceTop } from '../../functions/console/reports/format.ts';
import { Bars } from '../../functions/kernel/charts/bars.tsx';
import { Intervals } from '../../functions/kernel/charts/intervals.tsx';
import { pathOf } from '../../functions/kernel/charts/lines.tsx';

const drawn = { id: 'd', title: 'A <title>', desc: 'What it shows' };

describe('a drawing', () => {
  test('a line goes through its values, and stops where there is none', () => {
    expect(pathOf([0, 5, 10], 10)).toBe('M0 100L100 50L200 0');
    expect(pathOf([10, null, 10, 0], 10)).toBe('M0 0h.1M200 0L300 100');
    expect(pathOf([null, null], 10)).toBe('');
  });

  test('is one image with a name and a description, and has no style that the policy refuses', () => {
    const svg = String(
      <Bars
        {...drawn}
        bars={[
          {
            label: '<b>',
            parts: [
              { share: 0.5, mark: 'good' },
              { share: 0.25, mark: 'bad' },
            ],
            value: '75%',
          },
        ]}
      />,
    );
    expect(svg).toContain('role="img" aria-labelledby="d-title d-desc"');
    expect(svg).toContain('<title id="d-title">A &lt;title&gt;</title>');
    expect(svg).not.toMatch(/style=|<b>/);
    // half and a quarter of a track that takes 78 % of the width
    expect(svg).toContain('class="good" x="0%" y="20" width="39%"');
    expect(svg).toContain('class="bad" x="39%" y="20" width="19.5%"');
  });

  test('a heat map is strongest where most is, and empty where nothing is', () => {
    const svg = String(<HeatMap {...drawn} rows={[{ label: 'Mon', cells: [0, 5, 10] }]} marks={[[0, '00:00']]} />);
    expect(svg.match(/class="blank"/g)).toHaveLength(1);
    expect([...svg.matchAll(/fill-opacity="([\d.]+)"/g)].map(([, strength]) => strength)).toEqual(['0.59', '1']);
  });

  test('an interval lies around its share', () => {
    const estimate = { label: 'x', share: 0.5, low: 0.25, high: 1, value: '50%' };
    const svg = String(<Intervals {...drawn} estimates={[estimate]} ends={['0%', '100%']} />);
    expect(svg).toContain('class="span" x1="21%" x2="78%"');
    expect(svg).toContain('cx="40%"');
  });
});

describe('numbers for readers', () => {
  test.each([
    ['en', '1,234', '83%', '12 min'],
    ['vi', '1.234', '83%', '12 phút'],
    ['zh-Hans', '1,234', '83%', '12分钟'],
    ['it', '1234', '83%', '12 min'],
  ] as const)('%s', (language, count, share, minutes) => {
    const shown = formats(language);
    expect(shown.count(1234)).toBe(count);
    expect(shown.share(0.834)).toBe(share);
    expect(shown.duration(725)).toBe(minutes);
    expect(shown.duration(null)).toBe('–');
  });

  test('durations change their unit, weekdays begin with Monday', () => {
    const { duration, weekday, day } = formats('en');
    expect([45, 60, 7199, 7200, 3600 * 71, 3600 * 72].map(duration)).toEqual([
      '45 sec',
      '1 min',
      '120 min',
      '2 hr',
      '71 hr',
      '3 days',
    ]);
    expect([weekday('1'), weekday('7')]).toEqual(['Mon', 'Sun']);
    expect(day('2026-11-22')).toBe('Nov 22, 2026');
  });

  test('the top of a grid is round and at or above', () => {
    expect([0, 1, 3, 4.2, 11, 99, 401].map(niceTop)).toEqual([1, 1, 4, 5, 20, 100, 500]);
  });
});
