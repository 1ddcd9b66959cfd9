import type { DeviceReport } from '../../../functions/detection/index.ts';
import type { Random } from './random.ts';

export type Device = {
  id: string;
  model: string;
  os: string;
  screen: string;
  client: string;
  /** How many days behind a release its owner updates. */
  lag: number;
  clientLag: number;
  /** Set to another language than its owner's first one. */
  language?: string;
  /** Its clock is set to another zone than its owner's. */
  timezone?: string;
  /** Its client keeps no id. */
  withoutId?: true;
};

const phones = (brand: string, models: readonly string[], os: string, screens: readonly string[], share: number) =>
  models.map(
    (model, rank) =>
      [{ model: `${brand} ${model}`, os, screen: screens[rank % screens.length] ?? '' }, share / (rank + 1.5)] as const,
  );

const mobiles = [
  ...phones(
    'iPhone',
    ['15', '14', '13', '15 Pro', '12', '16', '11', '14 Pro Max', 'SE', '16 Pro'],
    'iOS',
    ['1179x2556', '1170x2532', '1290x2796', '828x1792'],
    10,
  ),
  ...phones(
    'Samsung Galaxy',
    ['A54', 'S23', 'A14', 'S24', 'A34', 'S22', 'A15', 'S21', 'A05s', 'Z Flip5', 'A12', 'M34'],
    'Android',
    ['1080x2340', '1080x2400', '720x1600'],
    11,
  ),
  ...phones(
    'Xiaomi',
    ['Redmi Note 12', 'Redmi Note 13', 'Redmi 12C', '13T', 'Poco X5', 'Redmi 10', '14', 'Poco F5'],
    'Android',
    ['1080x2400', '720x1650', '1220x2712'],
    9,
  ),
  ...phones('OPPO', ['A58', 'Reno8', 'A78', 'Reno11', 'A17'], 'Android', ['1080x2400', '720x1612'], 5),
  ...phones('vivo', ['Y36', 'V29', 'Y17s', 'Y22'], 'Android', ['1080x2388', '720x1600'], 4),
  ...phones('realme', ['C55', '11', 'C53'], 'Android', ['1080x2400', '720x1600'], 3),
  ...phones('Huawei', ['P40', 'nova 11', 'Mate 50'], 'Android', ['1080x2340', '1224x2700'], 3),
  ...phones('Pixel', ['7', '8', '6a'], 'Android', ['1080x2400'], 1.5),
];
const computers = ['1920x1080', '2560x1440', '1366x768', '1536x864', '3840x2160', '1600x900', '3440x1440'].map(
  (screen, rank) => [{ model: 'PC', os: 'Windows', screen }, 12 / (rank + 1)] as const,
);
const macs = [[{ model: 'Mac', os: 'macOS', screen: '1440x900' }, 1] as const];

const releases: Record<string, { every: number; first: string }> = {
  iOS: { every: 55, first: '17' },
  Android: { every: 300, first: '13' },
  Windows: { every: 180, first: '10' },
  macOS: { every: 120, first: '14' },
};

/** The version of an operating system that somebody has who updates so many days late. */
function osVersion(os: string, day: number, lag: number): string {
  const { every, first } = releases[os] ?? { every: 365, first: '1' };
  const release = Math.max(0, Math.floor((day + 200 - lag) / every));
  return `${Number(first) + Math.floor(release / 4)}.${release % 4}`;
}

/** The game brings out a version every four weeks; those who do not update cannot play a week later. */
const patchEvery = 28;
const clientVersion = (day: number, lag: number) =>
  `4.${Math.max(0, Math.floor((day + 84 - Math.min(lag, 7)) / patchEvery))}.0`;

/** What clocks are set to that nobody has set. */
const oddZones = ['UTC', 'Etc/GMT', 'America/Los_Angeles', 'Asia/Shanghai'];

export function newDevice(
  random: Random,
  kind: 'mobile' | 'computer' = random.chance(0.62) ? 'mobile' : 'computer',
): Device {
  const base = random.weigh<{ model: string; os: string; screen: string }>(
    kind === 'mobile' ? mobiles : [...computers, ...macs],
  );
  const client =
    kind === 'mobile'
      ? 'game-mobile'
      : random.weigh([
          ['game-pc', 8],
          ['Chrome', 1.5],
          ['Edge', 0.5],
        ] as const);
  const odd = {
    ...(random.chance(0.05) ? { language: 'en' } : {}),
    ...(random.chance(0.02) ? { timezone: random.pick(oddZones) } : {}),
    ...(random.chance(0.04) ? { withoutId: true as const } : {}),
  };
  return {
    ...base,
    ...odd,
    id: random.hex(12),
    client,
    lag: random.chance(0.6) ? random.wait(12) : random.wait(150),
    clientLag: random.wait(1.5),
  };
}

/** What a device tells of itself on a day. */
export function report(device: Device, day: number, who: { language: string; timezone: string }): DeviceReport {
  const browser = device.client === 'Chrome' || device.client === 'Edge';
  return {
    id: device.id,
    model: device.model,
    os: device.os,
    osVersion: osVersion(device.os, day, device.lag),
    client: device.client,
    clientVersion: browser
      ? `${120 + Math.floor((day + 60 - Math.min(device.lag, 20)) / 28)}.0`
      : clientVersion(day, device.clientLag),
    language: device.language ?? who.language,
    timezone: device.timezone ?? who.timezone,
    screen: device.screen,
  };
}
