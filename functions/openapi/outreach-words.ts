import { actBodies, revealed, taskDetail, taskItem, taskList } from '../outreach/index.ts';
import { words } from './words.ts';

const item = {
  taskId: 'The id of the case.',
  trackingCode: 'The code with which the player follows the case at `/t/{code}`. Only the player is told.',
  gameId: 'The game.',
  playerId: 'The game’s id of the player.',
  kind: 'Why it was opened: `denied` (the player said "not me"), `suspicious` (verdict `outreach`), `undeliverable` (the mail could not reach the player), `unanswered` (no answer at a high score), `mail_cap` (more alerts than we mail in a day).',
  state:
    '`open`: nobody’s. `claimed`: somebody works on it. `waiting`: for an agreed call. `escalated`: for a supervisor. `resolved`: closed.',
  priority: 'How pressing it is.',
  team: 'Who works on it.',
  language: 'The language of the player.',
  assignee: 'The name of the agent who holds it.',
  leasedUntil: 'Until when nobody else can take it, in UTC.',
  callBackAt: 'When the player is called back as agreed, in UTC.',
  escalatedAt: 'When it went to a supervisor, in UTC.',
  openedAt: 'When it was opened, in UTC.',
  resolvedAt: 'When it was closed, in UTC.',
  outcome: 'How it ended.',
  targets: 'The times that are promised.',
  signals: 'What speaks for it, as the events were answered.',
  version: 'Counts the changes of the case: for `If-Match`.',
};

export const outreachWords = [
  words(taskList, { items: 'The cases.', cursor: 'Present if there is more: send it as `cursor` to go on.' }),
  words(taskItem, item),
  words(taskItem.shape.targets, {
    firstContact: 'By when we first try to reach the player, in UTC.',
    nextUpdate: 'By when the player hears of us next, in UTC.',
    resolution: 'By when it is to be closed, in UTC.',
  }),
  words(taskItem.shape.signals.element, {
    code: 'The name of the reason, such as `new_device`.',
    weight: 'What it added to the score, in log-odds.',
    detail: 'The reason in a sentence that may be read to the player.',
  }),
  words(taskDetail, {
    ...item,
    steps:
      'What happened to the case, oldest first. Beside `at`, `by` and `what`, each kind of step has fields of its own.',
    contact: 'How to reach the player, masked; what the game never gave is missing.',
    verification: 'How the question to the player stands.',
    protection: 'The protection in force; missing if nothing is stored of the player.',
    recentSignIns: 'The last 12 events of the player at most, oldest first.',
  }),
  words(taskDetail.shape.steps.element, {
    at: 'When, in UTC.',
    by: 'The name of who did it, or `doorward`.',
    what: 'What was done: `opened`, `claimed`, `released`, `attempted`, `noted`, `revealed`, `escalated`, `resolved`, `reopened`, `joined`.',
  }),
  words(taskDetail.shape.contact, {
    email: 'The mail address, masked.',
    phone: 'The phone number, masked.',
    nickname: 'How the player is called.',
    locale: 'The player’s BCP 47 tag.',
    timezone: 'The player’s IANA time zone: look at it before you call.',
    tier: 'What the player is to the game.',
    minor: 'Whether the player is under age.',
  }),
  words(taskDetail.shape.verification, {
    verificationId: 'The id of the question.',
    state: 'What the player answered, or why there is no answer; `none` if nothing was asked.',
  }),
  words(taskDetail.shape.protection.unwrap(), {
    protection: 'What the game is told to let through.',
    since: 'Since when, in UTC.',
    reasons: 'The names of the signals and answers that led to it.',
  }),
  words(taskDetail.shape.recentSignIns.element, {
    at: 'When, in UTC.',
    type: 'What happened.',
    verdict: 'What it was found to be.',
    score: 'How unlike the player it was, 0 to 1.',
    country: 'ISO 3166 code by the address, or empty.',
    place: 'City or region by the address, or empty. Places of addresses are often off by a city.',
    network: 'Who runs the network, or empty.',
    device: 'The device in words, or empty.',
  }),
  words(revealed, { value: 'The mail address or phone number in full.' }),
  words(actBodies.claim, { reason: 'Why, at most 300 characters; becomes part of the step.' }),
  words(actBodies.attempts, {
    channel: 'How you tried.',
    outcome: '`call_back` needs `callBackAt`.',
    callBackAt:
      'When to call again, as agreed with the player: RFC 3339 with offset, in the future and within 30 days.',
    note: 'What was said, at most 2,000 characters.',
  }),
  words(actBodies.notes, { text: '1 to 2,000 characters.' }),
  words(actBodies.reveal, { field: 'Which detail.', reason: 'Why you need it, 1 to 300 characters; it is kept.' }),
  words(actBodies.resolve, {
    outcome:
      '`was_player`, `false_alarm`: it was the player, so the sign-in is learned and the hold ends. `secured`: the account is the player’s again, so the hold ends, and the strange device is never learned. `lost`, `unreachable`, `closed_with_care`: closed without that, so the hold stays.',
    note: 'What the next person should know, at most 2,000 characters.',
  }),
];
