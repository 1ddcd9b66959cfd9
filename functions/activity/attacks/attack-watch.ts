import {
  isStrangeFailure,
  knowsDevice,
  type Observation,
  type Profile,
  type Surroundings,
  type Verdict,
} from '../../detection/index.ts';
import {
  type SeenOn,
  type SightingKind,
  seenNowhere,
  sightingOf,
  sightingsBeside,
  withSighting,
} from '../../players/index.ts';
import { AttackMemory } from './attack-memory.ts';
import { noteFailure } from './note-failure.ts';
import { seeAttack } from './see-attack.ts';

/** A wave as a replay saw it. Times in milliseconds, by the events. */
export type SeenWave = { game: string; waveId: string; since: number; until: number; accounts: number };

/** One event for the watch: `account` is the player's short keyed name, `profile` what was known before it. */
export type Watched = { game: string; account: string; seen: Observation; profile: Profile | undefined };

type Around = Pick<Surroundings, 'addressBurst' | 'attack' | 'sightings'>;

/** What the service counts of attacks and devices in its tables, kept in memory for a replay. */
export class AttackWatch {
  private readonly attacks = new AttackMemory();
  private readonly devices = new Map<string, SeenOn>();
  private readonly seenWaves = new Map<string, SeenWave>();

  /**
   * Attacks under way that an event may belong to, and its device on other accounts.
   * @returns undefined for all but sign-ins by a device that the player is not known by
   */
  lookAround({ game, account, seen, profile }: Watched): Around | undefined {
    if (seen.type !== 'login.succeeded' || knowsDevice(profile, seen)) return undefined;
    const fresh = (profile?.learned ?? 0) === 0;
    const attack = this.attacks.run(seeAttack(game, seen, account, { account, fresh }));
    const { id } = seen.device;
    const sightings = id === undefined ? undefined : sightingsBeside(this.seenOn(game, id), account);
    return { ...attack, ...(sightings ? { sightings } : {}) };
  }

  /** Counts what an event adds, once it is decided. @param around what was seen before that */
  noteAround({ game, account, seen, profile }: Watched, around: Around | undefined, verdict: Verdict): void {
    const failed = seen.type === 'login.failed';
    if (!failed && !around) return;
    const strange = isStrangeFailure(profile, seen);
    if (failed && strange) this.countFailure(game, seen, account);
    const seenOn = around && seen.device.id !== undefined ? this.seenOn(game, seen.device.id) : seenNowhere;
    const sighting = sightingOf(seen, seenOn, account, verdict !== 'familiar', strange);
    if (sighting) this.noteDevice(game, sighting.device, sighting.kind, account);
  }

  /** Notes what a player said of a device. */
  noteDevice(game: string, device: string, kind: SightingKind, account: string): void {
    this.devices.set(`${game}|${device}`, withSighting(this.seenOn(game, device), kind, account));
  }

  /** Every wave so far. */
  get waves(): SeenWave[] {
    return [...this.seenWaves.values()];
  }

  private countFailure(game: string, seen: Observation, account: string): void {
    const news = this.attacks.run(noteFailure(game, seen, account));
    if (news) this.seenWaves.set(news.wave.waveId, { game, ...news.wave });
  }

  private seenOn(game: string, device: string): SeenOn {
    return this.devices.get(`${game}|${device}`) ?? seenNowhere;
  }
}
