import type { Random } from '../generator/random.ts';

export type Kind = 'android' | 'ios' | 'pc' | 'mac' | 'web';

/** How an id stays: not at all there, another at each start, each day (machines that forget overnight) or release, or until storage is lost. */
type Keeping = 'none' | 'each start' | 'each day' | 'each release' | 'until lost';

/** A phone, a PC or a browser, as models report themselves: "SM-A546B", not "Samsung Galaxy A54". */
export type Machine = {
  kind: Kind;
  model: string | undefined;
  screen: string;
  language: string;
  timezone: string;
  keeping: Keeping;
  /** Mean days after which the id is lost, and how often it is missing for once. */
  losesAfter: number;
  missing: number;
  /** System at the beginning, and the day on which its owner takes the next. */
  version: string;
  upgrade: number;
  /** Mean days by which its owner is late with releases. */
  late: number;
  browser: 'Chrome' | 'Edge' | 'Firefox' | 'Opera';
  random: Random;
};

export const isPhone = ({ kind }: Machine): boolean => kind === 'android' || kind === 'ios';

/** Models by "how many have it, screen, name". */
const listed = (text: string) =>
  text.split('; ').map((one) => {
    const [share, screen = '', ...name] = one.split(' ');
    return [{ model: name.join(' '), screen }, Number(share)] as const;
  });

const models = {
  android: listed(
    '6 1080x2340 SM-A546B; 6 1080x2408 SM-A146P; 4 1440x3088 SM-S918B; 4 1080x2340 SM-S921U; 6 720x1600 SM-A057F; ' +
      '5 1080x2340 SM-A155F; 6 1080x2400 2201117TG; 5 1080x2400 23021RAA2Y; 5 1080x2400 23129RAA4G; 4 1080x2400 M2101K6G; ' +
      '4 1080x2400 CPH2469; 4 720x1612 CPH2591; 4 1080x2400 V2250; 4 720x1600 V2027; 4 720x1600 RMX3760; 3 1080x2408 RMX3511; ' +
      '3 1080x2400 Pixel 7; 2 1344x2992 Pixel 8 Pro; 2 1080x2400 moto g84 5G; 1 1080x2280 ANE-LX1; 3 1260x2720 ALN-AL00; ' +
      '2 1240x2772 PHK110; 2 1200x2000 SM-T505; 2 1080x2400 TECNO CK7n',
  ),
  ios: listed(
    '5 828x1792 iPhone12,1; 2 750x1334 iPhone12,8; 5 1170x2532 iPhone13,2; 6 1170x2532 iPhone14,5; 4 1170x2532 iPhone14,7; ' +
      '5 1179x2556 iPhone15,2; 5 1290x2796 iPhone15,3; 4 1179x2556 iPhone15,4; 4 1179x2556 iPhone16,1; 5 1290x2796 iPhone16,2; ' +
      '3 828x1792 iPhone11,8; 2 1640x2360 iPad13,18',
  ),
  mac: listed('1 1512x982 MacBookPro18,3; 1 1470x956 Mac14,2; 1 1440x900 MacBookAir10,1'),
};
const boards = listed(
  '1 - MS-7C91; 1 - MS-7D48; 1 - ASUS TUF Gaming F15; 1 - ROG STRIX B550-F; 1 - PRIME B450M-A; 1 - Acer Nitro AN515-57; ' +
    '1 - LENOVO 82K2; 1 - HP Pavilion Gaming 15; 1 - Dell G15 5520; 1 - B660M DS3H; 1 - H610M-H; 1 - System Product Name; ' +
    '1 - Victus by HP 16; 1 - B450M-HDV',
);
const screens = listed('62 1920x1080; 15 2560x1440; 10 1366x768; 6 1536x864; 4 3840x2160; 3 1680x1050');

/** How ids are in a game: their loss beside the usual one, clients more that keep none, and the share of its launchers that make a new one with each release. */
export type Ids = { loss: number; none: number; byRelease: number };

export function newMachine(
  random: Random,
  kind: Kind,
  { language, timezone }: { language: string; timezone: string },
  ids: Ids,
): Machine {
  const web = kind === 'web';
  const keeping = random.weigh<Keeping>([
    ['none', (web ? 0.08 : 0.03) + ids.none],
    ['each start', (web ? 0.16 : 0.03) * ids.loss],
    ['each release', kind === 'pc' || kind === 'mac' ? ids.byRelease : 0],
    ['until lost', 0.8],
  ]);
  const { model, screen } = modelOf(random, kind);
  const version = {
    android: String(11 + random.below(4)),
    ios: random.chance(0.15) ? random.pick(['16.7.5', '15.8.1', '17.2.1']) : '',
    pc: random.weigh([
      ['10.0.19045', 45],
      ['10.0.22621', 15],
      ['10.0.22631', 40],
    ] as const),
    mac: '14.4',
    web: random.chance(0.9) ? 'Windows' : 'macOS',
  }[kind];
  const upgrades = { android: 0.3, pc: 0.12, ios: 0, mac: 0, web: 0 }[kind];
  return {
    kind,
    model,
    screen,
    language,
    timezone,
    keeping,
    losesAfter: (web ? 65 : 125) / ids.loss,
    missing: 0.025 * ids.loss,
    version,
    upgrade: random.chance(upgrades) ? random.below(150) : Number.POSITIVE_INFINITY,
    late: random.wait({ android: 2.5, ios: 9, pc: 0.2, mac: 0.2, web: 4 }[kind]),
    browser: random.weigh([
      ['Chrome', 70],
      ['Edge', 14],
      ['Firefox', 9],
      ['Opera', 7],
    ] as const),
    random: random.fork(`own ${random.hex(6)}`),
  };
}

function modelOf(random: Random, kind: Kind): { model: string | undefined; screen: string } {
  if (kind !== 'pc' && kind !== 'web') return random.weigh(models[kind]);
  const { screen } = random.weigh(screens);
  return { model: kind === 'pc' ? random.weigh(boards).model : undefined, screen };
}
