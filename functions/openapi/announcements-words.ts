import {
  actBodies,
  announcementForm,
  announcementItem,
  announcementList,
  announcementView,
  audienceForm,
  audienceView,
  contentSchema,
  countsView,
  estimateView,
  moreRecipients,
  progressView,
  recipientList,
  recipientView,
} from '../announcements/index.ts';
import { words } from './words.ts';

const written = {
  gameId: 'The game.',
  kind: '`maintenance` (with start and end, which each reader sees in their own zone), `policy` (with the date from which it holds) or `safety` (what a scam looks like and what to do). Readers can stop each kind by itself; minors get no `safety`.',
  audience: 'Whom it is for.',
  sendAt: 'When it is to go out; at once when sent, if left out or past.',
  startsAt: 'Of a maintenance: when it begins.',
  endsAt: 'Of a maintenance: when it ends.',
  effectiveAt: 'Of a policy: from when it holds.',
};

const item = {
  ...written,
  announcementId: 'The id of the announcement.',
  state:
    '`draft`; `scheduled`: waits for `sendAt`; `sending`; `paused`: by a person, or by itself when too much bounced or was complained about; `done`; `cancelled`.',
  title: 'The English title.',
  languages: 'The languages that are written.',
  createdAt: 'When it was made, in UTC.',
  createdBy: 'Who made it.',
  changedAt: 'When its words, audience or times last changed, in UTC.',
  changedBy: 'Who changed them last, if anybody did.',
  revision: 'Counts those changes: an approval holds for one.',
  approval: 'Who approved it last, when, and which revision.',
  estimate: 'The last count of whom it will reach, if it has not changed since.',
  startedAt: 'When sending began, in UTC.',
  finishedAt: 'When its last recipient had their turn, in UTC.',
  paused: 'Since when it is paused, why, and by whom.',
  noticePath: 'Where its public notice is.',
  publishedAt: 'When the notice came onto the public page, in UTC.',
  updatedAt: 'When the notice last changed after that, in UTC.',
  version: 'Counts all changes of it: for `If-Match`.',
};

const audience = {
  languages: 'Only readers of these languages; whoever reads none of ours reads English.',
  regions: 'Only players who usually sign in from these countries (ISO 3166-1), else whose locale names one.',
  tiers: 'Only players of these tiers.',
  activeWithinDays: 'Only players who signed in within so many days, 1 to 180.',
};

const language = (name: string) => `In ${name}.`;

export const announcementWords = [
  words(announcementForm, { ...written, content: 'What it says, in each language; English is needed.' }),
  words(contentSchema, {
    en: language('English'),
    vi: language('Vietnamese'),
    'zh-Hans': language('simplified Chinese'),
    it: language('Italian'),
  }),
  words(contentSchema.shape.en, {
    title: 'One line, 1 to 120 characters: the subject of the mail and the title of the notice.',
    body: 'Markdown, 1 to 20,000 characters: paragraphs, headings `##` and `###`, strong, emphasis, lists, quotes, hard breaks and https links. No HTML, images, tables or code.',
  }),
  words(audienceForm, {
    ...audience,
    all: 'Everybody, in so many words. `"all"` in place of the object says the same, and so does an empty object.',
    playerIds: 'Only these players, at most 50,000; more by `POST …/recipients`.',
    listed: 'As an announcement with a list shows it: on an edit, the list stays as it is.',
  }),
  words(audienceView, { ...audience, listed: 'It has a list of players and goes to nobody else.' }),
  words(moreRecipients, { playerIds: 'The game’s ids of the players, 1 to 50,000.' }),
  words(actBodies.test, { language: 'One of our languages.' }),
  words(announcementItem, item),
  words(announcementItem.shape.approval.unwrap(), {
    by: 'Who.',
    at: 'When, in UTC.',
    revision: 'Which revision; it holds for no other.',
  }),
  words(announcementItem.shape.paused.unwrap(), {
    at: 'Since when, in UTC.',
    why: '`person`, or by itself for `bounces` or `complaints`.',
    by: 'Who: a name, or `Doorward` for the service itself.',
  }),
  words(announcementView, {
    ...item,
    content: 'What it says; after sending began, what its notice says.',
    counts: 'What it has come to.',
    byLanguage: 'The same by language.',
    skipped: 'Who of the audience got nothing, by reason; players without an address count as no recipients.',
    progress: 'How it went and goes.',
  }),
  words(announcementList, {
    items: 'The announcements.',
    cursor: 'Present if there is more: send it as `cursor` to go on.',
  }),
  words(estimateView, {
    at: 'When it was counted, in UTC.',
    recipients: 'How many players will get it.',
    byLanguage: 'The same by language of the reader.',
    skipped: 'Who of the audience gets nothing, by reason.',
    sample: 'How many players were looked at, if not all: the rest is reckoned by them.',
  }),
  words(countsView, {
    recipients: 'Everybody who gets it, is to get it, or was passed over.',
    pending: 'Who has not had a turn.',
    sent: 'What SES took, with what was delivered, bounced or complained about later.',
    delivered: 'What mail servers took.',
    bounced: 'What came back.',
    complained: 'Who pressed "spam".',
    unsubscribed: 'Who stopped announcements by a link of this one.',
    unknown: 'Where it is not known whether SES took it; nobody is mailed again on a guess.',
    failed: 'What SES refused.',
    skipped: 'Who of the audience got nothing: unsubscribed, suppressed, a minor, unknown.',
  }),
  words(progressView, {
    points: 'The counts at the end of each minute in which something happened.',
    ratePerSecond: 'Mails a second, over the last minutes.',
    secondsLeft: 'How long it will still take at that rate, in seconds, if it goes on.',
  }),
  words(progressView.shape.points.element, { at: 'The minute, in UTC.', counts: 'The counts at its end.' }),
  words(recipientView, {
    playerId: 'The game’s id of the player.',
    state:
      '`LISTED`, `WAITING`: no turn yet. `CLAIMED`: being handed over. `SENT`, `DELIVERED`, `BOUNCED`, `COMPLAINED`. `UNKNOWN`: SES did not answer. `FAILED`: SES refused. `SKIPPED`: got nothing, see `reason`.',
    language: 'The language of the mail.',
    at: 'Since when, in UTC.',
    reason: 'Why, where there is something to say.',
    tries: 'How often a sender began with it.',
    messageId: 'The id that SES gave the mail.',
  }),
  words(recipientList, {
    items: 'The recipients.',
    cursor: 'Present if there is more: send it as `cursor` to go on.',
  }),
];
