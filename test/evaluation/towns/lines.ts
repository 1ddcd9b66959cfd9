import type { Random } from '../generator/random.ts';
import type { Network } from '../generator/world.ts';
import { type Area, type Ground, hostIn, hostOn } from './ground.ts';

/** How a line comes by its address: for months, for weeks, by the day, behind its carrier's translation, or one of a few that many share. */
export type Manner = 'sticky' | 'weeks' | 'daily' | 'carrier' | 'shared';

type Lease = { until: number; address: string; site: string | undefined };

/** Mean days of a lease. */
const leaseDays = { sticky: 80, weeks: 12, daily: 1, carrier: 400, shared: 400 } as const;
/** Hours for which a device keeps one of several addresses. */
const keepHours = { carrier: 4, shared: 30 } as const;

export type LineOptions = {
  network: Network;
  place: string;
  manner: Manner;
  /** Days of the history. */
  days: number;
  /** Whether the line has IPv6 too. */
  six: boolean;
  /** The day on which the provider moves it to other areas. */
  movedOn?: number | undefined;
};

/** A line that stays where it is: at home, at work, in a café. What its address is depends on the time alone. Times in days from the first. */
export class Line {
  readonly network: Network;
  readonly place: string;
  private readonly leases: Lease[] = [];
  private readonly pool: string[] = [];
  private readonly manner: Manner;
  private readonly random: Random;

  constructor(ground: Ground, random: Random, { network, place, manner, days, six, movedOn }: LineOptions) {
    this.network = network;
    this.place = place;
    this.manner = manner;
    this.random = random;
    const drawn = (use: 'homes' | 'after renumbering') => {
      const areas = ground.areasIn(network, place, use);
      return Array.from({ length: manner === 'daily' ? 2 + random.below(5) : 2 }, () => random.pick(areas));
    };
    let areas = drawn('homes');
    if (manner === 'carrier' || manner === 'shared') this.fill(ground, areas[0]);
    let site = six ? ground.prefixOf(random, network) : undefined;
    let block: string | undefined;
    let moved = false;
    for (let day = -random.wait(leaseDays[manner]); day < days; ) {
      if (!moved && movedOn !== undefined && day >= movedOn) {
        moved = true;
        areas = drawn('after renumbering');
        block = undefined;
      }
      if (block === undefined || manner === 'daily' || !random.chance(0.35))
        block = ground.blockIn(
          random,
          manner !== 'daily' && random.chance(0.65) ? (areas[0] as Area) : random.pick(areas),
        );
      if (six && manner === 'daily') site = ground.prefixOf(random, network) ?? site;
      let until = day + (manner === 'daily' ? 0.9 + random.next() * 0.2 : random.wait(leaseDays[manner]));
      if (!moved && movedOn !== undefined && until > movedOn && day < movedOn) until = movedOn;
      this.leases.push({ until, address: hostIn(random, block), site });
      day = until;
    }
  }

  private fill(ground: Ground, area: Area | undefined): void {
    if (!area) return;
    const blocks = Array.from({ length: this.manner === 'carrier' ? 2 : 1 }, () => ground.blockIn(this.random, area));
    const size = this.manner === 'carrier' ? 8 + this.random.below(25) : 1 + this.random.below(4);
    for (let count = 0; count < size; count++) this.pool.push(hostIn(this.random, this.random.pick(blocks)));
  }

  /** @param user tells devices apart: each takes its own address of several, and its own by IPv6 */
  address(day: number, user: string): string {
    const lease = this.leases.find(({ until }) => until > day) ?? this.leases.at(-1);
    // some days a device speaks IPv6, some it does not
    if (lease?.site && this.random.fork(`six ${user} ${Math.floor(day / 5)}`).chance(0.5))
      return hostOn(this.random.fork(`${lease.site} ${user} ${Math.floor(day)}`), lease.site);
    if (this.manner !== 'carrier' && this.manner !== 'shared') return lease?.address ?? '';
    const stretch = Math.floor((day * 24) / keepHours[this.manner]);
    return this.random.fork(`${user} ${stretch}`).pick(this.pool);
  }
}

/** In days. */
export const minute = 1 / 1440;

/** `areas`: how many of the town's the line uses. */
type PhoneOptions = { network: Network; place: string; six: boolean; areas: number };

/** A phone's line under way: an address of the carrier's pool of that town, kept for as long as the pause is short. */
export class PhoneLine {
  readonly network: Network;
  readonly place: string;
  readonly areas: readonly Area[];
  private readonly ground: Ground;
  private readonly random: Random;
  private readonly six: boolean;
  /** How often an address outlasts a long pause. */
  private readonly stays: number;
  private last = Number.NEGATIVE_INFINITY;
  private current = '';

  constructor(ground: Ground, random: Random, { network, place, six, areas }: PhoneOptions) {
    this.network = network;
    this.place = place;
    this.ground = ground;
    this.random = random;
    this.six = six;
    this.areas = ground.areasIn(network, place, 'phones').slice(0, areas);
    this.stays = random.chance(0.3) ? 0.65 : 0.1;
  }

  /** @param day not before that of the last call */
  address(day: number): string {
    const pause = day - this.last;
    this.last = day;
    const stays = pause < 30 * minute ? 0.9 : pause < 0.25 ? 0.6 : this.stays;
    if (this.current && this.random.chance(stays)) return this.current;
    const site = this.six && this.random.chance(0.55) ? this.ground.prefixOf(this.random, this.network) : undefined;
    this.current = site
      ? hostOn(this.random, site)
      : hostIn(this.random, this.ground.blockIn(this.random, this.random.pick(this.areas)));
    return this.current;
  }
}
