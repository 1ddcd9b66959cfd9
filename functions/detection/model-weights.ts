/**
 * What each piece of evidence adds to the log-odds that a sign-in is not the player's. Made by
 *
 *     npm run train -- --games 12 --players 1500
 *
 * from 635407 sign-ins of 12 generated games (`test/evaluation/generator`), 25607 of them attacks: logistic regression with a ridge
 * penalty. `base` is moved to the stated prevalence, so that the score is the probability where that share of the sign-ins is not the
 * player's. `thresholds` are the scores that 2 in 100 and 1 in 10,000 of the genuine sign-ins reached. `corrections` are boosted trees
 * on top of the weights, made of the same sign-ins: each asks for evidence by its name, and for measures (`evidence/measures.ts`).
 */
export const modelWeights = {
  version: 1,
  prevalence: 0.01,
  base: -4.595,
  thresholds: { verify: 0.0548, outreach: 0.7726 },
  weights: {
    /** known by its id for longer than a day, and seen at least twice */
    'device.known': -5.012,
    /** known by its id since less */
    'device.young': -5.079,
    /** known by its id: −ln of its share of the sign-ins */
    'device.rare': 0.149,
    /** known by its id: −ln of the rate at which ids of this player stay */
    'device.steady': 0.866,
    /** the id is known, from another model */
    'device.id_on_other_model': 0.478,
    /** the id is known, from another system */
    'device.id_on_other_system': 0.591,
    /** such a device is known, with another id */
    'device.alike_other': -2.762,
    /** such a device is known, and the id it had is missing */
    'device.alike_missing': -2.61,
    /** such a device is known, and never had an id */
    'device.alike_never': -6.205,
    /** such a device is known, and has an id for the first time */
    'device.alike_first': -1.173,
    /** alike: −ln of the rate at which ids of this player are lost */
    'device.churn': 0.69,
    /** alike: ids of this player are lost at half of the sign-ins */
    'device.churn_often': -0.512,
    /** alike: −ln of the share of such devices in the sign-ins */
    'device.alike_rare': 0.062,
    /** alike: ln(1 + days since such a device was last used) */
    'device.alike_idle': -0.133,
    /** no such device is known; it has an id */
    'device.new_id': -3.493,
    /** no such device is known; it has no id */
    'device.new_no_id': -2.13,
    /** no such device is known: −ln of the rate at which this player changes devices */
    'device.change': 0.379,
    /** no device with this system is known */
    'device.new_system': -0.118,
    /** no device with this client is known */
    'device.new_client': -0.227,
    /** nothing is told of the device */
    'device.untold': -4.542,
    /** sign-ins are known, and none told of its device */
    'device.none_known': -2.187,
    /** a later version of the system than that device had */
    'details.system_newer': 1.091,
    /** an earlier one */
    'details.system_older': 1.142,
    /** a later version of the client than that device had */
    'details.client_newer': -0.053,
    /** an earlier one */
    'details.client_older': 2.377,
    /** the same of a device that is only alike */
    'details.alike_system_newer': 0.081,
    /** the same of a device that is only alike */
    'details.alike_system_older': 0.744,
    /** the same of a device that is only alike */
    'details.alike_client_newer': -0.654,
    /** the same of a device that is only alike */
    'details.alike_client_older': 0.018,
    /** alike, and versions and screen are what they were */
    'details.alike_same': -0.871,
    /** a block (/24, /48) that the player uses */
    'line.known': -0.801,
    /** known block: −ln of its share of the sign-ins */
    'line.rare': 0.161,
    /** another block of a network that the player uses */
    'line.block': 1.51,
    /** the same, and the network is mobile */
    'line.block_mobile': 1.252,
    /** another block: −ln of the rate at which this network brings the player new ones, at most 2 */
    'line.block_churn': 1.332,
    /** another block: −ln of the share of players with a new address after such a gap */
    'line.block_gap': 0.749,
    /** a new network, for people at home */
    'line.network': 4.49,
    /** a new network, mobile */
    'line.network_mobile': 3.771,
    /** a new network of an unknown kind, or an address of no known one */
    'line.network_other': 4.763,
    /** a new network: −ln of the rate at which this player has new ones */
    'line.network_rate': 0.105,
    /** a new network: −ln of the share of players with a new address after such a gap */
    'line.network_gap': 0.496,
    /** a new network: −ln of its share of the game’s sign-ins, less 5 */
    'line.network_rarity': 0.107,
    /** a new data centre or VPN in a country that the player uses */
    'hosting.domestic': 2.284,
    /** data centre or VPN, for a player who uses none */
    'hosting.new': 5.03,
    /** data centre or VPN, a new one, for a player who uses them */
    'hosting.habit': 1.544,
    /** data centre or VPN that the player uses */
    'hosting.known': -3.21,
    /** a new country, on a mobile network: a card for the journey */
    'place.country_mobile': -0.496,
    /** a new country: −ln of the rate at which this player has new ones */
    'place.country_rate': 0.149,
    /** a known place on an unknown line: −ln of its share of the sign-ins */
    'place.rare': -0.074,
    /** faster than an airliner from the last sign-in */
    'travel.jump': 0.063,
    /** the same, to a data centre */
    'travel.hosting': 0.458,
    /** a language that is new */
    'language.new': 1.324,
    /** a time zone that is new, in a country that is not */
    'timezone.new': 1.254,
    /** ln of an even share of the hours over the player’s share of this one */
    'hour.rare': 0.016,
    /** one sign-in is known */
    'history.first': 0.19,
    /** 2 to 4 are known */
    'history.few': -0.858,
    /** 5 to 9 are known */
    'history.some': -0.76,
    /** 10 to 19 are known */
    'history.many': -0.402,
    /** a device that is alike, on a line of the player */
    'together.alike_home': 1.474,
    /** a device that is alike, on another block */
    'together.alike_block': 1.365,
    /** a device that is alike, on a new network */
    'together.alike_network': 0.407,
    /** a device that is alike, on a new mobile network */
    'together.alike_mobile': 1.035,
    /** alike without its id, on another block */
    'together.missing_block': 1.155,
    /** alike without its id, on a new network */
    'together.missing_network': 0.327,
    /** a new device, on another block */
    'together.new_block': 1.131,
    /** a new device, on a new network */
    'together.new_network': 1.347,
    /** a new device, from a data centre */
    'together.new_hosting': 0.188,
    /** a new device, in a new country */
    'together.new_country': 0.907,
    /** a new device, on a line of the player */
    'together.new_home': 1.181,
    /** a known id, on a new network */
    'together.id_network': 1.831,
    /** a known id, on a new mobile network */
    'together.id_mobile': -0.52,
    /** a known id, on another block */
    'together.id_block': -0.009,
    /** a known id, from a data centre */
    'together.id_hosting': -0.495,
    /** a known id, in a new country */
    'together.id_country': -0.192,
    /** a known id, at a new place */
    'together.id_place': -0.151,
    /** a known id, on another block for people at home, at a new place */
    'together.id_block_place': 1.894,
    /** a known id in a new country, and its time zone goes along */
    'together.id_abroad': -2.807,
    /** a known id, on a new network: −ln of the share of new addresses after such a gap */
    'together.id_gap': -0.09,
    /** a known id, elsewhere, with other versions or another screen */
    'together.id_details': 3.646,
    /** an unproven device of a player of whom n are known: 1 / n */
    'together.short_device': -0.886,
    /** a new network of a player of whom n are known: 1 / n */
    'together.short_network': -2.907,
    /** another block of a player of whom n are known: 1 / n */
    'together.short_block': -1.357,
    /** a new language and a new time zone */
    'together.language_timezone': 3.423,
    /** another block for people at home, at a new place */
    'together.block_place': -0.48,
    /** what it counts for beyond that, or less, beside each other: the sum of the trees below */
    'together.correction': 1,
  },
  corrections: [
    'share.country <= 0.3615 ? place.country <= 0.5 ? -0.161 : apart.hours <= 3.883 ? hosting.new <= 0.5 ? 0.085 : together.short_network <= 0.06066 ? 0.134 : -0.08 : -0.048 : hosting.domestic <= 0.5 ? device.churn <= 3.862 ? device.churn <= 2.072 ? apart.hours <= 4.611 ? line.block_churn <= 1.935 ? apart.hours <= 3.224 ? device.change <= 2.526 ? -0.027 : 0.042 : 0.011 : apart.hours <= 2.858 ? 0.112 : 0.025 : -0.022 : share.block <= 0.6192 ? 0.022 : share.place <= 0.9549 ? 0.187 : 0.018 : -0.036 : 0.08',
    'rate.country <= 0.0656 ? habit.vpn <= 0.5 ? hosting.domestic <= 0.5 ? line.network_rare <= 4.007 ? rate.country <= 0.01428 ? device.churn <= 4.095 ? network.days <= 2.5 ? line.block_churn <= 1.386 ? -0.013 : 0.072 : line.block_churn <= 1.332 ? 0.006 : -0.033 : share.timezone <= 0.7806 ? 0.045 : -0.065 : -0.032 : device.churn <= 0.1584 ? 0.186 : 0 : apart.km <= 1128 ? 0.115 : -0.023 : 0.055 : network.kind <= 2.5 ? -0.021 : habit.vpn <= 0.5 ? share.kind <= 0.0007598 ? 0.012 : -0.214 : -0.042',
    'share.country <= 0.3615 ? place.country_rate <= 0.2588 ? -0.149 : apart.hours <= 3.969 ? share.language <= 0.9898 ? 0.102 : 0.025 : share.language <= 0.5947 ? 0.078 : -0.071 : rate.id <= 0.3786 ? network.kind <= 2.5 ? share.timezone <= 0.4629 ? device.rare <= 0.00147 ? rate.block <= 0.002749 ? -0.018 : 0.062 : -0.01 : share.language <= 0.0007454 ? device.rare <= 0.00147 ? -0.111 : 0.134 : together.alike_steady <= 3.904 ? line.block_churn <= 1.935 ? 0.004 : 0.03 : -0.053 : 0.079 : rate.network <= 0.2224 ? -0.023 : 0.024',
    'share.country <= 0.3615 ? place.country_rate <= 0.2588 ? -0.141 : share.language <= 0.4725 ? 0.108 : timezone.abroad <= 0.5 ? rate.network <= 0.1768 ? 0.018 : network.kind <= 2.5 ? 0.051 : -0.11 : network.kind <= 2.5 ? -0.125 : 0.137 : line.network_rare <= 4.007 ? network.kind <= 2.5 ? share.timezone <= 0.1238 ? network.fresh <= 0.2175 ? 0.008 : 0.084 : device.churn <= 3.466 ? device.churn <= 2.072 ? line.network_rarity <= 0.0001809 ? -0.008 : 0.027 : share.block <= 0.3299 ? 0.016 : 0.096 : -0.036 : 0.066 : 0.126',
    'rate.country <= 0.05377 ? together.locale <= 0.5 ? share.language <= 0.1331 ? 0.145 : device.alike_rare <= 2.042 ? device.churn <= 1.869 ? 0 : rate.block <= 0.1427 ? 0.041 : together.alike_steady <= 0.01556 ? device.churn <= 4.095 ? 0.071 : -0.033 : -0.01 : -0.044 : network.kind <= 2.5 ? device.churn <= 0.6553 ? apart.hours <= 4.164 ? rate.block <= 0.02464 ? -0.059 : 0.045 : -0.058 : share.language <= 0.6425 ? line.network_rate <= 0.188 ? -0.106 : 0.046 : -0.172 : 0.123 : hosting.new <= 0.5 ? -0.017 : -0.161',
    'rate.id <= 0.3786 ? line.network_rare <= 4.007 ? network.fresh <= 0.7839 ? line.network_rare <= 1.936 ? line.block_churn <= 1.935 ? line.rare <= 2.72 ? 0.002 : 0.08 : line.block_gap <= 0.8325 ? -0.062 : network.fresh <= 0.1112 ? rate.network <= 0.1059 ? 0.059 : 0.003 : -0.098 : line.block <= 0.5 ? line.block_churn <= 0.8587 ? 0.075 : -0.024 : -0.101 : line.network_rare <= 1.746 ? 0.016 : 0.128 : 0.102 : rate.id <= 0.6347 ? -0.029 : device.change <= 0.2354 ? line.network_rare <= 0.5741 ? 0.037 : -0.023 : -0.041',
    'rate.id <= 0.3786 ? device.churn <= 3.466 ? together.id_details <= 0.5 ? share.place <= 0.9068 ? share.language <= 0.5289 ? device.rare <= 0.00147 ? language.new <= 0.5 ? 0.067 : -0.017 : 0.107 : share.network <= 0.6265 ? 0.004 : together.short_block <= 0.0202 ? 0.077 : 0.003 : -0.01 : 0.098 : network.days <= 2.5 ? share.network <= 0.2104 ? -0.084 : 0.032 : -0.041 : together.id_details <= 0.5 ? share.language <= 0.5289 ? 0.048 : together.short_block <= 0.09545 ? -0.024 : network.fresh <= 0.1452 ? 0.001 : 0.102 : -0.16',
    'line.network_rare <= 4.007 ? line.network_rare <= 1.936 ? together.locale <= 0.5 ? share.language <= 0.1331 ? 0.123 : 0.002 : rate.device <= 0.01973 ? line.network_gap <= 0.4469 ? -0.124 : -0.034 : device.alike_rare <= 0.03772 ? share.timezone <= 0.5876 ? 0.105 : -0.028 : share.language <= 0.6425 ? share.timezone <= 0.3035 ? 0.1 : -0.086 : details.alike_screen_other <= 0.5 ? -0.139 : 0.033 : line.block <= 0.5 ? together.short_block <= 0.04447 ? share.kind <= 0.218 ? 0.05 : -0.061 : -0.044 : -0.091 : device.alike_idle <= 0.3466 ? 0.158 : -0.013',
    'rate.id <= 0.4031 ? habit.vpn <= 0.5 ? device.churn <= 3.862 ? device.days <= 22.5 ? rate.id <= 0.09709 ? rate.network <= 0.002252 ? together.alike_gap <= 0.1379 ? -0.017 : together.short_network <= 0.75 ? -0.004 : 0.139 : rate.block <= 0.06934 ? 0.064 : device.rare <= 0.262 ? 0.021 : -0.01 : -0.005 : -0.027 : share.timezone <= 0.0008803 ? 0.033 : -0.046 : line.network_rate <= 2.406 ? hosting.domestic <= 0.5 ? 0.037 : -0.076 : 0.102 : together.short_block <= 0.09545 ? rate.id <= 0.6347 ? -0.037 : -0.003 : 0.036',
    'apart.hours <= 4.611 ? apart.hours <= 3.224 ? line.block_churn <= 1.935 ? -0.015 : apart.hours <= 2.979 ? 0.072 : 0.003 : line.rare <= 0.1654 ? apart.hours <= 3.801 ? 0.025 : line.block_churn <= 1.332 ? 0.013 : line.network_rare <= 1.342 ? 0.004 : -0.048 : network.kind <= 0.5 ? -0.082 : details.alike_screen_other <= 0.5 ? history.some <= 0.5 ? 0 : 0.108 : -0.068 : device.churn <= 0.5704 ? -0.024 : together.alike_country <= 0.5 ? line.block_churn <= 1.386 ? device.churn <= 3.466 ? 0.033 : -0.03 : -0.027 : -0.061',
    'rate.id <= 0.362 ? line.network_rare <= 4.007 ? device.days <= 22.5 ? 0.004 : -0.023 : network.days <= 3.5 ? -0.051 : 0.111 : rate.block <= 0.002749 ? device.days <= 0.5 ? -0.117 : -0.004 : details.screen_other <= 0.5 ? share.block <= 0.3433 ? share.language <= 0.5289 ? 0.061 : details.alike_screen_other <= 0.5 ? timezone.abroad <= 0.5 ? share.kind <= 0.901 ? rate.block <= 0.08939 ? 0.029 : -0.018 : share.place <= 0.9068 ? 0.059 : -0.021 : -0.119 : rate.id <= 0.4584 ? -0.021 : 0.093 : -0.07 : -0.137',
    'share.country <= 0.3615 ? place.country <= 0.5 ? -0.125 : apart.hours <= 4.3 ? 0.023 : share.language <= 0.4725 ? 0.063 : -0.055 : line.network_rare <= 4.007 ? device.alike_rare <= 0.9525 ? device.alike_rare <= 0.3487 ? device.days <= 22.5 ? line.network_rare <= 0.774 ? 0.009 : line.block_churn <= 1.332 ? share.kind <= 0.1715 ? 0.073 : -0.005 : -0.028 : -0.042 : device.alike_first <= 0.5 ? -0.024 : 0.083 : share.kind <= 0.0007598 ? -0.035 : device.alike_rare <= 2.042 ? 0.037 : -0.018 : device.alike_rare <= 0.006218 ? 0.139 : -0.031',
    'share.block <= 0.8606 ? rate.country <= 0.05377 ? together.id_hosting <= 0.5 ? rate.network <= 0.19 ? timezone.abroad <= 0.5 ? habit.vpn <= 0.5 ? share.block <= 0.06197 ? -0.001 : share.place <= 0.8635 ? device.churn <= 1.774 ? -0.021 : 0.039 : -0.09 : 0.037 : network.kind <= 2.5 ? -0.097 : 0.097 : device.change <= 2.931 ? line.network_rare <= 1.166 ? 0.033 : -0.015 : -0.042 : together.short_network <= 0.08013 ? 0.128 : -0.036 : hosting.new <= 0.5 ? -0.01 : -0.135 : together.short_device <= 0.75 ? 0.096 : -0.071',
    'network.fresh <= 0.7839 ? line.network_rare <= 1.936 ? network.days <= 3.5 ? line.block <= 0.5 ? -0.021 : network.fresh <= 0.04791 ? 0.076 : 0.018 : line.block <= 0.5 ? rate.network <= 0.002252 ? device.alike_missing <= 0.5 ? -0.025 : 0.059 : share.language <= 0.5289 ? line.network_gap <= 0.4469 ? -0.019 : 0.081 : 0.002 : rate.device <= 0.143 ? -0.042 : 0.029 : network.days <= 3.5 ? -0.109 : line.network_rare <= 2.742 ? network.fresh <= 0.2382 ? -0.061 : 0.029 : 0.069 : share.kind <= 0.1963 ? 0.119 : 0.009',
    'together.alike_gap <= 1.274 ? network.fresh <= 0.2175 ? line.network_rare <= 1.392 ? network.fresh <= 0.01719 ? details.alike_same <= 0.5 ? together.short_device <= 0.1181 ? 0.007 : -0.017 : share.place <= 0.2033 ? -0.007 : 0.054 : share.place <= 0.494 ? 0.033 : together.short_device <= 0.05409 ? -0.044 : 0.032 : share.country <= 0.6367 ? -0.125 : line.network_rare <= 3.111 ? -0.033 : 0.061 : share.kind <= 0.3299 ? rate.block <= 0.1304 ? 0.122 : 0.039 : together.short_device <= 0.1181 ? -0.026 : 0.071 : line.block_churn <= 1.935 ? -0.031 : 0.03',
    'share.country <= 0.5864 ? place.country_rate <= 0.2588 ? share.country <= 0.2488 ? -0.133 : -0.022 : apart.hours <= 3.969 ? 0.031 : -0.034 : share.place <= 0.9068 ? share.timezone <= 0.5876 ? together.id_gap <= 0.1379 ? device.alike_missing <= 0.5 ? 0.043 : -0.012 : -0.018 : together.alike_gap <= 1.274 ? together.alike_steady <= 3.037 ? rate.id <= 0.2469 ? 0.014 : device.alike_rare <= 1.139 ? -0.013 : 0.041 : -0.027 : -0.02 : line.rare <= 0.2078 ? device.churn <= 2.072 ? -0.011 : details.alike_screen_other <= 0.5 ? 0.034 : -0.077 : -0.08',
    'together.locale <= 0.5 ? share.language <= 0.1331 ? 0.087 : place.distance <= 3.462 ? device.alike_rare <= 2.042 ? device.alike_rare <= 1.068 ? together.short_device <= 0.05409 ? device.change <= 2.526 ? -0.006 : 0.045 : network.kind <= 2.5 ? 0.014 : -0.058 : together.short_device <= 0.08712 ? 0.038 : -0.018 : -0.036 : -0.032 : network.kind <= 2.5 ? device.change <= 0.2354 ? share.language <= 0.7508 ? share.network <= 0.08236 ? 0.053 : -0.123 : -0.136 : together.short_device <= 0.1548 ? 0.035 : device.change <= 2.004 ? 0.052 : -0.078 : 0.127',
    'share.block <= 0.8169 ? rate.network <= 0.002252 ? rate.device <= 0.04055 ? device.alike_idle <= 0.3466 ? -0.02 : device.alike_first <= 0.5 ? 0.038 : -0.051 : -0.042 : device.new_system <= 0.5 ? rate.country <= 0.01961 ? network.kind <= 2.5 ? rate.network <= 0.2224 ? together.locale <= 0.5 ? -0.001 : place.distance <= 1.773 ? -0.085 : 0.067 : line.block_churn <= 1.332 ? 0.046 : -0.006 : rate.network <= 0.1334 ? 0.128 : -0.051 : -0.017 : together.short_device <= 0.03775 ? 0.078 : 0.013 : together.short_device <= 0.75 ? 0.067 : -0.071',
    'habit.vpn <= 0.5 ? share.country <= 0.6689 ? place.country_rate <= 4.606 ? together.short_network <= 0.4167 ? -0.096 : device.days <= -0.5 ? -0.024 : 0.074 : apart.hours <= 4.536 ? 0.026 : hosting.new <= 0.5 ? together.short_network <= 0.1056 ? -0.093 : -0.005 : 0.019 : device.churn <= 4.351 ? apart.hours <= 0.8339 ? line.block <= 0.5 ? -0.061 : 0.047 : rate.network <= 0.002252 ? together.alike_steady <= 1.822 ? -0.02 : device.churn <= 2.12 ? 0.068 : -0.005 : 0.004 : -0.034 : device.days <= -0.5 ? 0.071 : 0.015',
    'apart.hours <= 4.611 ? share.timezone <= 0.0008803 ? share.place <= 0.9172 ? language.new <= 0.5 ? network.fresh <= 0.04791 ? 0.014 : line.block <= 0.5 ? 0.088 : 0.007 : 0.103 : -0.023 : together.locale <= 0.5 ? device.alike_rare <= 0.2973 ? device.alike_idle <= 2.013 ? rate.country <= 0.05377 ? 0.01 : -0.025 : -0.117 : device.alike_rare <= 0.8251 ? -0.034 : network.fresh <= 0.1501 ? place.distance <= 2.15 ? -0.001 : -0.085 : network.days <= 1.5 ? -0.022 : 0.066 : -0.096 : device.alike_idle <= 2.013 ? -0.023 : 0.012',
    'line.rare <= 2.72 ? line.network_rare <= 4.007 ? share.block <= 0.8382 ? share.language <= 0.5947 ? line.rare <= 0.4817 ? rate.network <= 0.002252 ? -0.023 : 0.04 : -0.076 : together.locale <= 0.5 ? together.new_hosting <= 0.5 ? together.short_network <= 0.4167 ? -0.003 : line.network <= 0.5 ? 0.068 : -0.024 : place.country <= 0.5 ? 0.043 : -0.103 : device.change <= 0.2354 ? details.alike_screen_other <= 0.5 ? -0.127 : 0.01 : 0.011 : details.alike_screen_other <= 0.5 ? 0.054 : -0.059 : 0.05 : share.kind <= 0.3698 ? 0.112 : -0.015',
    'line.rare <= 2.72 ? line.rare <= 0.3641 ? share.block <= 0.8606 ? share.language <= 0.5289 ? together.short_device <= 0.1339 ? share.network <= 0.05277 ? share.language <= 0.2427 ? 0.105 : 0.017 : 0.01 : -0.036 : rate.country <= 0.01961 ? 0.002 : -0.015 : share.place <= 0.937 ? 0.12 : 0.007 : share.place <= 0.6847 ? details.alike_screen_other <= 0.5 ? share.block <= 0.2189 ? rate.device <= 0.04055 ? -0.055 : 0.082 : details.alike_same <= 0.5 ? share.language <= 0.987 ? -0.056 : 0.052 : 0.11 : -0.059 : -0.066 : 0.048',
    'together.alike_gap <= 1.274 ? device.churn <= 4.351 ? device.alike_never <= 0.5 ? line.rare <= 2.72 ? line.network_rare <= 4.007 ? rate.network <= 0.002252 ? together.alike_gap <= 0.1379 ? -0.021 : rate.device <= 0.08891 ? 0.04 : place.rare <= 0.1344 ? -0.082 : 0.041 : together.new_network <= 0.5 ? device.new_client <= 0.5 ? -0.001 : network.kind <= 1.5 ? 0.009 : 0.205 : 0.028 : 0.065 : network.kind <= 1.5 ? rate.device <= 0.05557 ? -0.061 : 0.084 : 0.108 : device.churn <= 3.284 ? 0.163 : 0.017 : -0.034 : -0.015',
    'habit.vpn <= 0.5 ? rate.country <= 0.03013 ? together.id_hosting <= 0.5 ? device.alike_rare <= 2.488 ? apart.hours <= 0.8339 ? -0.039 : hour.rare <= -0.6675 ? 0.01 : rate.id <= 0.1064 ? together.short_block <= 0.03175 ? 0.01 : network.days <= 3.5 ? 0.018 : -0.032 : -0.008 : -0.057 : history.some <= 0.5 ? history.few <= 0.5 ? 0.095 : -0.013 : -0.039 : share.country <= 0.3615 ? -0.104 : -0.009 : rate.id <= 0.4031 ? device.alike_other <= 0.5 ? 0.016 : 0.068 : line.network_rate <= 2.221 ? -0.05 : 0.042',
    'habit.vpn <= 0.5 ? rate.country <= 0.0284 ? device.steady <= 0.8467 ? apart.hours <= 0.2257 ? -0.07 : 0 : 0.048 : share.country <= 0.3615 ? share.kind <= 0.0007598 ? 0.006 : place.country_mobile <= 0.5 ? -0.131 : -0.002 : together.short_device <= 0.0274 ? apart.hours <= 4.611 ? -0.012 : details.client_newer <= 0.5 ? -0.104 : -0.002 : 0.016 : place.distance <= 2.15 ? share.place <= 0.4288 ? together.short_block <= 0.01575 ? 0.056 : share.network <= 0.1701 ? -0.036 : 0.044 : 0.005 : rate.network <= 0.07722 ? 0.041 : -0.041',
    'habit.vpn <= 0.5 ? together.alike_steady <= 3.037 ? rate.id <= 0.09709 ? details.alike_screen_other <= 0.5 ? device.alike_rare <= 0.02989 ? place.country_mobile <= 0.5 ? line.rare <= 1.21 ? together.id_details <= 0.5 ? 0.002 : 0.094 : -0.059 : place.country_rate <= 6.137 ? 0.13 : -0.003 : 0.023 : -0.054 : device.alike_idle <= 2.525 ? device.steady <= 0.8467 ? -0.01 : 0.043 : device.alike_other <= 0.5 ? 0.078 : 0.002 : rate.block <= 0.1427 ? network.days <= 89.5 ? 0.056 : -0.03 : -0.031 : rate.id <= 0.4031 ? 0.029 : -0.021',
    'rate.id <= 0.2697 ? device.alike_rare <= 2.042 ? rate.device <= 0.03195 ? line.network_mobile <= 0.5 ? 0.004 : together.short_network <= 0.4167 ? 0.013 : 0.096 : device.change <= 0.2354 ? network.fresh <= 0.1452 ? -0.017 : 0.014 : 0.045 : -0.045 : device.alike_idle <= 2.862 ? network.fresh <= 0.1501 ? device.churn_often <= 0.5 ? -0.023 : line.network_rate <= 2.814 ? -0.002 : 0.047 : rate.device <= 0.1334 ? network.days <= 1.5 ? rate.network <= 0.09346 ? -0.071 : 0.033 : hour.rare <= -0.4243 ? 0.026 : -0.026 : 0.096 : 0.046',
    'rate.block <= 0.2028 ? network.fresh <= 0.2815 ? rate.device <= 0.1695 ? hosting.new <= 0.5 ? together.locale <= 0.5 ? 0.004 : -0.041 : together.short_network <= 0.06066 ? 0.125 : -0.016 : line.network_rate <= 3.22 ? 0.001 : -0.074 : line.block_churn <= 0.276 ? 0.098 : rate.block <= 0.1041 ? 0.075 : 0.002 : line.block_gap <= 0.8325 ? 0 : share.network <= 0.1336 ? network.days <= 9.5 ? line.block_churn <= 0.661 ? 0.014 : -0.129 : -0.006 : line.block_mobile <= 0.5 ? network.days <= 3.5 ? 0.042 : -0.028 : -0.024',
    'device.churn <= 3.862 ? line.rare <= 2.72 ? line.rare <= 1.116 ? device.days <= 4.5 ? share.kind <= 0.6601 ? -0.001 : place.rare <= 1.618 ? 0.019 : -0.047 : -0.005 : rate.device <= 0.03525 ? -0.058 : share.place <= 0.3035 ? device.churn <= 1.869 ? 0.164 : -0.026 : -0.028 : share.kind <= 0.3698 ? 0.092 : rate.device <= 0.07293 ? -0.042 : 0.087 : device.alike_first <= 0.5 ? share.place <= 0.475 ? details.alike_same <= 0.5 ? network.kind <= 1.5 ? -0.062 : 0.037 : -0.072 : -0.005 : 0.045',
    'share.country <= 0.3615 ? share.country <= 0.001737 ? hosting.habit <= 0.5 ? together.alike_steady <= 2.526 ? apart.hours <= 4.3 ? network.kind <= 2.5 ? line.network_rate <= 2.022 ? 0.121 : 0.016 : place.country_rate <= 6.137 ? -0.06 : 0.068 : network.kind <= 0.5 ? -0.079 : -0.002 : -0.073 : 0.11 : device.change <= 1.461 ? -0.114 : 0.024 : network.kind <= 2.5 ? together.locale <= 0.5 ? language.new <= 0.5 ? 0.002 : 0.08 : line.network_gap <= 0.4469 ? -0.067 : 0.012 : apart.km <= 522.9 ? 0.099 : -0.014',
    'network.fresh <= 0.8183 ? line.rare <= 2.72 ? line.block_gap <= 1.274 ? network.fresh <= 0.1728 ? network.fresh <= 0.01719 ? -0.001 : -0.024 : together.short_device <= 0.04881 ? line.network_rare <= 1.227 ? -0.04 : 0.03 : device.days <= 1.5 ? -0.001 : 0.062 : line.network_rare <= 0.4211 ? 0.04 : network.days <= 32.5 ? -0.034 : 0.039 : network.kind <= 1.5 ? rate.device <= 0.06174 ? -0.052 : 0.079 : 0.079 : line.network_rare <= 1.124 ? -0.016 : device.days <= 13.5 ? rate.device <= 0.009847 ? 0.01 : 0.106 : -0.035',
    'line.network_rare <= 4.007 ? network.fresh <= 0.7839 ? line.network_rare <= 1.936 ? network.days <= 2.5 ? line.block_churn <= 1.386 ? together.short_device <= 0.04881 ? -0.029 : 0.019 : network.fresh <= 0.05529 ? 0.07 : 0.003 : line.block_churn <= 1.63 ? 0 : network.days <= 10.5 ? -0.012 : -0.069 : network.days <= 5.5 ? -0.088 : line.network_rare <= 2.742 ? line.block_mobile <= 0.5 ? -0.078 : 0.007 : 0.064 : line.network_rare <= 1.838 ? together.short_device <= 0.0351 ? -0.021 : 0.049 : 0.08 : network.days <= 1.5 ? -0.059 : 0.071',
    'device.days <= 17.5 ? rate.network <= 0.002252 ? details.system_newer <= 0.5 ? line.network_gap <= 1.274 ? rate.block <= 0.6049 ? -0.001 : -0.051 : -0.042 : 0.096 : line.network_rate <= 3.02 ? share.country <= 0.3615 ? place.country_rate <= 0.2588 ? -0.094 : habit.vpn <= 0.5 ? rate.country <= 0.05057 ? -0.001 : -0.07 : 0.06 : details.client_newer <= 0.5 ? history.many <= 0.5 ? -0.002 : 0.015 : 0.041 : 0.028 : details.system_newer <= 0.5 ? network.days <= 29.5 ? -0.031 : details.alike_screen_other <= 0.5 ? 0.002 : 0.088 : -0.068',
    'share.timezone <= 0.0008803 ? share.language <= 0.7122 ? share.place <= 0.4524 ? device.churn <= 2.708 ? 0.102 : -0.034 : 0.011 : device.alike_other <= 0.5 ? network.kind <= 2.5 ? apart.hours <= 5.35 ? share.kind <= 0.9835 ? device.change <= 0.2354 ? together.short_network <= 0.01527 ? -0.002 : -0.05 : rate.device <= 0.01825 ? -0.016 : 0.055 : together.short_block <= 0.4167 ? 0.054 : -0.057 : -0.062 : 0.044 : together.locale <= 0.5 ? share.kind <= 0.6344 ? 0.069 : 0 : -0.081 : together.locale <= 0.5 ? -0.002 : -0.072',
    'rate.id <= 0.3786 ? details.screen_other <= 0.5 ? device.days <= 22.5 ? details.system_newer <= 0.5 ? share.block <= 0.6015 ? 0.002 : share.place <= 0.9549 ? 0.066 : -0.029 : device.days <= 3.5 ? 0.153 : -0.026 : -0.024 : rate.id <= 0.287 ? 0.121 : -0.054 : details.screen_other <= 0.5 ? device.new_client <= 0.5 ? together.short_device <= 0.1056 ? device.churn <= 0.7087 ? -0.002 : -0.033 : together.alike_mobile <= 0.5 ? share.network <= 0.1522 ? -0.019 : 0.04 : 0.095 : network.days <= 7.5 ? 0.036 : -0.063 : -0.134',
    'device.churn <= 3.466 ? device.alike_never <= 0.5 ? rate.network <= 0.3201 ? network.kind <= 2.5 ? timezone.abroad <= 0.5 ? -0.001 : -0.073 : together.short_network <= 0.06066 ? rate.network <= 0.09805 ? 0.14 : share.kind <= 0.0007598 ? 0.082 : -0.062 : timezone.abroad <= 0.5 ? -0.028 : 0.085 : network.kind <= 2.5 ? device.change <= 2.446 ? device.churn <= 2.526 ? 0.047 : -0.004 : network.days <= 7.5 ? -0.091 : 0.007 : -0.055 : 0.125 : rate.device <= 0.04055 ? hour.rare <= -0.8776 ? -0.056 : 0.013 : -0.038',
    'line.block_churn <= 1.935 ? network.days <= 1.5 ? place.new <= 0.5 ? place.rare <= 1.121 ? share.language <= 0.9922 ? -0.054 : details.alike_screen_other <= 0.5 ? 0.011 : -0.059 : -0.057 : line.block_churn <= 0.5165 ? 0.01 : -0.096 : together.block_place <= 0.5 ? line.block_churn <= 1.386 ? place.rare <= 0.9311 ? 0.001 : 0.016 : -0.025 : 0.067 : network.days <= 3.5 ? network.days <= 1.5 ? 0.072 : share.kind <= 0.84 ? 0.047 : -0.017 : network.days <= 9.5 ? -0.01 : place.rare <= 0.03068 ? 0.035 : -0.081',
    'share.place <= 0.8309 ? together.alike_gap <= 1.274 ? share.kind <= 0.6601 ? 0.001 : rate.network <= 0.3201 ? 0.008 : 0.068 : details.alike_screen_other <= 0.5 ? -0.016 : 0.044 : details.alike_screen_other <= 0.5 ? network.days <= 1.5 ? line.block_mobile <= 0.5 ? line.block_gap <= 0.1379 ? -0.01 : 0.047 : -0.046 : apart.hours <= 3.205 ? -0.042 : together.short_device <= 0.05409 ? -0.017 : device.churn <= 1.036 ? -0.016 : together.short_device <= 0.06905 ? 0.091 : 0.015 : device.churn <= 2.394 ? together.alike_gap <= 0.4469 ? -0.071 : 0.027 : -0.11',
    'device.churn <= 4.964 ? share.timezone <= 0.0008803 ? network.kind <= 1.5 ? apart.hours <= 4.749 ? together.id_network <= 0.5 ? rate.id <= 0.5815 ? share.place <= 0.9871 ? 0.032 : -0.023 : -0.035 : rate.block <= 0.08939 ? 0.029 : -0.044 : device.alike_idle <= 2.862 ? -0.045 : 0.039 : network.fresh <= 0.03984 ? share.language <= 0.8493 ? 0.082 : device.alike_missing <= 0.5 ? share.place <= 0.3291 ? place.distance <= 2.937 ? 0.041 : -0.031 : -0.034 : -0.058 : device.known <= 0.5 ? 0.113 : -0.027 : -0.001 : -0.047',
    'line.network_rare <= 3.111 ? line.network_rare <= 2.317 ? together.block_place <= 0.5 ? line.network_rarity <= 0.0001809 ? device.rare <= 0.1344 ? 0.001 : share.language <= 0.2427 ? 0.077 : -0.019 : 0.009 : device.alike_rare <= 0.006218 ? share.country <= 0.8149 ? -0.049 : 0.076 : device.alike_idle <= 1.869 ? -0.062 : 0.058 : line.block_mobile <= 0.5 ? -0.083 : network.days <= 3.5 ? -0.059 : together.short_block <= 0.06066 ? 0.04 : -0.051 : network.days <= 3.5 ? -0.103 : device.alike_rare <= 0.9525 ? rate.device <= 0.05203 ? 0.115 : -0.004 : -0.034',
    'habit.vpn <= 0.5 ? together.locale <= 0.5 ? share.language <= 0.1331 ? 0.061 : 0 : rate.device <= 0.02942 ? together.new_country <= 0.5 ? -0.065 : 0.013 : share.timezone <= 0.3035 ? share.language <= 0.5289 ? 0.115 : place.new <= 0.5 ? device.new_system <= 0.5 ? -0.069 : 0.041 : 0.067 : -0.043 : together.locale <= 0.5 ? history.some <= 0.5 ? line.network_rate <= 2.406 ? share.country <= 0.3615 ? -0.053 : share.place <= 0.5039 ? 0.019 : rate.country <= 0.05057 ? 0.016 : -0.053 : 0.047 : 0.07 : 0.089',
    'line.network_rarity <= -0.1771 ? rate.block <= 0.3867 ? together.id_gap <= 1.274 ? rate.block <= 0.03161 ? 0 : rate.device <= 0.182 ? 0.065 : -0.016 : -0.021 : -0.026 : device.churn <= 3.466 ? 0 : share.timezone <= 0.0008803 ? network.days <= 26.5 ? rate.device <= 0.03195 ? 0.089 : network.fresh <= 0.05224 ? -0.057 : 0.04 : -0.044 : line.network_rare <= 1.936 ? line.network_rare <= 0.5108 ? network.days <= 2.5 ? -0.003 : -0.047 : share.kind <= 0.6691 ? 0.018 : -0.065 : rate.network <= 0.05865 ? 0.014 : -0.094',
    'together.alike_steady <= 2.526 ? device.alike_rare <= 2.488 ? apart.hours <= 3.224 ? rate.id <= 0.1993 ? history.many <= 0.5 ? -0.003 : 0.035 : rate.id <= 0.766 ? share.language <= 0.9898 ? 0.008 : -0.035 : device.steady <= 0.5443 ? 0.002 : 0.099 : device.alike_rare <= 0.02989 ? 0.001 : share.kind <= 0.3698 ? 0.032 : rate.network <= 0.2041 ? -0.009 : 0.039 : -0.061 : share.place <= 0.3035 ? line.block_mobile <= 0.5 ? line.block_gap <= 0.8325 ? -0.034 : -0.116 : -0.001 : rate.block <= 0.2344 ? 0.038 : -0.008',
    'line.rare <= 2.72 ? device.alike_rare <= 1.204 ? line.network_rarity <= 2.403 ? line.network_rarity <= 0.0001809 ? -0.003 : place.rare <= 0.162 ? place.distance <= 2.15 ? -0.01 : apart.km <= 1223 ? 0.043 : -0.038 : 0.04 : line.network_rate <= 2.022 ? -0.06 : -0.002 : line.network_mobile <= 0.5 ? line.network_rare <= 2.317 ? share.network <= 0.3753 ? 0.049 : share.place <= 0.8415 ? share.network <= 0.5148 ? -0.029 : 0.049 : -0.03 : -0.035 : device.churn <= 1.147 ? 0.016 : -0.087 : network.kind <= 1.5 ? -0.017 : 0.065',
    'share.place <= 0.7909 ? share.network <= 0.6265 ? 0 : place.rare <= 1.209 ? 0.028 : -0.056 : place.rare <= 0.001833 ? share.network <= 0.8155 ? -0.082 : share.place <= 0.9549 ? 0.052 : rate.block <= 0.02464 ? 0.013 : -0.076 : line.network_rarity <= 0.7673 ? rate.block <= 0.07957 ? device.alike_missing <= 0.5 ? together.id_block <= 0.5 ? together.alike_gap <= 0.8325 ? device.alike_rare <= 0.2347 ? -0.016 : -0.078 : rate.device <= 0.02696 ? 0.032 : -0.029 : apart.hours <= 4.573 ? 0.075 : -0.027 : 0.076 : -0.012 : 0.036',
    'device.churn <= 4.635 ? device.alike_never <= 0.5 ? line.rare <= 3.131 ? device.alike_rare <= 2.042 ? device.alike_rare <= 0.8251 ? device.alike_rare <= 0.3487 ? 0.002 : together.short_block <= 0.06066 ? -0.025 : 0.01 : rate.device <= 0.2224 ? device.churn <= 2.12 ? share.block <= 0.2789 ? rate.device <= 0.04873 ? -0.009 : 0.033 : -0.053 : 0.044 : device.churn <= 1.69 ? 0.029 : together.alike_steady <= 0.01556 ? -0.108 : -0.02 : -0.03 : rate.block <= 0.2028 ? 0.092 : -0.022 : device.churn <= 2.708 ? 0.157 : 0.007 : -0.029',
    'line.network_rarity <= -0.1771 ? rate.block <= 0.5678 ? 0.025 : -0.042 : rate.network <= 0.3201 ? network.kind <= 2.5 ? apart.hours <= 6.001 ? -0.002 : together.short_network <= 0.1833 ? device.alike_missing <= 0.5 ? -0.075 : 0.033 : 0.037 : together.short_network <= 0.06066 ? rate.network <= 0.09346 ? together.short_block <= 0.0117 ? 0.152 : -0.029 : -0.022 : share.timezone <= 0.8995 ? 0.042 : share.country <= 0.9194 ? -0.067 : 0.011 : network.kind <= 2.5 ? together.short_network <= 0.4167 ? device.change <= 2.446 ? 0.022 : -0.032 : 0.067 : -0.046',
    'place.rare <= 3.517 ? device.alike_idle <= 2.25 ? rate.device <= 0.04055 ? device.change <= 0.2354 ? network.fresh <= 0.07372 ? share.network <= 0.3575 ? 0.007 : 0.029 : -0.011 : rate.device <= 0.001968 ? -0.026 : 0.052 : device.change <= 0.2354 ? network.fresh <= 0.03735 ? device.steady <= 0.01207 ? -0.035 : -0.009 : share.network <= 0.3753 ? network.fresh <= 0.2382 ? 0.1 : 0.022 : -0.02 : 0.018 : network.fresh <= 0.1452 ? device.alike_missing <= 0.5 ? -0.017 : 0.038 : 0.054 : network.days <= 1.5 ? -0.041 : 0.054',
    'share.kind <= 0.6601 ? details.alike_screen_other <= 0.5 ? details.alike_system_older <= 0.5 ? rate.block <= 0.2419 ? line.network <= 0.5 ? rate.device <= 0.007834 ? share.kind <= 0.07661 ? 0.034 : -0.012 : line.network_mobile <= 0.5 ? 0.009 : -0.047 : share.kind <= 0.07661 ? -0.048 : 0.02 : -0.013 : 0.068 : line.rare <= 0.4138 ? 0.071 : -0.048 : line.network_rare <= 1.936 ? rate.block <= 0.2419 ? network.fresh <= 0.03266 ? 0.005 : network.days <= 1.5 ? 0.011 : -0.051 : 0.02 : together.alike_gap <= 0.1379 ? 0.002 : -0.104',
    'details.client_newer <= 0.5 ? details.system_newer <= 0.5 ? history.many <= 0.5 ? history.some <= 0.5 ? -0.006 : share.block <= 0.6801 ? together.missing_block <= 0.5 ? line.network_other <= 0.5 ? -0.006 : share.timezone <= 0.8995 ? -0.025 : 0.07 : 0.057 : 0.094 : device.rare <= 0.801 ? 0.003 : 0.038 : 0.045 : details.system_newer <= 0.5 ? apart.km <= 801.5 ? together.id_gap <= 1.274 ? hour.rare <= -0.8061 ? -0.006 : rate.country <= 0.05377 ? 0.066 : -0.016 : -0.023 : place.country_rarity <= -0.4171 ? 0.057 : -0.03 : -0.026',
  ],
} as const;
