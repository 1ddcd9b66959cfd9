import type { DeviceReport } from '../../../functions/detection/index.ts';
import type { Random } from './random.ts';

/** How games and their players differ from each other: nobody knows beforehand for which of them a model will work. */
export type Variety = {
  /** Blocks from which a carrier and a home provider give addresses. */
  mobilePool: number;
  homePool: number;
  /**
   * Which share of a home line's, and of a phone's, blocks lies around its first: in the same /16, at the same place. About half of all changes
   * of residential addresses stay within one routed prefix (Padmanabhan et al., "Reasons Dynamic Addresses Change", IMC 2016).
   */
  homeNear: number;
  mobileNear: number;
  /** Of a lost id: how often a new one stays, and how often another comes for this once; else it is missing. */
  lostForGood: number;
  lostOnce: number;
  /** How often an attacker who comes from the victim's city does so from around the victim's line. */
  attackerNear: number;
  /** How often an attacker's client has no id. */
  attackerWithoutId: number;
  /** What clients of this game never tell. */
  hides: readonly (keyof DeviceReport)[];
  /** How often an attacker who knows the victim's model knows the version of its system and its screen too. */
  attackerKnowsDetails: number;
  /** How often who has stolen an id comes with the whole device it belongs to, and how often from the victim's city, or from anywhere; else from the country. */
  stolenWhole: number;
  stolenFromCity: number;
  stolenFromAnywhere: number;
  /** How often they come with their own language and clock. */
  stolenOwnSpeech: number;
};

export const usualVariety: Variety = {
  ...{
    mobilePool: 30,
    homePool: 6,
    homeNear: 0.5,
    mobileNear: 0.3,
    lostForGood: 0.35,
    lostOnce: 0.3,
    attackerNear: 0.15,
    attackerWithoutId: 0.3,
  },
  ...{ hides: [], attackerKnowsDetails: 1 },
  ...{ stolenWhole: 1, stolenFromCity: 0, stolenFromAnywhere: 0, stolenOwnSpeech: 0.1 },
};

export function drawVariety(random: Random): Variety {
  const lostForGood = random.next() * 0.9;
  const near = random.fork('near');
  return {
    mobilePool: random.pick([2, 6, 15, 30, 60]),
    homePool: random.pick([1, 2, 4, 8]),
    homeNear: near.pick([0, 0.5, 0.9, 1]),
    mobileNear: near.pick([0, 0.3, 0.8]),
    lostForGood,
    lostOnce: (1 - lostForGood) * random.next(),
    attackerNear: near.pick([0, 0.15, 0.5]),
    attackerWithoutId: random.next() * 0.5,
    hides: random.weigh<readonly (keyof DeviceReport)[]>([
      [[], 4],
      [['screen'], 2],
      [['screen', 'osVersion'], 2],
      [['screen', 'osVersion', 'clientVersion'], 1],
      [['timezone', 'screen'], 1],
    ]),
    attackerKnowsDetails: random.pick([0, 0.5, 1]),
    stolenWhole: random.pick([0.4, 0.7, 1]),
    stolenFromCity: random.next() * 0.4,
    stolenFromAnywhere: random.next() * 0.4,
    stolenOwnSpeech: random.next() * 0.5,
  };
}
