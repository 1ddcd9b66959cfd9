import { reportAnswers, reportItems, reportRows } from '../outreach/index.ts';
import { words } from './words.ts';

const about = {
  name: 'Which report it is.',
  from: 'The first day, in UTC.',
  to: 'The last day, in UTC.',
  games: 'The games that are in it.',
  team: 'The team, if only one was asked for.',
  language: 'The language of players, if only one was asked for.',
  asOf: 'When it was made, in UTC.',
};
const counted = {
  ...about,
  rows: 'What was counted. Rows of several groupings stand in one list; `by` tells them apart.',
};
const listed = {
  ...about,
  items: 'The latest first.',
  cursor: 'Present if there may be more: send it as `cursor` to go on.',
};

const grouping = 'By what the row is grouped.';
const group = 'Which group it is: `all`, a day, or the name of a team, language, priority and so on.';

export const reportWords = [
  words(reportAnswers.targets, counted),
  words(reportAnswers['first-contact'], counted),
  words(reportAnswers.attempts, counted),
  words(reportAnswers.outcomes, counted),
  words(reportAnswers['false-alarms'], counted),
  words(reportAnswers.satisfaction, counted),
  words(reportAnswers.volume, counted),
  words(reportAnswers.incidents, {
    ...about,
    rows: 'Incidents, the latest first. They belong to no team or language.',
  }),
  words(reportAnswers['survey-answers'], listed),
  words(reportAnswers['false-alarm-causes'], listed),
  words(reportRows.targets, {
    by: grouping,
    of: group,
    target: 'What was promised.',
    met: 'Closings that kept it.',
    missed:
      'Closings that did not. A case that was closed before anybody had to call neither kept nor missed the first contact.',
    share: 'Kept of both, 0 to 1; null of none.',
  }),
  words(reportRows['first-contact'], {
    by: grouping,
    of: group,
    contacted: 'Closings with at least one try to reach the player.',
    medianSeconds: 'Half of them waited no longer, from the opening to the first try; at most 4.8 % off. Null of none.',
    p90Seconds: 'Nine of ten waited no longer; as exact. Null of none.',
  }),
  words(reportRows.attempts, {
    by: `${grouping} \`tries\`: by how many tries a closing took; \`channel\`: by how we tried.`,
    of: group,
    outcome: 'Of a channel: what came of the tries. Else null.',
    closed: 'Closings; null of a channel.',
    attempts: 'Tries; null where closings are grouped by their number.',
    perCase: 'Tries for each closing; null of none.',
  }),
  words(reportRows.outcomes, {
    by: `${grouping} \`kind\`: by why the case was opened.`,
    of: group,
    outcome: 'How they ended; `reopened`: closed, but opened again later.',
    closed: 'Closings.',
    share: 'Of all closings of the group, 0 to 1.',
  }),
  words(reportRows['false-alarms'], {
    signal: 'The name of the reason, such as `new_device`.',
    closed: 'Closings of cases that carried it, without those that were taken back.',
    falseAlarms: 'Of these, the ones that ended `was_player` or `false_alarm`.',
    unknown: 'Of these, the ones of which nobody knows: `unreachable`, `closed_with_care`.',
    rate: 'False alarms of all closings, 0 to 1.',
    low: 'The lower end of the 95 % interval of that rate (Wilson), 0 to 1.',
    high: 'The upper end, 0 to 1.',
  }),
  words(reportRows.satisfaction, {
    by: grouping,
    of: group,
    asked: 'Players asked, on the day of the closing.',
    answers: 'Answers, on the day of the answer.',
    responseRate: 'Answers for each player asked, 0 to 1; null if nobody was asked.',
    mean: 'The mean rating, 1 to 5; null of none.',
    solved: 'Answers that say: solved.',
    partly: 'Answers that say: partly.',
    notSolved: 'Answers that say: not solved.',
    solvedShare: '`solved` of all answers, 0 to 1; null of none.',
  }),
  words(reportRows.volume, {
    by: `${grouping} \`weekday\`: by weekday and hour.`,
    of: 'Which group it is: `all`, a day, or a weekday from `1` (Monday) to `7` (Sunday).',
    hour: 'The hour of the day in UTC, 0 to 23; null of whole days.',
    opened: 'Cases opened, whether closed since or still open.',
  }),
  words(reportRows.incidents, {
    gameId: 'The game.',
    kind: '`storm`: the same was new for many players at once; `clock`: the clock of a game server was wrong.',
    since: 'When it began, in UTC.',
    until: 'When it was over; null while it goes on.',
    news: 'Of a storm: what was new: `id` (lost), `device`, `details` (versions), `timezone`, `block` (of addresses), `network`, `place`, `hosting` (a data centre or VPN), `country`.',
    networks: 'Of a storm that was in some networks only: their numbers (AS).',
    times: 'Of a storm: at most how many times as often as on ordinary days. Else null.',
    spared: 'Sign-ins that would have been asked about on an ordinary day.',
    offsetMinutes: 'Of a wrong clock: by how many minutes it was ahead; below 0 if it was behind. Else null.',
  }),
  words(reportItems['survey-answers'], {
    answeredAt: 'When, in UTC.',
    gameId: 'The game.',
    taskId: 'The case.',
    team: 'Who worked on it.',
    language: 'The language of the player.',
    outcome: 'How it ended.',
    rating: 'How content the player was: 1 not at all, 5 very.',
    solved: 'Whether the player’s trouble is over.',
    comment: 'The player’s own words, if any. Personal data.',
  }),
  words(reportItems['false-alarm-causes'], {
    closedAt: 'When, in UTC.',
    gameId: 'The game.',
    taskId: 'The case.',
    kind: 'Why it was opened.',
    team: 'Who worked on it.',
    language: 'The language of the player.',
    outcome: 'How it ended.',
    signals: 'The names of the reasons that spoke for it.',
    note: 'What the agent wrote when closing it, without addresses, numbers, links and the player’s names.',
  }),
];
