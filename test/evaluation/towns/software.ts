import type { DeviceReport } from '../../../functions/detection/index.ts';
import type { Machine } from './machines.ts';

/** Days between two releases, and the day of the first that counts. */
const releases = {
  game: { every: 21, first: -15 },
  apple: { every: 42, first: -10 },
  browser: { every: 28, first: -20 },
} as const;

/** How many releases of a kind somebody has taken by a day who is late with each by another number of days. */
function taken(machine: Machine, of: keyof typeof releases, day: number, most = Number.POSITIVE_INFINITY): number {
  const { every, first } = releases[of];
  let count = 0;
  const isThere = (release: number) =>
    day >= first + release * every + Math.min(machine.random.fork(`${of} ${release}`).wait(machine.late), most);
  while (isThere(count)) count += 1;
  return count;
}

/** Launchers take a patch at once, phones within ten days. */
const patchOf = (machine: Machine, day: number): number =>
  taken(machine, 'game', day, machine.kind === 'pc' || machine.kind === 'mac' ? 0 : 10);

/** The id that a machine's client tells on a day; `start` tells the starts of one day apart. */
export function idOf(machine: Machine, day: number, start: string): string | undefined {
  const { keeping, losesAfter, missing, random } = machine;
  if (keeping === 'none' || random.fork(`missing ${start}`).chance(missing)) return undefined;
  if (keeping === 'each start') return random.fork(`start ${start}`).hex(16);
  if (keeping === 'each day') return random.fork(`day ${Math.floor(day)}`).hex(16);
  if (keeping === 'each release') return random.fork(`release ${patchOf(machine, day)}`).hex(16);
  // storage is lost after waits that do not depend on who asks
  const waits = random.fork('losses');
  let epoch = 0;
  for (let lost = waits.wait(losesAfter); lost < day; lost += waits.wait(losesAfter)) epoch += 1;
  return random.fork(`epoch ${epoch}`).hex(16);
}

const appleVersions = ['17.3.1', '17.4', '17.4.1', '17.5', '17.5.1'];

export type Told = { userAgent: string; device: DeviceReport };

/** What a machine's client tells of itself on a day. */
export function tell(machine: Machine, day: number, id: string | undefined, timezone = machine.timezone): Told {
  const { kind, model, screen, language, browser } = machine;
  const patch = patchOf(machine, day);
  const game = `4.${10 + patch}.0`;
  const shared = { ...(id ? { id } : {}), ...(model ? { model } : {}), language, timezone, screen };
  const of = (os: string, osVersion: string, client: string, clientVersion: string, userAgent: string): Told => ({
    userAgent,
    device: { ...shared, os, osVersion, client, clientVersion },
  });
  if (kind === 'android') {
    const version = String(Math.min(14, Number(machine.version) + (day >= machine.upgrade ? 1 : 0)));
    const agent = `Dalvik/2.1.0 (Linux; U; Android ${version}; ${model} Build/UP1A.231005.007) Emberfall/${game}`;
    return of('Android', version, 'emberfall-android', game, agent);
  }
  if (kind === 'ios') {
    const version = machine.version || (appleVersions[Math.min(4, taken(machine, 'apple', day))] ?? '');
    return of('iOS', version, 'emberfall-ios', game, `Emberfall/${game} (${model}; iOS ${version}; Scale/3.00)`);
  }
  if (kind === 'mac')
    return of('macOS', '14.4', 'emberfall-mac', game, `EmberfallLauncher/${game} (Macintosh; ${model}; macOS 14.4)`);
  const engine = (shell: string) =>
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) ${shell} Safari/537.36`;
  if (kind === 'pc') {
    const version = day >= machine.upgrade ? '10.0.22631' : machine.version;
    return of(
      'Windows',
      version,
      'emberfall-win',
      game,
      engine(`EmberfallLauncher/${game} Chrome/${118 + Math.floor(patch / 3)}.0.5993.159`),
    );
  }
  const version = 121 + taken(machine, 'browser', day);
  const system = machine.version === 'Windows' ? 'Windows NT 10.0; Win64; x64' : 'Macintosh; Intel Mac OS X 10_15_7';
  const suffix = { Chrome: '', Edge: ` Edg/${version}.0.0.0`, Opera: ` OPR/${version - 14}.0.0.0`, Firefox: '' }[
    browser
  ];
  const agent =
    browser === 'Firefox'
      ? `Mozilla/5.0 (${system}; rv:${version}.0) Gecko/20100101 Firefox/${version}.0`
      : `${engine(`Chrome/${version}.0.0.0`).replace('Windows NT 10.0; Win64; x64', system)}${suffix}`;
  const told = browser === 'Firefox' ? `${version}.0` : `${version}.0.0.0`;
  return of(machine.version, machine.version === 'Windows' ? '10' : '10.15.7', browser, told, agent);
}
