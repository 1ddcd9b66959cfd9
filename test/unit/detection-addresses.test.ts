import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { Reader } from 'mmdb-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { blockOf, canonicalAddress, positionOf } from '../../functions/detection/address-text.ts';
import { buildAddressFile } from '../../functions/detection/geo-build.ts';
import { type AddressBook, openAddressBook } from '../../functions/detection/index.ts';
import { networkKind } from '../../functions/detection/network-kind.ts';
import { createProgress } from '../../functions/kernel/progress.ts';
import { type Data, writeMmdb } from '../support/tiny-mmdb.ts';

const folder = mkdtempSync(join(tmpdir(), 'doorward geo '));
const file = (name: string) => join(folder, name);
const quiet = () => createProgress({ write: () => true });
afterAll(() => rmSync(folder, { recursive: true }));

/** As npm's DB-IP files have it. */
const flat = (country: string, state: string, city: string, latitude: number, longitude: number): Data => ({
  city,
  country_code: country,
  state1: state,
  latitude,
  longitude,
  timezone: '',
});

const cities4 = {
  '113.160.0.0/16': flat('VN', 'Hanoi', 'Hanoi (Ba Dinh)', 21.03, 105.83),
  '113.160.8.0/24': flat('VN', 'Hanoi', 'Hoan Kiem', 21.0299, 105.8301),
  '113.160.9.128/25': flat('VN', 'Haiphong', 'Haiphong', 20.86, 106.68),
  '79.0.0.0/10': flat('IT', 'Lombardy', 'Milan', 45.46, 9.19),
  '80.0.0.0/8': flat('GB', 'England', '', 52.5, -1.5),
  '81.0.128.0/17': flat('GB', 'England', 'London', 51.5, -0.1),
  '81.1.0.0/16': flat('GB', 'England', 'London', 51.5, -0.1),
  '8.8.8.0/24': flat('US', 'California', 'Mountain View', 37.4, -122.1),
};
const cities6 = {
  '2a02:b120::/29': flat('IT', 'Lombardy', 'Milan', 45.46, 9.19),
  '2405:4800:1:2::/64': flat('VN', 'Hanoi', 'Hanoi', 21.03, 105.83),
};
const networks4 = `79.0.0.0,79.63.255.255,3269,Telecom Italia S.p.A.
113.160.0.0,113.191.255.255,45899,VNPT Corp
8.8.8.0,8.8.8.255,15169,Google LLC
113.160.9.0,113.160.9.255,64500,Inner "quoted" Net
10.0.0.0,10.255.255.255,64501,Private
`;
const networks6 = '2a02:b120::,2a02:b127:ffff:ffff:ffff:ffff:ffff:ffff,1267,"WIND TRE, ""S.P.A."""\n';

let book: AddressBook;
beforeAll(() => {
  writeMmdb(file('four.mmdb'), 4, 28, cities4);
  writeMmdb(file('six.mmdb'), 6, 24, cities6);
  writeFileSync(file('four.csv'), networks4);
  writeFileSync(file('six.csv'), networks6);
  buildAddressFile(
    { city: [file('four.mmdb'), file('six.mmdb')], asn: [file('four.csv'), file('six.csv')] },
    file('a.bin'),
    quiet(),
  );
  book = openAddressBook(file('a.bin'));
}, 60_000);

const unknown = { asn: 0, network: '', kind: 'unknown', country: '', place: '', accuracyKm: 1000 };

describe('looking up', () => {
  test('an IPv4 address, its end of range, and the same in IPv6 clothes', () => {
    const hanoi = {
      asn: 45899,
      network: 'VNPT Corp',
      kind: 'residential',
      country: 'VN',
      place: 'Hanoi',
      latitude: 21,
      longitude: 105.8,
      accuracyKm: 50,
    };
    for (const ip of ['113.160.0.0', '113.160.1.1', '113.160.8.255', '::ffff:113.160.1.1', '::ffff:71a0:101'])
      expect(book.lookup(ip)).toEqual(hanoi);
    expect(book.lookup('113.160.9.127')).toMatchObject({ place: 'Hanoi' });
    // of two networks that overlap the one that begins earlier keeps what it has
    expect(book.lookup('113.160.9.128')).toMatchObject({ place: 'Haiphong', asn: 45899 });
    expect(book.lookup('81.1.0.5')).toMatchObject({ place: 'London' });
    expect(book.lookup('113.160.10.0')).toMatchObject({ place: 'Hanoi', accuracyKm: 100 });
    expect(book.lookup('113.161.0.0')).toMatchObject({ country: '', asn: 45899 });
  });

  test('IPv6 in blocks of /48', () => {
    expect(book.lookup('2a02:b127:ffff::1')).toMatchObject({
      country: 'IT',
      place: 'Milan',
      asn: 1267,
      network: 'WIND TRE, "S.P.A."',
      accuracyKm: 200,
    });
    expect(book.lookup('2a02:b128::1')).toEqual(unknown);
    expect(book.lookup('2405:4800:1::9')).toMatchObject({ country: 'VN' });
    expect(book.lookup('2405:4800:2::9')).toEqual(unknown);
  });

  test.each([
    '10.1.2.3',
    '127.0.0.1',
    '192.168.1.1',
    '100.64.0.1',
    '169.254.1.1',
    '0.0.0.0',
    '255.255.255.255',
    '224.0.0.1',
    '::',
    '::1',
    'fe80::1',
    'fe80::1%eth0',
    'fd00::1',
    'ff02::1',
    '::ffff:10.0.0.1',
    '1.2.3',
    '',
    'x',
    '113.160.1.1.1',
    '0x71.160.1.1',
  ])('nothing is known of %s', (ip) => expect(book.lookup(ip)).toEqual(unknown));

  test('which IPv4 addresses are public is what the library says, at both ends of every special range', () => {
    // IANA's registry of special-purpose addresses, and multicast
    const special = [
      ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
      ...['192.0.0.0/24', '192.0.2.0/24', '192.31.196.0/24', '192.52.193.0/24', '192.88.99.0/24', '192.168.0.0/16'],
      ...['192.175.48.0/24', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
    ];
    for (const range of special) {
      const [first, bits] = ipaddr.IPv4.parseCIDR(range);
      const begin = first.toByteArray().reduce((number, byte) => number * 256 + byte, 0);
      const end = begin + 2 ** (32 - bits) - 1;
      for (const number of [begin - 1, begin, begin + 255, end - 255, end, end + 1]) {
        if (number < 0 || number >= 2 ** 32) continue;
        const ip = [24, 16, 8, 0].map((shift) => (number / 2 ** shift) & 255).join('.');
        expect(positionOf(ip) !== undefined, ip).toBe(ipaddr.IPv4.parse(ip).range() === 'unicast');
        if (positionOf(ip)) expect(positionOf(ip)).toEqual({ version: 4, unit: number });
      }
    }
  });

  test('two addresses have one block by its number where they have one by its text', () => {
    const texts = ['1.2.3.4', '1.2.3.9', '1.2.4.4', '::ffff:1.2.3.4', '0.0.0.1', '0.0.1.1', 'x', '1.2.3'];
    texts.push('2001:db8:1:2::3', '2001:db8:1:3::3', '2001:db8:2::3', '::1:2:3', '0:0:1::', '0:0:2::');
    for (const one of texts)
      for (const other of texts) {
        const isOne = canonicalAddress(one).block === canonicalAddress(other).block;
        expect(blockOf(one) === blockOf(other), `${one} and ${other}`).toBe(isOne);
      }
  });

  test('the wider the range, or the less it names, the less its place is believed', () => {
    expect(book.lookup('8.8.8.8')).toMatchObject({ accuracyKm: 50, kind: 'hosting' });
    expect(book.lookup('79.1.1.1')).toMatchObject({ accuracyKm: 500 });
    expect(book.lookup('80.1.1.1')).toMatchObject({ place: 'England', accuracyKm: 500 });
  });

  test('agrees with the source for every address', () => {
    const reader = new Reader(readFileSync(file('four.mmdb')));
    const near = fc
      .constantFrom(113, 79, 80, 81, 8, 1)
      .chain((first) => fc.tuple(fc.constant(first), fc.constantFrom(0, 8, 63, 64, 160), fc.nat(255), fc.nat(255)));
    fc.assert(
      fc.property(near, (bytes) => {
        const ip = bytes.join('.');
        const said = reader.get(ip) as { country_code?: string; latitude?: number } | null;
        const found = book.lookup(ip);
        expect(found.country).toBe(said?.country_code ?? '');
        if (said?.latitude !== undefined)
          expect(Math.abs(said.latitude - (found.latitude ?? 0))).toBeLessThanOrEqual(0.1);
      }),
    );
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6(), fc.string()), (ip) => {
        expect(book.lookup(ip).accuracyKm).toBeGreaterThan(0);
      }),
    );
  });
});

test('says whose data it is, and of when', () => {
  expect(book.attribution).toContain('IP Geolocation by DB-IP, https://db-ip.com, CC BY 4.0');
  expect(book.dataFrom).toBe('2026-05-28');
});

test('takes MaxMind files: one for both versions, radii, networks as CSV blocks or as mmdb', () => {
  const city = (iso: string, name: string, latitude: number, longitude: number, radius: number): Data => ({
    country: { iso_code: iso },
    city: { names: { en: name, de: 'x' } },
    location: { latitude, longitude, accuracy_radius: radius },
  });
  writeMmdb(
    file('both.mmdb'),
    6,
    32,
    {
      '79.0.0.0/10': city('IT', 'Milan', 45.46, 9.19, 20),
      '80.0.0.0/8': { registered_country: { iso_code: 'GB' } },
      '2a02:b120::/29': city('IT', 'Rome', 41.9, 12.5, 500),
    },
    'GeoLite2-City',
  );
  writeMmdb(
    file('asn.mmdb'),
    6,
    24,
    {
      '79.0.0.0/10': { autonomous_system_number: 3269, autonomous_system_organization: 'Telecom Italia' },
      '2a02:b120::/29': { autonomous_system_number: 1267 },
    },
    'GeoLite2-ASN',
  );
  writeFileSync(
    file('blocks.csv'),
    'network,autonomous_system_number,autonomous_system_organization\n79.0.0.0/10,3269,"Telecom Italia"\n2a02:b120::/29,1267,WIND\n',
  );
  for (const asn of ['asn.mmdb', 'blocks.csv']) {
    buildAddressFile({ city: [file('both.mmdb')], asn: [file(asn)] }, file('b.bin'), quiet());
    const maxmind = openAddressBook(file('b.bin'));
    expect(maxmind.lookup('79.1.2.3')).toMatchObject({
      country: 'IT',
      place: 'Milan',
      accuracyKm: 50,
      asn: 3269,
      network: 'Telecom Italia',
    });
    expect(maxmind.lookup('80.1.2.3')).toMatchObject({ country: 'GB', place: '', accuracyKm: 1000, asn: 0 });
    expect(maxmind.lookup('80.1.2.3')).not.toHaveProperty('latitude');
    expect(maxmind.lookup('2a02:b121::1')).toMatchObject({ place: 'Rome', accuracyKm: 1000, asn: 1267 });
    expect(maxmind.attribution).toContain('GeoLite2 data created by MaxMind');
  }
});

describe('a file that cannot be used is refused in one line that says how to make it', () => {
  const command = /npm run geo -- build$/;
  const spoiled = (name: string, change: (bytes: Buffer) => Buffer) => {
    writeFileSync(file(name), change(readFileSync(file('a.bin'))));
    return () => openAddressBook(file(name));
  };
  test('it is not there', () => expect(() => openAddressBook(file('none.bin'))).toThrow(command));
  test('it is something else', () => expect(spoiled('other.bin', () => Buffer.from('hello'))).toThrow(command));
  test('it is cut short', () =>
    expect(spoiled('short.bin', (bytes) => bytes.subarray(0, -8))).toThrow(/is cut short; .*npm run geo -- build$/));
  test('it is of another version', () => {
    const newer = spoiled('newer.bin', (bytes) => {
      bytes.writeUInt32LE(9, 8);
      return bytes;
    });
    expect(newer).toThrow(/version 9, not 1; .*npm run geo -- build$/);
  });
});

// a process each
describe('the command', { timeout: 60_000 }, () => {
  const run = (...words: string[]) =>
    spawnSync(process.execPath, [join(import.meta.dirname, '../../functions/detection/geo-cli.ts'), ...words], {
      encoding: 'utf8',
      cwd: folder,
    });

  test('builds from an operator’s files, says what it does, and looks up', () => {
    const made = run('build', '--city', 'four.mmdb', '--city', 'six.mmdb', '--asn', 'four.csv', '--out', 'deep/c.bin');
    expect(made).toMatchObject({ status: 0, stdout: '' });
    expect(made.stderr).toMatch(/Reading four\.mmdb\n[\s\S]*deep\/c\.bin: 6 places, 3 networks, \d+ ranges/);
    expect(run('build', '--if-needed', '--out', 'deep/c.bin')).toMatchObject({ status: 0, stderr: '' });
    expect(run('lookup', '113.160.1.1', '--out', 'deep/c.bin').stdout).toMatch(/"place":"Hanoi"[\s\S]*db-ip\.com/);
  });

  test.each([
    ['no command', [], 'npm run geo -- build'],
    ['what is no address', ['lookup', '113.160.1.1', '113.160.1'], '113.160.1 is no IP address'],
    ['an option that does not exist', ['build', '--town', 'x'], '--town'],
    ['a file that is not there', ['build', '--city', 'none.mmdb', '--asn', 'four.csv'], 'none.mmdb'],
    [
      'a file that is none',
      ['build', '--city', 'four.csv', '--asn', 'four.csv', '--out', 'd.bin'],
      'four.csv is no MaxMind DB file',
    ],
    [
      'a CSV with other columns',
      ['build', '--city', 'four.mmdb', '--asn', 'six.mmdb.csv', '--out', 'd.bin'],
      'six.mmdb.csv',
    ],
  ])('refuses %s', (_what, words, said) => {
    writeFileSync(file('six.mmdb.csv'), 'a,b\n1,2\n');
    const refused = run(...words);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain(said);
  });
});

test('progress is a bar on a terminal and lines elsewhere', () => {
  const shown = (isTTY: boolean) => {
    let text = '';
    const progress = createProgress({ isTTY, write: (more) => (text += more) });
    progress.stage('Reading', 0.5)(0.5);
    progress.stage('Writing', 0.5)(1);
    progress.end('done');
    return text;
  };
  expect(shown(false)).toBe('Reading\nWriting\ndone\n');
  expect(shown(true)).toMatch(/█{8}░{22} {2}25 % {2}Reading/);
  expect(shown(true)).toMatch(/█{30} 100 % {2}Writing.*done\n$/s);
});

test.each([
  [16509, 'Amazon.com, Inc.', 'hosting'],
  [9009, 'M247 Europe SRL', 'hosting'],
  [64500, 'Happy Hosting GmbH', 'hosting'],
  [64501, 'SomeCloud Ltd', 'hosting'],
  [45899, 'VNPT Corp', 'residential'],
  [64502, 'Valley Broadband LLC', 'residential'],
  [64503, 'Island Cellular', 'mobile'],
  [24086, 'Viettel Corporation', 'mobile'],
  [64504, 'University Network of Somewhere', 'unknown'],
  [64505, 'The Widget Company', 'unknown'],
  [0, 'Cloud', 'unknown'],
])('network %i, %s: %s', (asn, name, kind) => expect(networkKind(asn, name)).toBe(kind));
