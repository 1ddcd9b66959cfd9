import { example } from './example.ts';

const params = { gameId: 'demo', staffId: 'a7c0f2d4-lan' };
const office = [
  { from: '09:00', to: '13:00' },
  { from: '14:00', to: '18:00' },
];

/** For a game that exists, in the order in which they can be sent. */
export const rosterExamples = [
  example('putRosterMember', 'lan', {
    summary: 'Lan speaks Vietnamese and English, works on weekdays and Saturday nights, and is away over Tết',
    status: 201,
    params,
    body: {
      name: 'Lan',
      teams: ['account_security', 'player_support'],
      languages: ['vi', 'en'],
      shifts: {
        zone: 'Asia/Ho_Chi_Minh',
        week: { mon: office, tue: office, wed: office, thu: office, sat: [{ from: '22:00', to: '06:00' }] },
        exceptions: [{ date: '2027-02-05', until: '2027-02-11', name: 'Tết' }],
      },
      share: 1.5,
      most: 6,
    },
  }),
  example('listRoster', 'all', { summary: 'The team', status: 200, params: { gameId: 'demo' } }),
  example('getRosterMember', 'lan', { summary: 'One person', status: 200, params }),
  example('shareOutTasks', 'nextHours', {
    summary: 'What is due within two hours',
    status: 200,
    params: { gameId: 'demo' },
    body: { hours: 2 },
  }),
  example('deleteRosterMember', 'lan', { summary: 'Lan leaves the team', status: 204, params }),
];
