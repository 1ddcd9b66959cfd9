import { expect, test } from 'vitest';
import { readPng } from '../../functions/games/png.ts';
import { asTenant, changeTenant, type GameForm, gameForm, type Tenant } from '../../functions/games/tenant.ts';
import { fieldFaults } from '../../functions/kernel/http-request.ts';
import { pngSample } from '../support/png-sample.ts';

const base = { name: 'Moon Harbour', supportAddress: 'help@moon.example' };
const base64 = (bytes: Buffer) => bytes.toString('base64');
const change = (current: Tenant | undefined, branding: GameForm['branding']) =>
  changeTenant('moon', current, gameForm.parse({ ...base, branding })).branding;
const faults = (logo: unknown) => {
  const read = gameForm.safeParse({ branding: { logo } });
  return read.success ? [] : fieldFaults(read.error).map(({ path, message }) => `${path} ${message}`);
};

test.each([
  [16, 16],
  [512, 512],
  [160, 44],
])('a logo of %d by %d pixels is taken', (width, height) => {
  const bytes = pngSample(width, height);
  expect(readPng(bytes)).toEqual({ png: new Uint8Array(bytes), width, height });
  expect(faults(base64(bytes))).toEqual([]);
});

const good = pngSample(64, 64);
const flipped = Buffer.from(good);
flipped[50] = (flipped[50] ?? 0) ^ 1;

test.each([
  ['15 pixels wide', pngSample(15, 64), 'is 15 by 64 pixels; each side takes 16 to 512'],
  ['513 pixels high', pngSample(64, 513), 'is 64 by 513 pixels; each side takes 16 to 512'],
  ['a JPEG', Buffer.from('ffd8ffe000104a464946', 'hex'), 'is not a PNG'],
  ['SVG', Buffer.from('<svg onload="alert(1)"/>'), 'is not a PNG'],
  ['nothing', Buffer.alloc(0), 'is not a PNG'],
  ['cut off', good.subarray(0, -1), 'is a broken PNG'],
  ['with a flipped bit', flipped, 'is a broken PNG'],
  ['with something after its end', Buffer.concat([good, Buffer.from('PK\u0003\u0004')]), 'is a broken PNG'],
  ['without a picture', Buffer.concat([good.subarray(0, 33), good.subarray(-12)]), 'is a broken PNG'],
  [
    'with a comment',
    pngSample(64, 64, { tEXt: Buffer.from('Comment\0hello') }),
    'has a part that a logo must not have (tEXt); save it without comments, metadata and animation',
  ],
  [
    'that moves',
    pngSample(64, 64, { acTL: Buffer.alloc(8) }),
    'has a part that a logo must not have (acTL); save it without comments, metadata and animation',
  ],
])('a logo %s is refused', (_, bytes, said) => {
  expect(readPng(bytes)).toEqual({ fault: said });
  expect(faults(base64(bytes))).toEqual([`branding.logo ${said}`]);
});

test('a logo of more than 32 KiB, or no base64, is refused', () => {
  expect(readPng(Buffer.concat([good, Buffer.alloc(32 * 1024)]))).toEqual({ fault: 'has more than 32768 bytes' });
  expect(faults('A'.repeat(43_696))[0]).toBe('branding.logo has more than 43692 characters');
  expect(faults('§§§§')[0]).toBe('branding.logo is not base64');
  expect(faults(7)).toHaveLength(1);
});

test('what is left out stays, null takes the logo away', () => {
  const logo = base64(good);
  const first = changeTenant('moon', undefined, gameForm.parse({ ...base, branding: { logo } }));
  expect(first.branding).toEqual({ color: '#1a5fb4', logoSize: { width: 64, height: 64 } });
  expect(change(first, undefined)).toEqual(first.branding);
  expect(change(first, { color: '#aa0000' })).toEqual({ ...first.branding, color: '#aa0000' });
  expect(change(first, { logo: null })).toEqual({ color: '#1a5fb4' });
  expect(JSON.stringify(first)).not.toContain(logo.slice(0, 40));
});

test('a game of before has the usual colour and no logo', () => {
  const stored = { ...base, gameId: 'moon', keyIds: [], version: 4 };
  expect(asTenant(stored).branding).toEqual({ color: '#1a5fb4' });
});
