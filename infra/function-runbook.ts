import type { RunbookEntry } from './alarms.ts';
import type { EntryName } from './entries.ts';

/** Where to start; the text above the README's table says how. */
const read = 'Read its log.';
const redrive = (queue: string) =>
  `When the cause is mended, start a redrive of its dead-letter queue to ${queue}: repeating is harmless.`;
const swept =
  'What failed is still stored as pending work, and the sweeper takes it up each minute; the dead-letter queue only tells where to look.';

/** What it means for people when a function fails, its dead-letter queue fills, or it falls behind. */
export const functionRunbook = {
  'receive-events': {
    impact: 'Game servers cannot report sign-ins, so that thefts go unnoticed until they send again.',
    todo: `${read} Game servers repeat what got no answer, and nothing happens twice.`,
  },
  'consume-events': {
    impact: 'Sign-ins that games report by the queue are assessed late or not at all.',
    todo: `${read} A message is set aside after five tries. ${redrive('`activity-events`')}`,
  },
  'aggregate-activity': {
    impact:
      'What players have in common is no longer counted: scores go by older counts, and a patch day is not recognised, so that more players are asked.',
    todo: `${read} Nothing is lost for players: sign-ins are still assessed. What is in the dead-letter queue may be deleted once the cause is mended.`,
  },
  'publish-population': {
    impact:
      'What was counted of sign-ins is not put to use: thresholds stay as they are, and a patch day is not recognised, so that more players are asked.',
    todo: `${read} It runs each minute and takes up what waits, for two days; nothing needs to be sent again.`,
  },
  'read-player': {
    impact: 'Games cannot ask whether a player’s items should be held, and may let a thief trade.',
    todo: read,
  },
  'export-player': { impact: 'A player’s request to see the stored data is not answered.', todo: read },
  'update-player': {
    impact: 'New contact details do not arrive, so that warnings may go to an old address.',
    todo: `${read} Games repeat what got no answer.`,
  },
  'keep-ownership-facts': {
    impact: 'What only the owner of an account can know does not arrive, so that agents have less to ask callers.',
    todo: `${read} Games repeat what got no answer; cases go by what arrived before their alarm.`,
  },
  'erase-player': {
    impact: 'A player’s request to be forgotten is not carried out.',
    todo: `${read} Erasure may be repeated until it answers; the law gives a month.`,
  },
  'show-question': { impact: 'Players who follow the link of a warning see an error.', todo: read },
  'answer-question': {
    impact: 'Players cannot say whether a sign-in was theirs; accounts under attack stay open.',
    todo: `${read} Treat it as urgent while questions are open.`,
  },
  'expire-questions': {
    impact: 'Questions that nobody answered do not turn into tasks, and holds are not lifted in time.',
    todo: `${read} It runs each minute and takes up what is overdue; nothing needs to be sent again.`,
  },
  'follow-mail': {
    impact: 'A warning that could not be delivered may not become a task for an agent.',
    todo: `${read} The dead-letter queue names the shard and the records; read them with \`aws dynamodbstreams get-records\` within a day, or look for mail records in a lost state (\`BOUNCED\`, \`RETURNED\`, \`FAILED\`, \`UNDELIVERABLE\`) without a task.`,
  },
  'read-tasks': { impact: 'Agents cannot see their work list.', todo: read },
  'work-task': { impact: 'Agents cannot work on tasks; calls to players wait.', todo: read },
  'watch-tasks': {
    impact:
      'Cases that agents abandoned stay theirs in the lists, nobody is warned of targets, missed ones are not escalated, and waves are not gathered.',
    todo: `${read} It runs each minute and takes up what is overdue; claiming goes by the clock without it.`,
  },
  'read-roster': {
    impact: 'Programs cannot read the roster by the API; the console reads it by itself.',
    todo: read,
  },
  'change-roster': {
    impact: 'Shifts and people cannot be changed by the API; the team works on by the roster as it is.',
    todo: read,
  },
  'share-tasks': {
    impact: 'Cases cannot be shared out by the API; agents still take the next one themselves.',
    todo: `${read} Cases that were given out already stay so; sharing out again gives out the rest.`,
  },
  'show-case': { impact: 'Players who follow the progress of their case see an error.', todo: read },
  'answer-case': {
    impact: 'Players cannot add a message to their case; what they want to tell us does not reach the agents.',
    todo: `${read} The text stays in the player’s browser; the mails and the page name the support address as another way.`,
  },
  'show-survey': { impact: 'Players who follow the link of a survey see an error.', todo: read },
  'answer-survey': {
    impact: 'What players think of the help they got is not stored.',
    todo: `${read} A link takes an answer for 14 days; nothing else depends on it.`,
  },
  'read-reports': { impact: 'Supervisors and programs cannot read reports; the cases themselves go on.', todo: read },
  'total-reports': {
    impact:
      'Reports get slower each day, for they count from single cases what is not totalled; the numbers stay right.',
    todo: `${read} It runs each hour, goes on where it stopped and makes up for what it missed.`,
  },
  'read-playbooks': {
    impact: 'Programs cannot read playbooks by the API; the console reads them by itself.',
    todo: read,
  },
  'write-playbook': {
    impact: 'Supervisors cannot change playbooks by the API; agents go on with the current words.',
    todo: read,
  },
  'send-mail': {
    impact: 'Warnings are sent up to a minute late, by the sweeper instead of at once.',
    todo: `${read} ${swept}`,
  },
  'sweep-mail': {
    impact: 'A warning that was not sent at once is not sent at all until this works again.',
    todo: `${read} It runs each minute and takes up everything that waits; nothing needs to be sent again.`,
  },
  'take-feedback': {
    impact: 'Bounces are not noticed, so that players whose mailbox is gone are not called.',
    todo: `${read} ${redrive('`mail-feedback`')}`,
  },
  'show-preferences': {
    impact: 'Players who want to choose which news they get by mail see an error.',
    todo: `${read} The unsubscribe button of mail programs goes to \`change-preferences\` and does not need it.`,
  },
  'change-preferences': {
    impact: 'Players cannot stop news by mail; who cannot unsubscribe presses "spam", which harms every mail of ours.',
    todo: `${read} Treat it as urgent while an announcement goes out, or pause it. Players and mail programs repeat what got no answer.`,
  },
  'read-announcements': {
    impact: 'Programs cannot see announcements or who got them; the console reads them by itself.',
    todo: read,
  },
  'write-announcement': {
    impact: 'Announcements cannot be made, sent or paused by the API.',
    todo: `${read} The console does the same work meanwhile.`,
  },
  'send-announcement': {
    impact: 'Announcements go out slowly or stop.',
    todo: `${read} A message is set aside after five tries; whatever it was about is taken up by watch-announcements within a minute, and nobody is mailed twice. Delete what lies in the dead-letter queue once the cause is mended.`,
  },
  'watch-announcements': {
    impact: 'Scheduled announcements do not begin, and a send whose worker died does not go on.',
    todo: `${read} It runs each minute and takes up what is overdue; nothing needs to be sent again.`,
  },
  'take-bulk-feedback': {
    impact:
      'Bounces and complaints about announcements are not noticed: people who complained may get the next one, and a bad send does not stop by itself.',
    todo: `${read} Pause what is going out under \`/console/announcements\` if it lasts. ${redrive('`bulk-feedback`')}`,
  },
  'show-notices': { impact: 'Players cannot read notices on the public page; the mails say the same.', todo: read },
  'show-help': { impact: 'Players who follow a link to the help library see an error.', todo: read },
  'rate-help': {
    impact: 'Whether an article helped is not counted.',
    todo: `${read} Nothing else depends on it.`,
  },
  'read-help': {
    impact: 'Programs cannot read help articles by the API; players and the console still can.',
    todo: read,
  },
  'write-help': {
    impact: 'Publishers cannot change help articles by the API; players go on reading the current words.',
    todo: read,
  },
  'read-game': { impact: 'Administrators cannot see a game’s settings.', todo: read },
  'change-game': { impact: 'Administrators cannot change a game’s settings or revoke a key.', todo: read },
  'deliver-callbacks': {
    impact: 'Games hear of verdicts and answers up to a minute late.',
    todo: `${read} ${swept} A game whose URL is down is not a failure here; it is tried again for three days.`,
  },
  'sweep-callbacks': {
    impact: 'Games do not hear of answers and holds that could not be delivered at once.',
    todo: `${read} It runs each minute and takes up everything that waits; nothing needs to be sent again.`,
  },
  'show-console': { impact: 'Agents cannot see the pages of the console.', todo: read },
  'work-console': {
    impact: 'Agents can look but not act: nothing that they send from the console is taken.',
    todo: `${read} The JSON API does the same work meanwhile.`,
  },
  'sign-in': {
    impact: 'Nobody can sign in to the console or out of it; who is signed in goes on working.',
    todo: `${read} \`sign_in_unreachable\` means that the user pool did not answer, \`sign_in_refused\` that it refused.`,
  },
  'serve-asset': {
    impact: 'The console works without its keyboard shortcuts, countdowns and live lists.',
    todo: read,
  },
  'read-audit': { impact: 'The audit trail cannot be read by programs; it is still written.', todo: read },
  'shape-token': {
    impact: 'Agents cannot sign in.',
    todo: `${read} Whoever is signed in already can go on working for up to an hour.`,
  },
  'describe-api': { impact: 'The description of the API cannot be read; the API itself works.', todo: read },
} as const satisfies Record<EntryName, RunbookEntry>;
