import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brandColor, contrast, inkOn } from '../../functions/mail/brand-color.ts';
import { isUndeliverable, readMailRecord, wasSent } from '../../functions/mail/index.ts';
import { mailId } from '../../functions/mail/mail-request.ts';

const image = {
  pk: { S: 'player-key' },
  sk: { S: 'mail#m_one' },
  class: { S: 'mailRecord' },
  ttl: { N: '1800000000' },
  gameId: { S: 'demo' },
  lane: { S: 'security' },
  kind: { S: 'question' },
  state: { S: 'BOUNCED' },
  reason: { S: 'bounce_permanent' },
  at: { N: '1790000000123' },
  tries: { N: '1' },
  verificationIds: { L: [{ S: 'v_one' }, { S: 'v_two' }] },
};

test('a record is read from what the stream carries', () => {
  expect(readMailRecord(image)).toEqual({
    player: 'player-key',
    sendId: 'm_one',
    gameId: 'demo',
    lane: 'security',
    kind: 'question',
    state: 'BOUNCED',
    reason: 'bounce_permanent',
    at: 1790000000123,
    tries: 1,
    verificationIds: ['v_one', 'v_two'],
  });
});

test('no other row is taken for one', () => {
  expect(readMailRecord({ ...image, class: { S: 'pendingMail' } })).toBeUndefined();
  expect(readMailRecord(undefined)).toBeUndefined();
});

const states = (ask: typeof isUndeliverable, copy?: boolean) =>
  ['WAITING', 'SENT', 'FAILED', 'RETURNED', 'DELIVERED', 'BOUNCED', 'UNDELIVERABLE'].filter((state) => {
    const record = readMailRecord({ ...image, state: { S: state }, ...(copy ? { copy: { BOOL: true } } : {}) });
    return record && ask(record);
  });

test('a mail that did not arrive is undeliverable; a copy never is', () => {
  expect(states(isUndeliverable)).toEqual(['FAILED', 'RETURNED', 'BOUNCED', 'UNDELIVERABLE']);
  expect(states(isUndeliverable, true)).toEqual([]);
});

test('a mail that SES took was sent, whatever came of it', () => {
  expect(states(wasSent)).toEqual(['SENT', 'RETURNED', 'DELIVERED', 'BOUNCED']);
  expect(states(wasSent, true)).toEqual([]);
});

test.each([[''], ['a b'], ['a#b'], ['ä'], ['a'.repeat(201)]])('%j is no id of a mail', (id) => {
  expect(() => mailId(id)).toThrow('1 to 200');
});

test('the label of a button can be read on any colour', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
      const color = `#${value.toString(16).padStart(6, '0')}`;
      return contrast(brandColor(color), inkOn(brandColor(color))) >= 4.5;
    }),
  );
});

test.each([[undefined], ['red'], ['#fff'], ['#12345g'], ['#123456;x:url(http://evil.example)']])(
  'a colour of %j is replaced by ours',
  (color) => {
    expect(brandColor(color)).toBe('#1d4ed8');
  },
);

test('black on white is 21 to 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
});
