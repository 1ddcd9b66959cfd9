import { taskDetail } from '../outreach/index.ts';
import { words } from './words.ts';

/** What a case shows beside its own fields, field by field. */
export const caseFileTexts = {
  acts: 'What you may do to it now, by the last part of the path.',
  heldAddress: 'A change of the mail address waits for a second person.',
  inQuestion: 'The event that the case is about, usually a sign-in.',
  compared: 'How that event compares with what is usual for the player; missing if nothing is stored of the player.',
  observed: 'Every event of the case, oldest first.',
  usual: 'How the player usually signs in; missing if nothing has been learned.',
  mails: 'Mails to the player about this case, the latest first.',
  callbacks: 'News for the game about this player since a week before the case, the latest first.',
};

const { next, compared, observed, usual, mails, callbacks } = taskDetail.shape;
const habits = usual.unwrap().shape;
const signIns = 'How often, halved every 90 days.';
const lastSeen = 'The latest day, UTC.';
const verdict = '`known`, `near` (alike, not the same), `new`, or `untold` (nothing to compare).';

export const caseFileWords = [
  words(next.unwrap(), { what: 'Which promise.', at: 'By when, in UTC.' }),
  words(observed.element, {
    at: 'When, in UTC.',
    type: 'What happened.',
    country: 'ISO 3166 code by the address, or empty.',
    place: 'City or region by the address, or empty.',
    latitude: 'Degrees north, by the address.',
    longitude: 'Degrees east, by the address.',
    accuracyKm: 'The radius in km within which the place is to be believed.',
    network: 'Who runs the network, or empty.',
    networkKind: 'What kind of network it is.',
    device: 'The device in words, or empty.',
    language: 'The language the device is set to.',
    timezone: 'The time zone the device is set to.',
  }),
  words(compared.unwrap(), {
    device: verdict,
    network: verdict,
    place: `${verdict} A new city in a usual country is near.`,
    timeOfDay: `${verdict} Usual is within three hours of an earlier sign-in.`,
    language: verdict,
    timezone: verdict,
  }),
  words(usual.unwrap(), {
    since: 'The first day, UTC.',
    signIns: 'Sign-ins that were learned.',
    devices: 'Devices, the most used first.',
    networks: 'Networks, the most used first.',
    places: 'Places, the most used first.',
    languages: 'Languages of the devices.',
    timezones: 'Time zones of the devices.',
    lastSignIns: 'The last four sign-ins that were learned, the latest first.',
  }),
  words(habits.devices.element, { name: 'The device in words.', firstSeen: 'The first day, UTC.', signIns, lastSeen }),
  words(habits.networks.element, {
    name: 'Who runs it.',
    number: 'Its AS number; 0 if unknown.',
    kind: 'What kind of network it is.',
    signIns,
    lastSeen,
  }),
  words(habits.places.element, {
    place: 'City or region.',
    country: 'ISO 3166 code.',
    latitude: 'Degrees north.',
    longitude: 'Degrees east.',
    signIns,
    lastSeen,
  }),
  words(mails.element, {
    sendId: 'The id of the mail.',
    kind: 'What it says.',
    state:
      '`QUEUED`, `CLAIMED`, `WAITING`, `UNKNOWN`: on its way. `SENT`, `DELIVERED`: out. `RETURNED`, `BOUNCED`, `FAILED`, `UNDELIVERABLE`: did not arrive. `COMPLAINED`: called spam.',
    at: 'Since when it stands so, in UTC.',
    tries: 'How often it was handed over.',
    reason: 'Why it failed or came back.',
  }),
  words(callbacks.element, {
    id: 'The id of the delivery.',
    types: 'What the game is told, in order.',
    state: '`waiting`, `delivered`, `failed` (given up), or `no_url` (the game has no address for it).',
    since: 'When it came to be, in UTC.',
    endedAt: 'When it was over, in UTC.',
    tries: 'How often it was tried.',
    last: 'How the latest try ended: an HTTP status, or why there was no answer.',
  }),
];
