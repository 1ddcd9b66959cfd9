import { z } from 'zod';
import { reportAnswers, reportNames, reportQuery } from '../outreach/index.ts';
import { parameters } from './fields.ts';
import type { Operations } from './operation.ts';

const query = parameters(reportQuery.shape, {
  from: 'The first day, in UTC. Without it, 27 days before the last.',
  to: 'The last day, in UTC, at most 399 days after the first. Without it, today, or 27 days after the first.',
  gameId: 'One game; without it, every game that you may see, added up.',
  team: 'One team.',
  language: 'One language of players.',
  limit: 'Of a list: items in one answer, 1 to 100; without it 50, or 1,000 as CSV.',
  cursor: 'Of a list: the `cursor` of the answer before, to go on from there.',
});

const {
  targets,
  'first-contact': firstContact,
  attempts,
  outcomes,
  'false-alarms': falseAlarms,
  satisfaction,
  volume,
  incidents,
  'survey-answers': answers,
  'false-alarm-causes': causes,
} = reportAnswers;

/** Told apart by `name`. */
const report = z
  .discriminatedUnion('name', [
    targets,
    firstContact,
    attempts,
    outcomes,
    falseAlarms,
    satisfaction,
    volume,
    incidents,
    answers,
    causes,
  ])
  .meta({ id: 'Report' });

export const reportOperations = {
  readReport: {
    method: 'get',
    path: '/v1/reports/{name}',
    caller: 'supervisor',
    tag: 'reports',
    summary: 'A report',
    description: [
      'What was counted in a period of at most 400 days. A closing counts on the day of the closing, an answer of a player on the day of the answer, in UTC.',
      'Days that are over are totalled each hour; today is counted as it is at this moment. A closing that is taken back later (the case is opened again) changes its day within the hour.',
      '`targets`, `first-contact`, `attempts`, `outcomes`, `false-alarms`, `satisfaction` and `volume` are sums. `incidents` tells when the same was new for many players at once (a patch day, a renumbered carrier) or a game server’s clock was wrong, and how many questions were not asked because of it, the latest first. `survey-answers` and `false-alarm-causes` are lists, the latest first; they show words of players and agents, so each reading is noted in the audit trail.',
      'With `Accept: text/csv` the same rows as CSV (RFC 4180, UTF-8 with a byte order mark). A cell that a spreadsheet would run as a formula begins with an apostrophe. Of a list that goes on, the header `link` names the rest.',
    ].join('\n\n'),
    params: parameters({ name: z.enum(reportNames) }, { name: 'Which report.' }),
    query,
    answers: {
      200: {
        description: 'The report.',
        content: { 'application/json': { schema: report }, 'text/csv': { schema: z.string() } },
      },
    },
    refusals: ['badRequest', 'noToken', 'noRole', 'notFound', 'unavailable'],
  },
} as const satisfies Operations;
