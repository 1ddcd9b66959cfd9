/**
 * What each piece of evidence adds to the log-odds that a sign-in is not the player's. Made by
 *
 *     npm run train -- --games 12 --players 1500
 *
 * from 628431 sign-ins of 12 generated games (`test/evaluation/generator`), 25315 of them attacks: logistic regression with a ridge
 * penalty. `base` is moved to the stated prevalence, so that the score is the probability where that share of the sign-ins is not the
 * player's. `thresholds` are the scores that 2 in 100 and 1 in 10,000 of the genuine sign-ins reached among the first 20000 of each
 * game, with the corrections that were made with these weights (`model-corrections.ts`).
 */
export const modelWeights = {
  version: 1,
  prevalence: 0.01,
  base: -4.595,
  thresholds: { verify: 0.0585, outreach: 0.7074 },
  weights: {
    /** known by its id for longer than a day, and seen at least twice */
    'device.known': -5.117,
    /** known by its id since less */
    'device.young': -5.132,
    /** known by its id: −ln of its share of the sign-ins */
    'device.rare': 0.153,
    /** known by its id: −ln of the rate at which ids of this player stay */
    'device.steady': 0.681,
    /** the id is known, from another model */
    'device.id_on_other_model': 0.469,
    /** the id is known, from another system */
    'device.id_on_other_system': 0.663,
    /** such a device is known, with another id */
    'device.alike_other': -2.772,
    /** such a device is known, and the id it had is missing */
    'device.alike_missing': -2.676,
    /** such a device is known, and never had an id */
    'device.alike_never': -6.166,
    /** such a device is known, and has an id for the first time */
    'device.alike_first': -1.117,
    /** alike: −ln of the rate at which ids of this player are lost */
    'device.churn': 0.704,
    /** alike: ids of this player are lost at half of the sign-ins */
    'device.churn_often': -0.5,
    /** alike: −ln of the share of such devices in the sign-ins */
    'device.alike_rare': 0.176,
    /** alike: ln(1 + days since such a device was last used) */
    'device.alike_idle': -0.153,
    /** no such device is known; it has an id */
    'device.new_id': -3.512,
    /** no such device is known; it has no id */
    'device.new_no_id': -2.197,
    /** no such device is known: −ln of the rate at which this player changes devices */
    'device.change': 0.395,
    /** no device with this system is known */
    'device.new_system': -0.158,
    /** no device with this client is known */
    'device.new_client': -0.133,
    /** nothing is told of the device */
    'device.untold': -4.62,
    /** sign-ins are known, and none told of its device */
    'device.none_known': -2.12,
    /** a later version of the system than that device had */
    'details.system_newer': 0.639,
    /** an earlier one */
    'details.system_older': 0.741,
    /** a later version of the client than that device had */
    'details.client_newer': -0.032,
    /** an earlier one */
    'details.client_older': 1.927,
    /** the same of a device that is only alike */
    'details.alike_system_newer': -0.137,
    /** the same of a device that is only alike */
    'details.alike_system_older': 0.17,
    /** the same of a device that is only alike */
    'details.alike_client_newer': -0.699,
    /** the same of a device that is only alike */
    'details.alike_client_older': 0.138,
    /** alike, and versions and screen are what they were */
    'details.alike_same': -0.789,
    /** a block (/24, /48) that the player uses */
    'line.known': -0.884,
    /** known block: −ln of its share of the sign-ins */
    'line.rare': 0.156,
    /** another block of a network that the player uses */
    'line.block': 1.723,
    /** the same, and the network is mobile */
    'line.block_mobile': 1.423,
    /** another block: −ln of the rate at which this network brings the player new ones, at most 2 */
    'line.block_churn': 1.153,
    /** another block: −ln of the share of players with a new address after such a gap */
    'line.block_gap': 0.569,
    /** a new network, for people at home */
    'line.network': 4.337,
    /** a new network, mobile */
    'line.network_mobile': 3.543,
    /** a new network of an unknown kind, or an address of no known one */
    'line.network_other': 4.686,
    /** a new network: −ln of the rate at which this player has new ones */
    'line.network_rate': 0.087,
    /** a new network: −ln of the share of players with a new address after such a gap */
    'line.network_gap': 0.528,
    /** a new network: −ln of its share of the game’s sign-ins, less 5 */
    'line.network_rarity': 0.054,
    /** a new data centre or VPN in a country that the player uses */
    'hosting.domestic': 2.164,
    /** data centre or VPN, for a player who uses none */
    'hosting.new': 4.835,
    /** data centre or VPN, a new one, for a player who uses them */
    'hosting.habit': 1.304,
    /** data centre or VPN that the player uses */
    'hosting.known': -3.529,
    /** a new country, on a mobile network: a card for the journey */
    'place.country_mobile': -0.614,
    /** a new country: −ln of the rate at which this player has new ones */
    'place.country_rate': 0.128,
    /** a known place on an unknown line: −ln of its share of the sign-ins */
    'place.rare': -0.047,
    /** faster than an airliner from the last sign-in */
    'travel.jump': 0.453,
    /** the same, to a data centre */
    'travel.hosting': 0.304,
    /** a language that is new */
    'language.new': 0.955,
    /** a time zone that is new, in a country that is not */
    'timezone.new': 1.291,
    /** ln of an even share of the hours over the player’s share of this one */
    'hour.rare': 0.058,
    /** one sign-in is known */
    'history.first': 0.317,
    /** 2 to 4 are known */
    'history.few': -0.845,
    /** 5 to 9 are known */
    'history.some': -0.715,
    /** 10 to 19 are known */
    'history.many': -0.337,
    /** a device that is alike, on a line of the player */
    'together.alike_home': 1.551,
    /** a device that is alike, on another block */
    'together.alike_block': 1.523,
    /** a device that is alike, on a new network */
    'together.alike_network': 0.442,
    /** a device that is alike, on a new mobile network */
    'together.alike_mobile': 1.279,
    /** a device that is alike, from a data centre */
    'together.alike_hosting': 0.245,
    /** alike without its id, on another block */
    'together.missing_block': 1.262,
    /** alike without its id, on a new network */
    'together.missing_network': 0.266,
    /** a new device, on another block */
    'together.new_block': 1.198,
    /** a new device, on a new network */
    'together.new_network': 1.473,
    /** a new device, from a data centre */
    'together.new_hosting': 0.206,
    /** a new device, in a new country */
    'together.new_country': 1.073,
    /** a new device, on a line of the player */
    'together.new_home': 1.14,
    /** a known id, on a new network */
    'together.id_network': 2.439,
    /** a known id, on a new mobile network */
    'together.id_mobile': -0.555,
    /** a known id, on another block */
    'together.id_block': 0.129,
    /** a known id, from a data centre */
    'together.id_hosting': -0.202,
    /** a known id, in a new country */
    'together.id_country': -0.568,
    /** a known id, at a new place */
    'together.id_place': -0.126,
    /** a known id, on another block for people at home, at a new place */
    'together.id_block_place': 2.009,
    /** a known id in a new country, and its time zone goes along */
    'together.id_abroad': -2.183,
    /** a known id, on a new network: −ln of the share of new addresses after such a gap */
    'together.id_gap': -0.231,
    /** a known id, elsewhere, with other versions or another screen */
    'together.id_details': 3.641,
    /** an unproven device of a player of whom n are known: 1 / n */
    'together.short_device': -0.845,
    /** a new network of a player of whom n are known: 1 / n */
    'together.short_network': -3.106,
    /** another block of a player of whom n are known: 1 / n */
    'together.short_block': -1.591,
    /** a new language and a new time zone */
    'together.language_timezone': 3.974,
    /** another block for people at home, at a new place */
    'together.block_place': -0.337,
    /** what it counts for beyond that, or less, beside each other: the sum of the corrections */
    'together.correction': 1,
  },
} as const;
