import {
  actBodies,
  assignBody,
  nextBody,
  revealed,
  taskDetail,
  taskItem,
  taskList,
  waveBody,
} from '../outreach/index.ts';
import { caseFileTexts, caseFileWords } from './case-file-words.ts';
import { words } from './words.ts';

const item = {
  taskId: 'The id of the case.',
  trackingCode: 'The code with which the player follows the case at `/t/{code}`. Only the player is told.',
  gameId: 'The game.',
  playerId: 'The game’s id of the player; empty for a wave, which has none.',
  kind: 'Why it was opened: `denied` (the player said "not me"), `suspicious` (verdict `outreach`), `undeliverable` (the mail could not reach the player), `unanswered` (no answer at a high score), `mail_cap` (more alerts than we mail in a day); `wave` (stands for many with the same reason).',
  state:
    '`open`: nobody’s. `claimed`: somebody works on it. `waiting`: for an agreed call, or for the player. `escalated`: for a supervisor. `resolved`: closed.',
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
  pausedAt: 'Since when it waits for the player, in UTC: the clock of its targets stands.',
  next: 'What is promised next; missing when the case is closed or waits for the player.',
  attempts: 'How often somebody tried to reach the player.',
  parentId: 'The wave that it lies beneath, and is worked with.',
  title: 'Of a wave: its name.',
  members: 'Of a wave: how many cases lie beneath it.',
  done: 'Of a wave: how many of those are closed.',
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
    ...caseFileTexts,
    heldChange: 'What waits, masked.',
    ownership: 'The ownership check; missing if the game told nothing to ask before the case began.',
  }),
  words(taskDetail.shape.steps.element, {
    at: 'When, in UTC.',
    by: 'The name of who did it, or `doorward`.',
    what: 'What was done: `opened`, `claimed`, `released`, `attempted`, `noted`, `revealed`, `escalated`, `resolved`, `reopened`, `joined`, `handed_over`, `assigned`, `awaited`, `replied`, `checked`, `messaged`, `approved`, `declined`, `held`, `returned` (its hold ran out), `warned`, `missed`, `gathered`, `detached`.',
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
  ...caseFileWords,
  words(revealed, { value: 'The mail address or phone number in full.' }),
  words(actBodies.claim, { reason: 'Why, at most 300 characters; becomes part of the step.' }),
  words(actBodies.attempts, {
    channel: 'How you tried.',
    outcome: '`call_back` needs `callBackAt`.',
    callBackAt:
      'When to call again, as agreed with the player: RFC 3339 with offset, in the future and within 30 days.',
    note: 'What was said, at most 2,000 characters.',
  }),
  words(actBodies['hand-over'], {
    team: 'The team that is to go on; without it, the same.',
    language: 'The language in which it goes on; without it, the same.',
    reason: 'Why, 1 to 300 characters.',
  }),
  words(assignBody, {
    assignee: 'The id of the person in the roster: the `sub` of their token.',
    until: 'Until when nobody else may take it: RFC 3339 with offset, in the future.',
    reason: 'Why, at most 300 characters.',
  }),
  words(nextBody, {
    gameId: 'One game; without it, every game that you may see.',
    team: 'One team.',
    language: 'One language.',
  }),
  words(waveBody, {
    gameId: 'The game.',
    taskIds: 'The ids of 2 to 500 cases that nobody works on.',
    title: 'What they have in common, 1 to 120 characters.',
  }),
  words(actBodies.notes, { text: '1 to 2,000 characters.' }),
  words(actBodies.reveal, { field: 'Which detail.', reason: 'Why you need it, 1 to 300 characters; it is kept.' }),
  words(actBodies.resolve, {
    outcome:
      '`was_player`, `false_alarm`: it was the player, so the sign-in is learned and the hold ends. `secured`: the account is the player’s again, so the hold ends, and the strange device is never learned. `lost`, `unreachable`, `closed_with_care`: closed without that, so the hold stays.',
    note: 'What the next person should know, at most 2,000 characters.',
  }),
];
