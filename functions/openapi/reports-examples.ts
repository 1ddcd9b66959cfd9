import { type ReportName, reportNames } from '../outreach/index.ts';
import { example } from './example.ts';

const summaries: Readonly<Record<ReportName, string>> = {
  targets: 'Which promises were kept',
  'first-contact': 'How long players waited for our first try to reach them',
  attempts: 'How many tries it took',
  outcomes: 'How cases ended',
  'false-alarms': 'How often each signal was a false alarm',
  satisfaction: 'What players thought of the help',
  volume: 'When cases were opened',
  incidents: 'When the same was new for everybody',
  'survey-answers': 'What players wrote',
  'false-alarm-causes': 'Single false alarms, for whoever tunes detection',
};

/** One for each report; the lists with a limit, some with filters. */
export function reportExamples(now: Date) {
  const to = now.toISOString().slice(0, 10);
  const from = new Date(now.getTime() - 6 * 86_400_000).toISOString().slice(0, 10);
  const more: Partial<Record<ReportName, Record<string, string>>> = {
    targets: { from, to, gameId: 'demo', team: 'account_security' },
    satisfaction: { from, to, language: 'vi' },
    'survey-answers': { limit: '20' },
    'false-alarm-causes': { limit: '20' },
  };
  return reportNames.map((name) =>
    example('readReport', name, {
      summary: summaries[name],
      status: 200,
      params: { name },
      query: more[name] ?? { from, to },
    }),
  );
}
