import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { AddressBook } from '../../../functions/detection/index.ts';
import { networkKind } from '../../../functions/detection/network-kind.ts';
import type { Random } from './random.ts';

/** A network with some of its blocks, as the address data knows them. */
export type Network = {
  asn: number;
  kind: 'residential' | 'mobile' | 'hosting' | 'unknown';
  country: string;
  blocks: string[];
};

export type Country = {
  code: string;
  language: string;
  timezone: string;
  homes: Network[];
  carriers: Network[];
  /** How many of the players live there. */
  share: number;
};

export type World = { countries: Country[]; hosting: Network[] };

const settings: Record<string, { language: string; timezone: string; share: number }> = {
  VN: { language: 'vi', timezone: 'Asia/Ho_Chi_Minh', share: 5 },
  CN: { language: 'zh', timezone: 'Asia/Shanghai', share: 5 },
  IT: { language: 'it', timezone: 'Europe/Rome', share: 3 },
  US: { language: 'en', timezone: 'America/New_York', share: 4 },
  DE: { language: 'de', timezone: 'Europe/Berlin', share: 2 },
  BR: { language: 'pt', timezone: 'America/Sao_Paulo', share: 2 },
  JP: { language: 'ja', timezone: 'Asia/Tokyo', share: 2 },
  GB: { language: 'en', timezone: 'Europe/London', share: 2 },
  ID: { language: 'id', timezone: 'Asia/Jakarta', share: 2 },
  FR: { language: 'fr', timezone: 'Europe/Paris', share: 1 },
  TH: { language: 'th', timezone: 'Asia/Bangkok', share: 1 },
  RU: { language: 'ru', timezone: 'Europe/Moscow', share: 1 },
};

/** An address, or the block that begins it, as a number: "1.2.3" is 66051. */
export const number = (ip: string): number => ip.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
const text = (block: number) => [16777216, 65536, 256].map((unit) => Math.floor(block / unit) % 256).join('.');

/** Ranges of addresses by network, as the package has them. */
export function* rangesIn(file: 'asn-ipv4.csv' | 'asn-ipv6.csv') {
  const require = createRequire(join(process.cwd(), 'package.json')); // commands run bundled, elsewhere
  const folder = dirname(require.resolve('@ip-location-db/asn/package.json'));
  for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
    const [first, last, asn, ...name] = line.split(',');
    if (first && last && asn) yield { first, last, asn: Number(asn), name: name.join(',') };
  }
}

const blocksOfNetwork = 400;

/** The networks in which players and attackers live, from the data that the service itself reads. */
export function createWorld(book: AddressBook, random: Random): World {
  const byAsn = new Map<number, { name: string; blocks: string[] }>();
  for (const { first, last, asn, name } of rangesIn('asn-ipv4.csv')) {
    const known = byAsn.get(asn) ?? { name, blocks: [] };
    byAsn.set(asn, known);
    const start = number(first);
    const size = Math.floor((number(last) - start + 1) / 256);
    for (let at = 0; at < Math.min(size, 64); at++)
      known.blocks.push(text(start + 256 * Math.floor((at * size) / Math.min(size, 64))));
  }
  const networks: Network[] = [];
  for (const [asn, { name, blocks }] of byAsn) {
    const kind = networkKind(asn, name);
    if (blocks.length < 8) continue;
    const chosen =
      blocks.length <= blocksOfNetwork ? blocks : Array.from({ length: blocksOfNetwork }, () => random.pick(blocks));
    const byCountry = Map.groupBy(chosen, (block) => book.lookup(`${block}.77`).country);
    for (const [country, own] of byCountry)
      if (country && own.length >= 6) networks.push({ asn, kind, country, blocks: [...new Set(own)] });
  }
  const largest = (country: string, kind: Network['kind'], most: number) =>
    networks
      .filter((network) => network.country === country && network.kind === kind)
      .sort((one, other) => other.blocks.length - one.blocks.length)
      .slice(0, most);
  const countries = Object.entries(settings).flatMap(([code, setting]) => {
    // names do not tell of every provider what it is
    const homes = [...largest(code, 'residential', 8), ...largest(code, 'unknown', 5)];
    const carriers = largest(code, 'mobile', 3);
    return homes.length > 0
      ? [{ code, ...setting, homes, carriers: carriers.length > 0 ? carriers : homes.slice(0, 1) }]
      : [];
  });
  const hosting = networks
    .filter(({ kind }) => kind === 'hosting')
    .sort((one, other) => other.blocks.length - one.blocks.length)
    .slice(0, 60);
  return { countries, hosting };
}
