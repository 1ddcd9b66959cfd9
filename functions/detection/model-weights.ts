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
  thresholds: { verify: 0.0608, outreach: 0.7758 },
  weights: {
    /** known by its id for longer than a day, and seen at least twice */
    'device.known': -4.629,
    /** known by its id since less */
    'device.young': -4.965,
    /** known by its id: −ln of its share of the sign-ins */
    'device.rare': 0.096,
    /** known by its id: −ln of the rate at which ids of this player stay */
    'device.steady': 0.798,
    /** the id is known, from another model */
    'device.id_on_other_model': 0.365,
    /** the id is known, from another system */
    'device.id_on_other_system': 1.29,
    /** such a device is known, with another id */
    'device.alike_other': -1.809,
    /** such a device is known, and the id it had is missing */
    'device.alike_missing': -2.055,
    /** such a device is known, and never had an id */
    'device.alike_never': -3.29,
    /** such a device is known, and has an id for the first time */
    'device.alike_first': -0.446,
    /** alike: −ln of the rate at which ids of this player are lost */
    'device.churn': 0.313,
    /** alike: ids of this player are lost at half of the sign-ins */
    'device.churn_often': -0.718,
    /** alike: −ln of the share of such devices in the sign-ins */
    'device.alike_rare': -0.068,
    /** alike: ln(1 + days since such a device was last used) */
    'device.alike_idle': -0.271,
    /** no such device is known; it has an id */
    'device.new_id': -3.271,
    /** no such device is known; it has no id */
    'device.new_no_id': -2.276,
    /** no such device is known: −ln of the rate at which this player changes devices */
    'device.change': 0.228,
    /** no device with this system is known */
    'device.new_system': -0.021,
    /** no device with this client is known */
    'device.new_client': -0.184,
    /** nothing is told of the device */
    'device.untold': -3.942,
    /** sign-ins are known, and none told of its device */
    'device.none_known': -2.393,
    /** a later version of the system than that device had */
    'details.system_newer': 0.493,
    /** an earlier one */
    'details.system_older': 0.761,
    /** a later version of the client than that device had */
    'details.client_newer': -0.166,
    /** an earlier one */
    'details.client_older': 0.631,
    /** another screen than that device had */
    'details.screen_other': 0.971,
    /** the same of a device that is only alike */
    'details.alike_system_newer': -0.114,
    /** the same of a device that is only alike */
    'details.alike_system_older': 0.034,
    /** the same of a device that is only alike */
    'details.alike_client_newer': -0.392,
    /** alike, and versions and screen are what they were */
    'details.alike_same': -0.642,
    /** a block (/24, /48) that the player uses */
    'line.known': -1.389,
    /** known block: −ln of its share of the sign-ins */
    'line.rare': 0.399,
    /** another block of a network that the player uses */
    'line.block': 0.942,
    /** the same, and the network is mobile */
    'line.block_mobile': 0.7,
    /** another block: −ln of the rate at which this network brings the player new ones, at most 2 */
    'line.block_churn': 1.343,
    /** another block: −ln of the share of players with a new address after such a gap */
    'line.block_gap': 0.812,
    /** a new network, for people at home */
    'line.network': 4.786,
    /** a new network, mobile */
    'line.network_mobile': 4.114,
    /** a new network of an unknown kind, or an address of no known one */
    'line.network_other': 4.66,
    /** a new network: −ln of the rate at which this player has new ones */
    'line.network_rate': 0.015,
    /** a new network: −ln of the share of players with a new address after such a gap */
    'line.network_gap': 0.459,
    /** a new network: −ln of its share of the game’s sign-ins, less 5 */
    'line.network_rarity': 0.166,
    /** a new data centre or VPN in a country that the player uses */
    'hosting.domestic': 1.448,
    /** data centre or VPN, for a player who uses none */
    'hosting.new': 5.449,
    /** data centre or VPN, a new one, for a player who uses them */
    'hosting.habit': 1.984,
    /** data centre or VPN that the player uses */
    'hosting.known': -2.014,
    /** a new country, on a mobile network: a card for the journey */
    'place.country_mobile': 0.395,
    /** a new country: −ln of the rate at which this player has new ones */
    'place.country_rate': 0.152,
    /** a known place on an unknown line: −ln of its share of the sign-ins */
    'place.rare': -0.058,
    /** faster than an airliner from the last sign-in */
    'travel.jump': 0.349,
    /** how many times faster: log10, at most 1 */
    'travel.tenfold': 0.427,
    /** a language that is new */
    'language.new': 1.505,
    /** a time zone that is new, in a country that is not */
    'timezone.new': 2.058,
    /** one sign-in is known */
    'history.first': -0.028,
    /** 2 to 4 are known */
    'history.few': -0.727,
    /** 5 to 9 are known */
    'history.some': -0.558,
    /** 10 to 19 are known */
    'history.many': -0.265,
    /** a device that is alike, on a line of the player */
    'together.alike_home': 1.73,
    /** a device that is alike, on another block */
    'together.alike_block': 1.065,
    /** a device that is alike, on a new mobile network */
    'together.alike_mobile': 0.451,
    /** a device that is alike, elsewhere: −ln of the rate at which ids are lost */
    'together.alike_steady': 0.21,
    /** alike without its id, on another block */
    'together.missing_block': 0.802,
    /** a new device, on another block */
    'together.new_block': 0.862,
    /** a new device, on a new network */
    'together.new_network': 0.355,
    /** a new device, from a data centre */
    'together.new_hosting': 1.08,
    /** a new device, in a new country */
    'together.new_country': 1.079,
    /** a new device, on a line of the player */
    'together.new_home': 1.467,
    /** a known id, on a new network */
    'together.id_network': 1.459,
    /** a known id, on a new mobile network */
    'together.id_mobile': -0.671,
    /** a known id, on another block */
    'together.id_block': 0.034,
    /** a known id, from a data centre */
    'together.id_hosting': -0.519,
    /** a known id, in a new country */
    'together.id_country': -1.075,
    /** a known id, at a new place */
    'together.id_place': -0.062,
    /** a known id, on another block for people at home, at a new place */
    'together.id_block_place': 1.124,
    /** a known id in a new country, and its time zone goes along */
    'together.id_abroad': -1.726,
    /** a known id, on a new network: −ln of the share of new addresses after such a gap */
    'together.id_gap': 0.186,
    /** a known id, elsewhere, with other versions or another screen */
    'together.id_details': 3.236,
    /** an unproven device of a player of whom n are known: 1 / n */
    'together.short_device': -0.264,
    /** a new network of a player of whom n are known: 1 / n */
    'together.short_network': -2.939,
    /** another block of a player of whom n are known: 1 / n */
    'together.short_block': -1.249,
    /** a new language and a new time zone */
    'together.language_timezone': 1.462,
    /** another block for people at home, at a new place */
    'together.block_place': -0.039,
    /** what it counts for beyond that, or less, beside each other: the sum of the corrections */
    'together.correction': 1,
  },
} as const;
