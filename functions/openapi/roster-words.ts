import { memberForm, rosterList, rosterMember, sharedOut, shareOutBody } from '../outreach/index.ts';
import { words } from './words.ts';

const settings = {
  name: 'What colleagues know the person by, 1 to 80 characters.',
  teams: 'The teams whose cases the person takes.',
  languages: 'The languages in which the person speaks with players.',
  shifts: 'When the person works; leave and swapped shifts are exceptions. Without it, nothing is given out to them.',
  share:
    'How much of what is shared out they get beside a colleague with 1: 0 to 3 in halves; 0 gets nothing. Usually 1.',
  most: 'How many cases they hold at once before they are asked to finish one, 1 to 50. Usually 8.',
};
const onlyRead = {
  gameId: 'The game.',
  staffId: 'The `sub` of the person’s token.',
  version: 'Counts the changes of the entry: for `If-Match`.',
};

export const rosterWords = [
  words(memberForm, {
    ...settings,
    gameId: `${onlyRead.gameId} Only read.`,
    staffId: `${onlyRead.staffId} Only read.`,
    version: `${onlyRead.version} Only read.`,
  }),
  words(rosterMember, { ...settings, ...onlyRead }),
  words(rosterList, { items: 'The people.', cursor: 'Present if there is more: send it as `cursor` to go on.' }),
  words(shareOutBody, { hours: 'Cases that are due within so many hours are given out, 1 to 72. Usually 4.' }),
  words(sharedOut, {
    given: 'Cases that were given to somebody, the most pressing first.',
    left: 'Cases that stay, each with the reason.',
    taken: 'Cases that somebody took while they were being given out.',
  }),
  words(sharedOut.shape.given.element, {
    taskId: 'The case.',
    staffId: 'Who has it now.',
    name: 'Their name.',
    until: 'Until when it is kept for them, in UTC: half an hour after it is due, but not beyond their shift.',
  }),
  words(sharedOut.shape.left.element, {
    taskId: 'The case.',
    why: '`no_team`: nobody on shift takes cases of its team. `no_language`: none of those speaks the player’s language. `full`: all who do hold as many as they may.',
  }),
];
