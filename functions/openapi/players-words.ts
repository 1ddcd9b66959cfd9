import { exportedRows, playerExport, playerPatch, playerView, protectionView } from '../players/index.ts';
import { words } from './words.ts';

const contact = {
  email: 'Where security mails go, at most 254 characters. Send verified addresses only.',
  nickname: 'How the player is called in mails, 1 to 128 characters.',
  locale:
    'BCP 47 tag, such as `zh-Hans-SG`. Mails and pages come in English, Vietnamese, simplified Chinese or Italian.',
  timezone: 'IANA time zone, such as `Europe/Rome`; times in mails and on pages are written in it.',
  phone: 'E.164, such as `+390612345678`. For calls of agents only; nothing is sent to it.',
  tier: '`vip` puts a case of this player before others of the same risk.',
  createdAt: 'When the account was made: RFC 3339 with offset.',
  minor: 'Whether the player is under age; agents see it before they call.',
};

export const playersWords = [
  words(playerPatch, contact),
  words(playerView, {
    ...contact,
    playerId: 'Your id of the player.',
    updatedAt: 'When one of these fields last changed, in UTC.',
    heldChange: 'Present while a change of the address or number waits for a person: see `PUT`.',
  }),
  words(protectionView, {
    protection:
      '`normal`: nothing is known against the account. `watch`: a question to the player is open. `hold`: let nothing of worth leave the account.',
    since: 'Since when, in UTC.',
    reasons: 'The names of the signals and answers that led to it, at most 8.',
  }),
  words(playerExport, {
    playerId: 'Your id of the player.',
    exportedAt: 'When the export was made, in UTC.',
    records: 'By kind of row.',
  }),
  words(exportedRows, {
    purpose: 'What this kind of row is kept for.',
    rows: 'The rows. Their fields depend on what is known.',
  }),
];
