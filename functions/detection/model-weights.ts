/**
 * What each piece of evidence adds to the log-odds that a sign-in is not the player's. Made by
 *
 *     npm run train -- --games 12 --players 1500
 *
 * from 1124367 sign-ins of 12 generated games of either picture of the world (`test/evaluation/generator`, `test/evaluation/towns`),
 * 44759 of them attacks: logistic regression with a ridge penalty. `base` is moved to the stated prevalence, so that the score is the
 * probability where that share of the sign-ins is not the player's. `thresholds` are the scores that 2 in 100 and 1 in 10,000 of the genuine
 * sign-ins reached among the first 20000 of each game, with the corrections that were made with these weights (`model-corrections.ts`).
 */
export const modelWeights = {
  version: 1,
  prevalence: 0.01,
  base: -4.595,
  thresholds: { verify: 0.0613, outreach: 0.7866 },
  weights: {
    /** known by its id for longer than a day, and seen at least twice */
    'device.known': -4.629,
    /** known by its id since less */
    'device.young': -4.954,
    /** known by its id: −ln of its share of the sign-ins */
    'device.rare': 0.085,
    /** known by its id: −ln of the rate at which ids of this player stay */
    'device.steady': 0.797,
    /** the id is known, from another model */
    'device.id_on_other_model': 0.2,
    /** the id is known, from another system */
    'device.id_on_other_system': 1.18,
    /** such a device is known, with another id */
    'device.alike_other': -1.932,
    /** such a device is known, and the id it had is missing */
    'device.alike_missing': -2.176,
    /** such a device is known, and never had an id */
    'device.alike_never': -3.426,
    /** such a device is known, and has an id for the first time */
    'device.alike_first': -0.664,
    /** alike: −ln of the rate at which ids of this player are lost */
    'device.churn': 0.33,
    /** alike: ids of this player are lost at half of the sign-ins */
    'device.churn_often': -0.672,
    /** alike: −ln of the share of such devices in the sign-ins */
    'device.alike_rare': -0.075,
    /** alike: ln(1 + days since such a device was last used) */
    'device.alike_idle': -0.253,
    /** no such device is known; it has an id */
    'device.new_id': -3.324,
    /** no such device is known; it has no id */
    'device.new_no_id': -2.315,
    /** no such device is known: −ln of the rate at which this player changes devices */
    'device.change': 0.226,
    /** no device with this system is known */
    'device.new_system': -0.02,
    /** no device with this client is known */
    'device.new_client': -0.167,
    /** nothing is told of the device */
    'device.untold': -3.982,
    /** sign-ins are known, and none told of its device */
    'device.none_known': -2.549,
    /** a later version of the system than that device had */
    'details.system_newer': 0.469,
    /** an earlier one */
    'details.system_older': 0.684,
    /** a later version of the client than that device had */
    'details.client_newer': -0.162,
    /** an earlier one */
    'details.client_older': 0.796,
    /** another screen than that device had */
    'details.screen_other': 0.877,
    /** the same of a device that is only alike */
    'details.alike_system_newer': -0.154,
    /** the same of a device that is only alike */
    'details.alike_system_older': 0.019,
    /** the same of a device that is only alike */
    'details.alike_client_newer': -0.356,
    /** alike, and versions and screen are what they were */
    'details.alike_same': -0.613,
    /** a block (/24, /48) that the player uses */
    'line.known': -1.365,
    /** known block: −ln of its share of the sign-ins */
    'line.rare': 0.398,
    /** another block of a network that the player uses */
    'line.block': 0.633,
    /** the same, and the network is mobile */
    'line.block_mobile': 0.54,
    /** another block, outside the /16s (/32s) of those that the player uses */
    'line.block_far': 1.084,
    /** the same, and the network is mobile */
    'line.block_far_mobile': 0.708,
    /** another block: −ln of the rate at which this network brings the player new ones, at most 2 */
    'line.block_churn': 1.219,
    /** another block: −ln of the share of players with a new address after such a gap */
    'line.block_gap': 0.839,
    /** a new network, for people at home */
    'line.network': 4.825,
    /** a new network, mobile */
    'line.network_mobile': 4.158,
    /** a new network of an unknown kind, or an address of no known one */
    'line.network_other': 4.7,
    /** a new network: −ln of the rate at which this player has new ones */
    'line.network_rate': 0.012,
    /** a new network: −ln of the share of players with a new address after such a gap */
    'line.network_gap': 0.467,
    /** a new network: −ln of its share of the game’s sign-ins, less 5 */
    'line.network_rarity': 0.166,
    /** a new data centre or VPN in a country that the player uses */
    'hosting.domestic': 1.443,
    /** data centre or VPN, for a player who uses none */
    'hosting.new': 5.489,
    /** data centre or VPN, a new one, for a player who uses them */
    'hosting.habit': 2.02,
    /** data centre or VPN that the player uses */
    'hosting.known': -2.356,
    /** a new country, on a mobile network: a card for the journey */
    'place.country_mobile': 0.394,
    /** a new country: −ln of the rate at which this player has new ones */
    'place.country_rate': 0.151,
    /** a known place on an unknown line: −ln of its share of the sign-ins */
    'place.rare': -0.065,
    /** faster than an airliner from the last sign-in */
    'travel.jump': 0.349,
    /** how many times faster: log10, at most 1 */
    'travel.tenfold': 0.43,
    /** a language that is new */
    'language.new': 1.484,
    /** a time zone that is new, in a country that is not */
    'timezone.new': 2.021,
    /** one sign-in is known */
    'history.first': -0.034,
    /** 2 to 4 are known */
    'history.few': -0.743,
    /** 5 to 9 are known */
    'history.some': -0.576,
    /** 10 to 19 are known */
    'history.many': -0.275,
    /** a device that is alike, on a line of the player */
    'together.alike_home': 1.758,
    /** a device that is alike, on another block */
    'together.alike_block': 0.896,
    /** a device that is alike, on a new mobile network */
    'together.alike_mobile': 0.447,
    /** a device that is alike, elsewhere: −ln of the rate at which ids are lost */
    'together.alike_steady': 0.21,
    /** alike without its id, on another block */
    'together.missing_block': 0.618,
    /** a new device, on another block */
    'together.new_block': 0.675,
    /** a new device, on a new network */
    'together.new_network': 0.37,
    /** a new device, from a data centre */
    'together.new_hosting': 1.077,
    /** a new device, in a new country */
    'together.new_country': 1.076,
    /** a new device, on a line of the player */
    'together.new_home': 1.498,
    /** a known id, on a new network */
    'together.id_network': 1.459,
    /** a known id, on a new mobile network */
    'together.id_mobile': -0.671,
    /** a known id, on another block */
    'together.id_block': -0.162,
    /** a known id, from a data centre */
    'together.id_hosting': -0.513,
    /** a known id, in a new country */
    'together.id_country': -1.081,
    /** a known id, at a new place */
    'together.id_place': -0.075,
    /** a known id, on another block for people at home, at a new place */
    'together.id_block_place': 1.164,
    /** a known id in a new country, and its time zone goes along */
    'together.id_abroad': -1.733,
    /** a known id, on a new network: −ln of the share of new addresses after such a gap */
    'together.id_gap': 0.174,
    /** a known id, elsewhere, with other versions or another screen */
    'together.id_details': 3.27,
    /** an unproven device of a player of whom n are known: 1 / n */
    'together.short_device': -0.23,
    /** a new network of a player of whom n are known: 1 / n */
    'together.short_network': -2.95,
    /** another block of a player of whom n are known: 1 / n */
    'together.short_block': -1.465,
    /** a new language and a new time zone */
    'together.language_timezone': 1.496,
    /** another block for people at home, at a new place */
    'together.block_place': -0.05,
    /** what it counts for beyond that, or less, beside each other: the sum of the corrections */
    'together.correction': 1,
  },
} as const;
