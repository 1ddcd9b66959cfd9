/** How much is evaluated. Seeds are used for one thing each; the model of the product is made from others. */
export type Size = {
  players: number;
  days: number;
  /** Days that only teach. */
  warmUp: number;
  /** What figures are taken on. */
  heldOut: readonly number[];
  /** Games that differ in how their carriers, clients and attackers are. */
  unlike: readonly number[];
  /** Games that lose more, or fewer, ids. */
  otherLosses: readonly number[];
  /** What the boosted reference learns from, and what tells it when to stop. */
  training: readonly number[];
  /** The same of games that differ. */
  trainingUnlike: readonly number[];
  check: number;
  /** On which the peers' thresholds are set. */
  calibration: number;
  /** Share of genuine sign-ins that the boosted reference learns from. */
  keeps: number;
  trees: number;
  /** Attacks for each genuine sign-in, far more than there are, so that rates can be told; figures are weighed back where it matters. */
  attacks: { training: number; heldOut: number; scenario: number };
  /** What is held out lives in the very blocks that were learned in. */
  oneWorld?: boolean;
  /** Draws of players for the intervals. */
  draws: number;
  /** Of the other picture of the world. */
  towns: {
    players: number;
    days: number;
    training: readonly number[];
    calibration: number;
    heldOut: readonly number[];
    trees: number;
  };
  /** Of the history in which much happens. */
  scenario: { seeds: readonly number[]; players: number };
};

/** Share of sign-ins at which a device's id is not the known one. */
export const idLoss = 0.15;
/** Others, on which the product and the reference are compared, too. */
export const otherLosses = [0.02, 0.05, 0.3] as const;

export const full: Size = {
  players: 2500,
  days: 150,
  warmUp: 30,
  heldOut: [9001, 9002, 9003, 9004, 9005],
  unlike: [9101, 9102, 9103, 9104],
  otherLosses: [9201, 9202],
  training: [7001, 7002, 7003],
  trainingUnlike: [7201, 7202, 7203],
  check: 7101,
  calibration: 8001,
  keeps: 0.2,
  trees: 450,
  attacks: { training: 0.06, heldOut: 0.01, scenario: 0.004 },
  draws: 300,
  towns: {
    ...{ players: 2000, days: 110, trees: 300 },
    ...{ training: [7301, 7302, 7303, 7304, 7305, 7306], calibration: 8301, heldOut: [9301, 9302, 9303] },
  },
  scenario: { seeds: [9501, 9502], players: 8000 },
};

/** Enough to see that everything runs and that nothing fell; its figures are no measure. */
export const quick: Size = {
  ...{
    players: 400,
    days: 80,
    warmUp: 20,
    heldOut: [9001],
    unlike: [9101],
    otherLosses: [9201],
    training: [7001],
    trainingUnlike: [7201],
    check: 7101,
  },
  ...{ calibration: 8001, keeps: 0.5, trees: 40, draws: 40, scenario: { seeds: [9501], players: 400 } },
  ...{ attacks: { training: 0.06, heldOut: 0.03, scenario: 0.01 }, oneWorld: true },
  towns: { players: 250, days: 60, trees: 40, training: [7301], calibration: 8301, heldOut: [9301] },
};
