import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatSecret, parseSecret, sign, signedHeaders, verify } from '../../functions/games/signing.ts';

// each signature made with `openssl dgst -sha256 -mac HMAC`; the first stands in the Standard Webhooks libraries as well
const vectors = [
  {
    secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    timestamp: 1614265330,
    body: '{"test": 2432232314}',
    signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  },
  {
    secret: 'whsec_MTIzNDU2Nzg5MTAxMTEyMTMxNDE1MTYxNzE4MTkyMDI=',
    id: 'msg_doorward-1',
    timestamp: 1700000000,
    body: '{"events":[]}',
    signature: 'v1,UwPW/swXREL2flz9Gj7aPXo7TeoeHTAWOiWrgarDjT8=',
  },
  {
    secret: 'whsec_MTIzNDU2Nzg5MTAxMTEyMTMxNDE1MTYxNzE4MTkyMDI=',
    id: 'msg_doorward-2',
    timestamp: 1700000000,
    body: '',
    signature: 'v1,6vHKOoMethtNWiRcOhUyTsDD32rVWPyUZNXoR4bKKdg=',
  },
  {
    secret: `whsec_${'A'.repeat(86)}==`,
    id: 'a',
    timestamp: 0,
    body: 'Xin chào, 你好, è così',
    signature: 'v1,im+2JK+uO2g7hlXuQalyhk5nGzqL4FXyQeQ3JPf5M0E=',
  },
];

const secret = formatSecret(Buffer.alloc(32, 7));
const other = formatSecret(Buffer.alloc(32, 8));
const at = 1_700_000_000;
const now = at * 1000;
const body = Buffer.from('{"events":[{"id":"e-1"}]}');
const signed = () => ({ secrets: [secret], headers: signedHeaders([secret], 'msg_1', at, body), body, now });

describe('signatures', () => {
  test.each(vectors)('of $id are those that openssl makes', ({ secret, id, timestamp, body, signature }) => {
    expect(sign(secret, id, timestamp, body)).toBe(signature);
    const headers = { 'webhook-id': id, 'webhook-timestamp': String(timestamp), 'webhook-signature': signature };
    expect(verify({ secrets: [secret], headers, body: Buffer.from(body), now: timestamp * 1000 })).toBe('ok');
  });

  test('flipping any bit of the body, a header or the secret is refused', () => {
    const good = signed();
    expect(verify(good)).toBe('ok');
    let tried = 0;
    for (let bit = 0; bit < body.length * 8; bit++) {
      const changed = Buffer.from(body);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(verify({ ...good, body: changed })).toBe('bad');
      tried += 1;
    }
    for (const [name, text] of Object.entries(good.headers))
      for (let bit = 0; bit < text.length * 8; bit++) {
        const bytes = Buffer.from(text, 'latin1');
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const verdict = verify({ ...good, headers: { ...good.headers, [name]: bytes.toString('latin1') } });
        expect(verdict, `${name} bit ${bit}`).not.toBe('ok');
        tried += 1;
      }
    expect(tried).toBeGreaterThan(600);
  });

  test('a body that is longer or shorter by bytes is refused', () => {
    const good = signed();
    for (let length = 0; length < body.length; length++)
      expect(verify({ ...good, body: body.subarray(0, length) })).toBe('bad');
    expect(verify({ ...good, body: Buffer.concat([body, Buffer.from(' ')]) })).toBe('bad');
  });

  test('the spare bits of base64 give no second text for one signature', () => {
    const good = signed();
    const text = good.headers['webhook-signature'];
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
    const accepted = [...alphabet].filter((letter) => {
      const headers = { ...good.headers, 'webhook-signature': `${text.slice(0, -2)}${letter}=` };
      return verify({ ...good, headers }) === 'ok';
    });
    expect(accepted).toHaveLength(1);
  });

  test('hold for 300 s before and after, and not a millisecond longer', () => {
    const good = signed();
    for (const off of [0, 299_000, 299_999, 300_000]) {
      expect(verify({ ...good, now: now + off })).toBe('ok');
      expect(verify({ ...good, now: now - off })).toBe('ok');
    }
    for (const off of [300_001, 301_000, 8 * 86_400_000]) {
      expect(verify({ ...good, now: now + off })).toBe('stale');
      expect(verify({ ...good, now: now - off })).toBe('stale');
    }
  });

  test('one header carries several, and one of them suffices', () => {
    const headers = signedHeaders([other, secret], 'msg_1', at, body);
    expect(headers['webhook-signature'].split(' ')).toHaveLength(2);
    expect(verify({ secrets: [secret], headers, body, now })).toBe('ok');
    expect(verify({ secrets: [other], headers, body, now })).toBe('ok');
    expect(verify({ secrets: [formatSecret(Buffer.alloc(24, 9))], headers, body, now })).toBe('bad');
  });

  test('of an unknown version are passed over', () => {
    const good = signed();
    const v1 = good.headers['webhook-signature'];
    const withOther = { ...good.headers, 'webhook-signature': `v1a,AAAA ${v1}` };
    expect(verify({ ...good, headers: withOther })).toBe('ok');
    expect(verify({ ...good, headers: { ...good.headers, 'webhook-signature': v1.replace('v1,', 'v2,') } })).toBe(
      'bad',
    );
  });

  test.each([
    ['no id', { 'webhook-id': '' }],
    ['an id with a dot', { 'webhook-id': 'msg.1' }],
    ['an id of 257 characters', { 'webhook-id': 'm'.repeat(257) }],
    ['an id with a space', { 'webhook-id': 'msg 1' }],
    ['no timestamp', { 'webhook-timestamp': '' }],
    ['a timestamp with a fraction', { 'webhook-timestamp': `${at}.5` }],
    ['a timestamp with a sign', { 'webhook-timestamp': `+${at}` }],
    ['a timestamp in hexadecimal', { 'webhook-timestamp': '0x6553f100' }],
    ['a timestamp with a leading zero', { 'webhook-timestamp': `0${at}` }],
    ['no signature', { 'webhook-signature': '' }],
  ])('with %s count as missing', (_, change) => {
    const good = signed();
    expect(verify({ ...good, headers: { ...good.headers, ...change } })).toBe('missing');
  });

  test('with no secret in force are bad', () => {
    expect(verify({ ...signed(), secrets: [] })).toBe('bad');
  });

  test('are accepted by whoever holds the secret, and by nobody else', () => {
    const bytes = (least: number, most: number) => fc.uint8Array({ minLength: least, maxLength: most });
    const anyCase = fc.record({
      key: bytes(24, 64),
      wrong: bytes(24, 64),
      body: bytes(0, 300),
      id: fc.stringMatching(/^[A-Za-z0-9_-]{1,256}$/),
      time: fc.integer({ min: 0, max: 99_999_999_999 }),
    });
    fc.assert(
      fc.property(anyCase, ({ key, wrong, body, id, time }) => {
        fc.pre(Buffer.compare(key, wrong) !== 0);
        const [mine, theirs] = [formatSecret(Buffer.from(key)), formatSecret(Buffer.from(wrong))];
        const headers = signedHeaders([mine], id, time, Buffer.from(body));
        const input = { headers, body: Buffer.from(body), now: time * 1000 };
        expect(verify({ ...input, secrets: [mine] })).toBe('ok');
        expect(verify({ ...input, secrets: [theirs] })).toBe('bad');
      }),
    );
  });
});

describe('secrets', () => {
  test.each([24, 32, 64])('of %i bytes are taken and come back as they were', (length) => {
    const bytes = Buffer.from(Array.from({ length }, (_, index) => index * 3));
    expect(parseSecret(formatSecret(bytes))).toEqual(bytes);
  });

  test.each([0, 1, 23, 65])('of %i bytes are refused', (length) => {
    expect(() => formatSecret(Buffer.alloc(length))).toThrow(RangeError);
    expect(() => parseSecret(`whsec_${Buffer.alloc(length).toString('base64')}`)).toThrow(RangeError);
  });

  test.each([
    ['without the prefix', secret.slice(6)],
    ['with another prefix', secret.replace('whsec_', 'whsk_')],
    ['with a character that is no base64', secret.replace('B', '*')],
    ['with a space in it', `${secret.slice(0, 20)} ${secret.slice(20)}`],
    ['empty', ''],
  ])('%s are refused', (_, text) => {
    expect(() => parseSecret(text)).toThrow(RangeError);
  });

  test('may lose their padding', () => {
    expect(parseSecret(secret.replace(/=+$/, ''))).toEqual(Buffer.alloc(32, 7));
  });

  test('sign no id that would make the signed text ambiguous', () => {
    for (const id of ['', 'a.b', 'a b', 'a\nb', 'é', 'm'.repeat(257)])
      expect(() => sign(secret, id, at, body)).toThrow(RangeError);
    expect(sign(secret, 'm'.repeat(256), at, body)).toMatch(/^v1,[A-Za-z0-9+/]{43}=$/);
  });
});
