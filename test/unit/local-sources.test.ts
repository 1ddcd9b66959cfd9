import { describe, expect, it } from 'vitest';
import { passes, readPattern } from '../../infra/local/sources/filter.ts';
import { readScheduleExpression } from '../../infra/local/sources/schedule-expression.ts';
import { readable } from '../../infra/local/sources/stream-shards.ts';

describe('filter patterns', () => {
  const event = {
    eventName: 'INSERT',
    count: 5,
    tags: ['a', 'b'],
    dynamodb: { Keys: { pk: { S: 'pending#3' } } },
    none: null,
  };
  it.each([
    ['{"eventName":["INSERT","MODIFY"]}', true],
    ['{"eventName":["REMOVE"]}', false],
    ['{"dynamodb":{"Keys":{"pk":{"S":[{"prefix":"pending#"}]}}}}', true],
    ['{"dynamodb":{"Keys":{"pk":{"S":[{"prefix":"record#"}]}}}}', false],
    ['{"dynamodb":{"Keys":{"pk":{"S":[{"suffix":"#3"}]}}}}', true],
    ['{"dynamodb":{"NewImage":{"a":{"S":[{"exists":false}]}}}}', true],
    ['{"dynamodb":{"Keys":[{"exists":true}]}}', true],
    ['{"count":[{"numeric":[">",0,"<=",5]}]}', true],
    ['{"count":[{"numeric":[">",5]}]}', false],
    ['{"eventName":[{"anything-but":["REMOVE"]}]}', true],
    ['{"eventName":[{"anything-but":"INSERT"}]}', false],
    ['{"eventName":[{"equals-ignore-case":"insert"}]}', true],
    ['{"tags":["b"]}', true],
    ['{"none":[null]}', true],
    ['{"$or":[{"count":[1]},{"eventName":["INSERT"]}]}', true],
    ['{"$or":[{"count":[1]},{"eventName":["REMOVE"]}]}', false],
    ['{"eventName":["INSERT"],"count":[4]}', false],
  ])('%s: %s', (pattern, expected) => expect(passes([readPattern(pattern)], event)).toBe(expected));

  it('let everything pass when there are none', () => expect(passes([], {})).toBe(true));
});

describe('schedules', () => {
  const at = (text: string) => Date.parse(text);
  const next = (expression: string, after: string) => {
    const found = readScheduleExpression(expression)?.next(at(after));
    return found === undefined ? undefined : new Date(found).toISOString().replace('.000Z', 'Z');
  };
  it.each([
    ['rate(1 minute)', '2026-11-21T10:00:30Z', '2026-11-21T10:01:30Z'],
    ['rate(2 hours)', '2026-11-21T10:00:00Z', '2026-11-21T12:00:00Z'],
    ['cron(0 3 * * ? *)', '2026-11-21T03:00:00Z', '2026-11-22T03:00:00Z'],
    ['cron(*/15 8-9 * * ? *)', '2026-11-21T08:46:10Z', '2026-11-21T09:00:00Z'],
    ['cron(30 6 ? * MON-FRI *)', '2026-11-20T07:00:00Z', '2026-11-23T06:30:00Z'],
    ['cron(0 0 29 FEB ? *)', '2026-11-21T00:00:00Z', '2028-02-29T00:00:00Z'],
    ['cron(5,10 0 1 1 ? 2027)', '2026-11-21T00:00:00Z', '2027-01-01T00:05:00Z'],
  ])('%s after %s is at %s', (expression, after, expected) => expect(next(expression, after)).toBe(expected));

  it.each([
    'rate(0 minutes)',
    'rate(5 weeks)',
    'cron(0 3 * *)',
    'cron(61 * * * ? *)',
    'cron(0 0 L * ? *)',
    'at(2027-01-01T00:00:00)',
  ])('%s is not read', (expression) => expect(readScheduleExpression(expression)).toBeUndefined());
});

describe('shards of a stream', () => {
  it('are read after their parents, and alone if the parent is gone', () => {
    const shards = [{ ShardId: 'a' }, { ShardId: 'b', ParentShardId: 'a' }, { ShardId: 'c', ParentShardId: 'gone' }];
    expect(readable(shards, () => false)).toEqual(['a', 'c']);
    expect(readable(shards, (id) => id === 'a')).toEqual(['b', 'c']);
  });
});
