import type { EntryName } from './entries.ts';
import { functionRunbook } from './function-runbook.ts';

/** What an alarm means for people, in one plain sentence, and what to do about it. */
export type RunbookEntry = { readonly impact: string; readonly todo: string };

/** Alarms that are not about one function. */
const sharedRunbook = {
  'api-errors': {
    impact: 'Game servers, players or agents are getting errors instead of answers.',
    todo: 'Read the API access log by `status` and `routeKey`, then the log of the function behind the route. 503 alone means that DynamoDB refused: see table-throttles.',
  },
  'sign-in-storm': {
    impact:
      'The same is new for many players at once, or the clock of a game server is wrong; players are asked only where something else speaks against a sign-in.',
    todo: 'Open the report “Incidents” under `/console/reports`: it says which game, since when and what. Ask that game whether it has released an update, moved behind a proxy or lost its clients’ ids, or which server’s clock is off by that much. It ends by itself, and so does this alarm.',
  },
  'table-throttles': {
    impact: 'DynamoDB is refusing some reads or writes, so that requests are slow or answered with 503 and sent again.',
    todo: 'The alarm names the table. On-demand tables grow within minutes, so a short alarm needs nothing. If it stays, look for a game that sends far more than the rest, and ask it to slow down.',
  },
  'lost-runs': {
    impact: 'Work that is done each minute or hour failed or did not begin, so that whatever waits for it is late.',
    todo: 'The message names the rule or the function; read the log of that function. The next run takes up what was left, so delete the message once the cause is mended.',
  },
  'mail-stuck': {
    impact: 'Security mails are waiting that should have gone, so that players are not warned in time.',
    todo: 'Look in the log of sweep-mail for what SES answers. Throttling passes by itself; a paused account or an unverified domain must be mended in SES. Nothing is lost: waiting mails go as soon as SES takes them.',
  },
  'mail-reputation': {
    impact: 'Too many security mails bounce or are complained about; if it goes on, SES may stop sending all of them.',
    todo: 'Find the game whose addresses bounce (callbacks `mail.undeliverable` by game) and ask it to send verified addresses only. SES reviews an account at 5 % bounces or 0.1 % complaints.',
  },
  'bulk-reputation': {
    impact:
      'Too many announcements bounce or are complained about; if it goes on, SES may stop sending every mail of the account, warnings too.',
    todo: 'Send no further announcement. Look at the last ones under `/console/announcements`: which language and which game bounce or complain. Ask that game for addresses of players who still play, and narrow the next audience by activity.',
  },
  'announcement-paused': {
    impact: 'An announcement has stopped by itself, because too many of its mails bounced or were complained about.',
    todo: 'Look at it under `/console/announcements` with whoever wrote it. If the addresses or the words are at fault, cancel it; resume it only if you know why it happened.',
  },
  'announcement-stuck': {
    impact: 'An announcement is going out and makes no progress, or nobody looks after announcements at all.',
    todo: 'Look in the log of send-announcement for what SES answers, and whether watch-announcements runs. A daily quota that is used up passes by itself. Nobody is mailed twice: it goes on where it stopped.',
  },
} as const satisfies Record<string, RunbookEntry>;

export const runbook: Readonly<Record<EntryName | keyof typeof sharedRunbook, RunbookEntry>> = {
  ...functionRunbook,
  ...sharedRunbook,
};

export type RunbookKey = keyof typeof runbook;

/** Where the README says what to do. */
export const runbookAnchor = (key: RunbookKey): string => `runbook-${key}`;

/** The sentence that an alarm's mail begins with. */
export const alarmDescription = (key: RunbookKey): string =>
  `${runbook[key].impact} What to do: README.md#${runbookAnchor(key)}`;

const rowOf = (key: RunbookKey) =>
  `| <a id="${runbookAnchor(key)}"></a>${key} | ${runbook[key].impact} | ${runbook[key].todo} |`;

/** The rows of the README's runbook, one for each subject of alarms. */
export const runbookRows: readonly string[] = (Object.keys(runbook) as RunbookKey[]).map(rowOf);
