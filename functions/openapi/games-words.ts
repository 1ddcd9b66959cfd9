import { gameForm, gameView, keyForm, newKeyView, revokedKeyView } from '../games/index.ts';
import { targetWords } from './target-words.ts';
import { words } from './words.ts';

const settings = {
  name: 'What players know the game by, 1 to 80 characters; longer names are cut.',
  supportAddress: 'The mail address of your support: where players’ replies go. At most 254 characters.',
  teamAddresses: 'Where answers to what an agent of a team writes go. What is left out goes to `supportAddress`.',
  branding: 'How pages and mails look.',
  callbackUrl:
    'Where Doorward calls you: `https`, at most 2,048 characters, resolving to public addresses only, without user name or password. Only the local stack also takes `http://127.0.0.1`.',
  budgets: 'How much you want of what costs something.',
  targets: 'What your team promises players, counted from the opening of a case of ordinary priority.',
  teachUntil:
    'Until then, RFC 3339 with offset, events only teach: no question, no case. For the first weeks of a game whose players are not yet known.',
};
/** What a `PUT` may send back as it was read; it changes nothing. */
const onlyRead = {
  gameId: 'The id of the game. Only read.',
  keys: 'The keys that are in force or will be, oldest first, two at most. Only read.',
  version: 'Counts the changes of the game: for `If-Match`. Only read.',
};
const brandColor = 'The colour of buttons and links, such as `#1a5fb4`.';
const logo =
  'A PNG in base64, 16 to 512 pixels each side, at most 32 KiB, without metadata: it stands at the top of every mail of the game, inside the mail itself.';
const budgets = {
  eventsPerSecond: 'Events a second that each key may send, 50 to 100,000. Usually 5,000.',
  askedPer100:
    'Of 100 genuine sign-ins, so many may be asked about, 0.1 to 20. Usually 2. The score from which a player is asked follows from it and from the game’s own sign-ins, once 6,000 are counted.',
  callsPer10000:
    'Of 10,000 genuine sign-ins, so many may make an agent call because of their score alone, 0.1 to 100. Usually 1. As with questions.',
};
const key = {
  keyId: 'The id of the key: what `doorward-key` carries.',
  notBefore: 'From when it is in force.',
  notAfter: 'Until when it is in force.',
};

export const gamesWords = [
  words(gameForm, { ...settings, ...onlyRead }),
  words(gameForm.shape.budgets.unwrap(), budgets),
  ...targetWords,
  words(gameForm.shape.teamAddresses.unwrap(), {
    account_security: 'The team for accounts under attack.',
    player_support: 'The team for everything else.',
  }),
  words(gameForm.shape.branding.unwrap(), {
    color: brandColor,
    logo: `${logo} null removes it.`,
  }),
  words(gameView.shape.branding, { color: brandColor, logo }),
  words(gameView, {
    ...settings,
    ...onlyRead,
  }),
  words(gameView.shape.budgets, budgets),
  words(gameView.shape.keys.element, key),
  words(keyForm, {
    notBefore: 'From when it is to be in force: RFC 3339 with offset. Now, if left out.',
    notAfter: 'Until when: RFC 3339 with offset, at most 395 days after `notBefore`. As long as that, if left out.',
  }),
  words(newKeyView, { ...key, secret: '`whsec_` and 32 bytes in base64. Keep it: it is not shown again.' }),
  words(revokedKeyView, { keyId: key.keyId, revokedAt: 'When it was ended.' }),
];
