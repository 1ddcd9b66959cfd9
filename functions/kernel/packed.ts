import { deflateRawSync, inflateRawSync } from 'node:zlib';

/**
 * What most packed values contain anyway, so that it costs a back reference instead of its letters (RFC 1951; the preset dictionary of
 * zlib): field names and frequent words, the most frequent last. It is part of the stored form: never edit it. A better one is a new version.
 */
const dictionary = Buffer.from(
  'The player has never signed in from a device that this network, address or place with before; usual ' +
    '"score":0.9,"value":"reason":"currency.transferred","item.traded","password.changed","email.changed","login.failed"' +
    '"verificationId":"","eventIds":[""]}],"observation":{"observations":[{"at":17,"type":"login.succeeded","block":"","address":"",' +
    '"facts":{"asn":,"network":"","kind":"hosting""mobile""unknown""residential","country":"","place":"","latitude":,"longitude":,"accuracyKm":},' +
    '"device":{"id":"","model":"","os":"windows""ios""android","client":"chrome","label":"","language":"en","timezone":"Europe/Asia/"},"session":""}],' +
    '"signals":[{"code":"","weight":1.2,"detail":"',
);

const version = 1;

/** A JSON value in few bytes: a version byte, then raw deflate. For evidence in rows, where every kilobyte costs a write unit. */
export const pack = (value: unknown): Uint8Array =>
  Buffer.concat([Buffer.of(version), deflateRawSync(JSON.stringify(value), { dictionary })]);

/** Reads what {@link pack} made. @throws Error for an unknown version */
export function unpack<T>(packed: Uint8Array): T {
  if (packed[0] !== version) throw new Error(`packed value of unknown version ${packed[0]}`);
  return JSON.parse(inflateRawSync(packed.subarray(1), { dictionary }).toString('utf8')) as T;
}
