/** Each signal as a sentence that an agent can read to a player. `named` and `inNetwork` say whether there is a name to read. */
export const en = {
  first_sign_in: 'This is the first sign-in to this account that we have seen.',
  known_device: 'This device is known on this account{named, select, yes {: {device}} other {}}.',
  similar_device:
    'This device looks like one that is used on this account, but we cannot be sure it is the same one{named, select, yes {: {device}} other {}}.',
  id_on_other_device:
    'This device says it is one that we know, but it is of another kind{named, select, yes {: {device}} other {}}.',
  new_device: 'This device has not signed in to this account before{named, select, yes {: {device}} other {}}.',
  known_network: 'The sign-in came over an internet connection that is usual for this account.',
  other_address:
    'The internet provider is a usual one{inNetwork, select, yes { ({network})} other {}}, but the connection itself is new.',
  new_network:
    'This account has not been used over this internet provider before{inNetwork, select, yes {: {network}} other {}}.',
  unknown_network: 'The sign-in came over an internet connection that we know nothing about.',
  hosting_network:
    'The sign-in came through a data centre or a VPN{inNetwork, select, yes { ({network})} other {}}, which is not usual for this account.',
  new_country: 'This account has not been used from this country before: {country}.',
  new_place: 'This account has not been used from around {where} before.',
  impossible_travel:
    'This sign-in came from around {where}, and another one from around {fromWhere}, {soon, select, yes {at the same time} other {only {duration} apart}}. They lie at least {km, number} km apart; nobody travels that fast.',
  new_language: 'The device is set to a language that is new on this account: {language}.',
  new_timezone: 'The device is set to a time zone that is new on this account: {timezone}.',
  untold_device: 'The game told us nothing about the device.',
  other_details:
    'The device reports other versions, or another screen, than it did before{named, select, yes {: {device}} other {}}.',
  usual_details:
    'The versions and the screen that the device reports are what we expect{named, select, yes {: {device}} other {}}.',
  usual_hosting:
    'The sign-in came through a data centre or a VPN{inNetwork, select, yes { ({network})} other {}}, as some sign-ins to this account do.',
  known_place: 'The sign-in came from around {where}, where this account has been used before.',
  unusual_hour: 'This account is seldom used at this time of day.',
  usual_hour: 'This account is often used at this time of day.',
  short_history:
    'We know only {count, plural, one {# earlier sign-in} other {# earlier sign-ins}} to this account, and are still getting to know it.',
  unknown_together:
    'Neither the device nor the connection could be recognised for sure, and that they come together counts for more.',
  known_together: 'The device and the connection speak for each other.',
  other_habits: 'Several smaller things together.',
  failure_burst:
    '{count, plural, one {# attempt} other {# attempts}} to sign in to this account failed shortly before this one.',
  failed_before: 'Shortly before this one, {count, plural, one {# attempt} other {# attempts}} to sign in failed.',
  address_burst:
    'From the same internet address somebody is trying many accounts: {failures, plural, one {# failed attempt} other {# failed attempts}} on {accounts, plural, one {# account} other {# accounts}}.',
  attack_wave: 'Somebody is trying leaked passwords on many accounts of this game: so far at least {accounts, number}.',
  network_burst:
    'Somebody is trying many accounts over the network that this sign-in came from: {failures, plural, one {# failed attempt} other {# failed attempts}} on {accounts, plural, one {# account} other {# accounts}}.',
  stuffing_wave:
    'Somebody is trying leaked passwords on many accounts of this game at the moment, and neither the device nor the connection of this sign-in is usual for this account.',
  reported_device:
    'This device was reported by {accounts, plural, one {the owner of another account} other {the owners of # other accounts}}{named, select, yes {: {device}} other {}}.',
  shared_device:
    'This device is shared by several accounts, and nobody has minded so far{named, select, yes {: {device}} other {}}.',
  device_elsewhere:
    'This device was tried on {accounts, plural, one {# other account} other {# other accounts}} of late{named, select, yes {: {device}} other {}}.',
  question_open: 'We have already asked about a sign-in by this device, and are still waiting for the answer.',
  change_after_suspect:
    '{act} {soon, select, yes {right after} other {{duration} after}} a sign-in that was not familiar.',
  recovery_after_suspect:
    '{act} {soon, select, yes {right after} other {{duration} after}} a sign-in that was not familiar.',
  asset_after_suspect:
    '{act} {soon, select, yes {right after} other {{duration} after}} a sign-in that was not familiar.',
  denied_returns:
    'This device was reported to us as somebody else’s, and it is back{named, select, yes {: {device}} other {}}.',
  unknown: 'Something about this was unusual.',
  learning: 'We are still getting to know how this account is used, so this counts for less.',
  minutes: '{amount, plural, one {# minute} other {# minutes}}',
  hours: '{amount, plural, one {# hour} other {# hours}}',
  'password.changed': 'The password was changed',
  'email.changed': 'The mail address was changed',
  'phone.changed': 'The phone number was changed',
  'mfa.enabled': 'A second sign-in step was set up',
  'mfa.disabled': 'The second sign-in step was switched off',
  'recovery.requested': 'Recovery of the account was requested',
  'item.traded': 'An item was traded',
  'item.gifted': 'An item was given away',
  'item.sold': 'An item was sold',
  'currency.transferred': 'Game currency was transferred',
  'payment.made': 'A payment was made',
} as const;

export type MessageKey = keyof typeof en;
