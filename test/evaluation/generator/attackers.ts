import { type Device, newDevice, report } from './devices.ts';
import type { Line, Near, PlaceOf, Player } from './people.ts';
import { newLine } from './people.ts';
import type { Random } from './random.ts';
import { addressOf, firstDay, type Label, type Labelled } from './sign-ins.ts';
import type { Variety } from './variety.ts';
import type { World } from './world.ts';

const dayMs = 86_400_000;

/** Somebody who takes over accounts: some own a device and a few lines and use them for several victims. */
export type Attacker = {
  kind: Exclude<Label, 'genuine' | 'failure' | 'stuffing'>;
  device: Device;
  lines: Line[];
  ownDevice: boolean;
};

/** What an attacker who came by a way in like the victim's knows and can imitate. */
export function attack(
  random: Random,
  world: World,
  placeOf: PlaceOf,
  near: Near,
  attacker: Attacker,
  victim: Player,
  at: number,
  id: string,
  variety: Variety,
): Labelled {
  const day = at / dayMs - firstDay;
  const { kind } = attacker;
  const known = random.pick(victim.devices);
  const mix = (share: number) => kind === 'mixture' && random.chance(share);
  const sameModel = kind === 'targeted' || kind === 'stolen_id' || mix(0.5);
  const ownSpeech = kind === 'stolen_id' && random.chance(variety.stolenOwnSpeech);
  const sameSpeech = (sameModel && !ownSpeech) || mix(0.6) || (kind === 'vpn' && random.chance(0.3));
  const knowsDetails = random.chance(variety.attackerKnowsDetails);
  const other = knowsDetails ? {} : detailsOf(random, known);
  const whole = kind !== 'stolen_id' || random.chance(variety.stolenWhole);
  const device: Device = !whole
    ? { ...newDevice(random, known.client === 'game-mobile' ? 'mobile' : 'computer'), id: known.id }
    : sameModel
      ? { ...known, ...other, id: kind === 'stolen_id' || mix(0.15) ? known.id : random.hex(12) }
      : attacker.ownDevice
        ? attacker.device
        : { ...newDevice(random), id: random.hex(12) };
  const where =
    kind === 'mixture'
      ? random.weigh([
          ['city', 3],
          ['country', 4],
          ['vpn', 3],
          ['any', 2],
        ] as const)
      : undefined;
  let line: Line;
  const stolen = kind === 'stolen_id' ? random.next() - variety.stolenFromCity : 1;
  if (kind === 'targeted' || where === 'city' || stolen < 0) {
    const mobile = random.chance(0.4);
    const own = mobile ? victim.mobile : victim.home;
    line = newLine(random, own.network, mobile ? undefined : placeOf(own.pool[0] ?? ''), placeOf, 1, 0);
    const around = random.chance(variety.attackerNear) ? near(own.network, own.pool[0] ?? '') : [];
    if (around.length > 0) line.pool = [random.pick(around)];
  } else if (
    (kind === 'stolen_id' && stolen < 1 - variety.stolenFromCity - variety.stolenFromAnywhere) ||
    where === 'country'
  ) {
    const proxies = random.chance(0.2) ? victim.country.carriers : victim.country.homes;
    const networks = random.chance(0.25)
      ? world.hosting.filter(({ country }) => country === victim.country.code)
      : proxies;
    line = newLine(
      random,
      random.pick(networks.length > 0 ? networks : victim.country.homes),
      undefined,
      placeOf,
      1,
      0,
    );
  } else if (kind === 'vpn' || where === 'vpn') {
    const local = world.hosting.filter(({ country }) => country === victim.country.code);
    const proxies = random.chance(0.2) ? victim.country.carriers : victim.country.homes;
    const networks = random.chance(0.5) && local.length > 0 ? local : proxies;
    line =
      attacker.ownDevice && random.chance(0.5)
        ? (attacker.lines[0] as Line)
        : newLine(random, random.pick(networks), undefined, placeOf, 1, 0);
  } else {
    const country = random.pick(world.countries);
    const networks = random.weigh([
      [world.hosting, 4],
      [country.homes, 5],
      [country.carriers, 1.5],
    ] as const);
    line = attacker.ownDevice
      ? random.pick(attacker.lines)
      : newLine(random, random.pick(networks), undefined, placeOf, 1, 0);
  }
  // tools that forge devices set their clock by the exit they use
  const exit = ownSpeech && random.chance(0.6) ? line.network.country : undefined;
  const elsewhere = world.countries.find(({ code }) => code === exit) ?? random.pick(world.countries);
  const told = report(
    device,
    day,
    sameSpeech ? victim : random.chance(0.5) ? { language: 'en', timezone: elsewhere.timezone } : elsewhere,
  );
  const reported = { ...told };
  // an emulator or a browser without storage tells no id, about as often as a player who lost it
  if (kind !== 'stolen_id' && device.id !== known.id && random.chance(variety.attackerWithoutId)) delete reported.id;
  for (const field of variety.hides) delete reported[field];
  return {
    at,
    label: kind,
    event: {
      id,
      type: 'login.succeeded',
      occurredAt: new Date(at).toISOString(),
      playerId: victim.id,
      ip: addressOf(random, line, at),
      device: reported,
      sessionId: `s-${id}`,
      answer: 'denied',
    },
  };
}

export function createAttackers(random: Random, world: World, placeOf: PlaceOf, count: number): Attacker[] {
  return Array.from({ length: count }, () => ({
    kind: random.weigh([
      ['naive', 2],
      ['vpn', 2],
      ['targeted', 3],
      ['stolen_id', 3],
      ['mixture', 3],
    ] as const),
    device: newDevice(random),
    lines: Array.from({ length: 3 }, () =>
      newLine(
        random,
        random.pick(
          random.chance(0.6) ? world.hosting : random.pick(world.countries)[random.chance(0.2) ? 'carriers' : 'homes'],
        ),
        undefined,
        placeOf,
        2,
        0,
      ),
    ),
    ownDevice: random.chance(0.4),
  }));
}

/** What another copy of the same model tells: its owner updates at another pace, and may use another size of the display. */
const detailsOf = (random: Random, { screen }: Device): Pick<Device, 'lag' | 'screen'> => ({
  lag: random.chance(0.6) ? random.wait(12) : random.wait(150),
  screen: random.chance(0.15) ? '1080x1920' : screen,
});
