import { computers, type Device, makeDevice, phones } from './devices.ts';
import { type Place, places } from './places.ts';
import { between, pick, type Random } from './random.ts';

/** One of the sample's players. */
export type Person = {
  playerId: string;
  contact: {
    email: string;
    nickname: string;
    locale: string;
    timezone: string;
    tier: 'standard' | 'vip';
    createdAt: string;
  };
  country: string;
  /** The address at home; the block of the mobile network. */
  home: string;
  mobile: string;
  phone: Device;
  /** Some play on the phone only. */
  computer: Device | undefined;
  /** How much of the play is away from home, 0 to 0.4. */
  away: number;
  /** What a usual trade is worth, in the game's minor unit. */
  usualTrade: number;
};

/** How many live where; forty together. */
const population: Record<keyof typeof places, number> = {
  hanoi: 7,
  saigon: 6,
  guangzhou: 5,
  singapore: 3,
  milan: 5,
  rome: 4,
  london: 6,
  chicago: 4,
};

const names: Record<string, string[]> = {
  VN: ['Linh', 'Minh', 'Trang', 'Huy', 'Ngọc', 'Tuấn', 'Mai', 'Khánh', 'Thảo', 'Đức', 'Hạnh', 'Long', 'Vy'],
  CN: ['小雨', '阿明', '子涵', '思远', '晓峰'],
  SG: ['Wei', '佳怡', 'Jun'],
  IT: ['Giulia', 'Marco', 'Chiara', 'Luca', 'Sara', 'Matteo', 'Elena', 'Davide', 'Anna'],
  GB: ['Oliver', 'Amelia', 'Jack', 'Isla', 'Harry', 'Freya'],
  US: ['Mason', 'Harper', 'Logan', 'Avery'],
};

const domains = ['example.com', 'example.net', 'example.org']; // reserved: no mail ever reaches anybody (RFC 2606)

/** The sample's players, always the same for the same numbers. @param now milliseconds; accounts are one to five years old */
export function makePeople(random: Random, now: number): Person[] {
  const people: Person[] = [];
  for (const [town, count] of Object.entries(population))
    for (let n = 0; n < count; n++) {
      const place = places[town];
      if (place) people.push(makePerson(random, town, place, n, people.length, now));
    }
  return people;
}

function makePerson(random: Random, town: string, place: Place, nth: number, number: number, now: number): Person {
  const locale = pick(random, place.locales);
  const named = names[place.country] ?? [];
  const given = named[(nth + (town === 'saigon' ? 7 : town === 'rome' ? 5 : 0)) % named.length] ?? 'Player';
  const device = (kinds: typeof phones) => makeDevice(random, kinds, locale, place.timezone);
  const account = `${town}-${String(nth + 1).padStart(2, '0')}`;
  const createdAt = new Date(now - between(random, 365, 5 * 365) * 86_400_000);
  return {
    playerId: `mh-${1001 + number}`,
    contact: {
      email: `${account}@${pick(random, domains)}`,
      nickname: `${given}${between(random, 7, 99)}`,
      locale,
      timezone: place.timezone,
      tier: random() < 0.15 ? 'vip' : 'standard',
      createdAt: createdAt.toISOString(),
    },
    country: place.country,
    home: `${pick(random, place.home)}.${between(random, 10, 240)}`,
    mobile: pick(random, place.mobile),
    phone: device(phones),
    computer: random() < 0.65 ? device(computers) : undefined,
    away: random() * 0.4,
    usualTrade: between(random, 5, 60) * 100,
  };
}
