import { describe, expect, test } from 'vitest';
import { isPublicAddress, parseCallbackUrl, publicAddresses, UrlRefused } from '../../functions/games/callback-url.ts';

const nowhere = async () => {
  throw new Error('no such name');
};
const to =
  (...addresses: string[]) =>
  async () =>
    addresses;

const lead = async (url: string, resolve: () => Promise<string[]> = nowhere, allowLocal = false) =>
  publicAddresses(parseCallbackUrl(url, allowLocal), resolve);

describe('a callback URL is refused', () => {
  test.each([
    'https://127.0.0.1/',
    'https://127.1/',
    'https://127.0.0.1./',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0x7f.1/',
    'https://0177.0.0.1/',
    'https://017700000001/',
    'https://１２７.0.0.1/',
    'https://①②⑦.0.0.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://0xa9fea9fe/',
    'https://2852039166/',
    'https://0.0.0.0/',
    'https://0/',
    'https://10.0.0.1/',
    'https://172.16.0.1/',
    'https://172.31.255.255/',
    'https://192.168.1.1/',
    'https://100.64.0.1/',
    'https://192.0.0.170/',
    'https://192.0.2.1/',
    'https://198.18.0.1/',
    'https://198.51.100.7/',
    'https://203.0.113.7/',
    'https://192.88.99.1/',
    'https://224.0.0.1/',
    'https://240.0.0.1/',
    'https://255.255.255.255/',
    'https://[::]/',
    'https://[::1]/',
    'https://[::127.0.0.1]/',
    'https://[fc00::1]/',
    'https://[fd00:ec2::254]/',
    'https://[fe80::1]/',
    'https://[fec0::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://[::ffff:a9fe:a9fe]/',
    'https://[::ffff:0:10.0.0.1]/',
    'https://[64:ff9b::10.0.0.1]/',
    'https://[2002:a00:1::]/',
    'https://[2001::1]/',
    'https://[2001:db8::1]/',
    'https://[ff02::1]/',
    'https://[100::1]/',
  ])('for the address in %s', async (url) => {
    await expect(lead(url, to('93.184.216.34'))).rejects.toThrow('public');
  });

  test.each([
    ['10.1.2.3'],
    ['93.184.216.34', '10.1.2.3'],
    ['2606:2800:220:1::1', '::1'],
    ['93.184.216.34', '::ffff:169.254.169.254'],
    ['not an address'],
    ['1.2.3'],
    ['2130706433'],
  ])('when its name leads to %s', async (...addresses) => {
    await expect(lead('https://game.example/hook', to(...addresses))).rejects.toThrow(UrlRefused);
  });

  test('when its name leads nowhere', async () => {
    await expect(lead('https://game.example/hook')).rejects.toThrow('does not resolve');
    await expect(lead('https://game.example/hook', to())).rejects.toThrow('public');
  });

  test.each([
    ['http://game.example/', 'https'],
    ['ftp://game.example/', 'https'],
    ['file:///etc/passwd', 'https'],
    ['javascript:alert(1)', 'https'],
    ['https://user@game.example/', 'user name'],
    ['https://:secret@game.example/', 'user name'],
    ['//game.example', 'not a URL'],
    ['https://', 'not a URL'],
    ['https://1.2.3.4.5/', 'not a URL'],
    ['', 'not a URL'],
  ])('for its form: %s', async (url, reason) => {
    for (const allowLocal of [false, true])
      await expect(lead(url, to('93.184.216.34'), allowLocal)).rejects.toThrow(reason);
  });
});

describe('a callback URL is taken', () => {
  test('when every address of its name is public', async () => {
    const addresses = ['93.184.216.34', '2606:2800:220:1::1'];
    expect(await lead('https://game.example:8443/hook?x=1', to(...addresses))).toEqual(addresses);
  });

  test('when it names a public address itself, without asking a resolver', async () => {
    expect(await lead('https://93.184.216.34/')).toEqual(['93.184.216.34']);
    expect(await lead('https://[2606:2800:220:1::1]/')).toEqual(['2606:2800:220:1::1']);
  });
});

describe('the local stack', () => {
  test('takes http://127.0.0.1 and its other spellings, nothing else of the machine', async () => {
    expect(await lead('http://127.0.0.1:8080/hook', nowhere, true)).toEqual(['127.0.0.1']);
    expect(await lead('http://2130706433/', nowhere, true)).toEqual(['127.0.0.1']);
    for (const url of [
      'http://127.0.0.2/',
      'http://localhost/',
      'http://[::1]/',
      'http://10.0.0.1/',
      'http://game.example/',
    ])
      await expect(lead(url, to('93.184.216.34'), true)).rejects.toThrow('https');
    await expect(lead('https://127.0.0.1/', nowhere, true)).rejects.toThrow('public');
    await expect(lead('https://localhost/', to('127.0.0.1', '::1'), true)).rejects.toThrow('public');
  });

  test('is the only place that does', async () => {
    await expect(lead('http://127.0.0.1:8080/hook')).rejects.toThrow('https');
  });
});

test('addresses with a zone or in another spelling are never public', () => {
  for (const text of ['fe80::1%eth0', '2606:2800:220:1::1%1', '0x5db8d822', '93.184.216', '', ' 93.184.216.34'])
    expect(isPublicAddress(text), text).toBe(false);
  for (const text of ['93.184.216.34', '2606:2800:220:1::1', '::ffff:93.184.216.34'])
    expect(isPublicAddress(text), text).toBe(true);
});
