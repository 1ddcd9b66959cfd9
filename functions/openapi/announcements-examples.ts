import { example } from './example.ts';

const hour = 3_600_000;

/** For a game that exists, in the order in which they can be sent; those of one announcement belong to the one that was made last. */
export function announcementExamples(now: Date) {
  const inHours = (hours: number) => new Date(now.getTime() + hours * hour).toISOString();
  const maintenance = {
    gameId: 'demo',
    kind: 'maintenance' as const,
    content: {
      en: {
        title: 'The servers rest on Thursday morning',
        body: 'We move to **faster machines**. Nobody can play meanwhile, and nothing of yours is lost.\n\n- Sign out before it begins.\n- Trades that are open then are cancelled.',
      },
      vi: {
        title: 'Máy chủ nghỉ vào sáng thứ Năm',
        body: 'Chúng tôi chuyển sang **máy chủ nhanh hơn**. Trong lúc đó không ai chơi được, và bạn không mất gì cả.',
      },
    },
    audience: {},
    sendAt: inHours(24),
    startsAt: inHours(48),
    endsAt: inHours(50),
  };
  return [
    example('createAnnouncement', 'maintenance', { summary: 'Planned maintenance', status: 201, body: maintenance }),
    example('listAnnouncements', 'newest', {
      summary: 'The last announcements',
      status: 200,
      query: { gameId: 'demo', limit: '10' },
    }),
    example('getAnnouncement', 'read', { summary: 'One announcement', status: 200 }),
    example('putAnnouncement', 'later', {
      summary: 'It ends an hour later',
      status: 200,
      body: { ...maintenance, endsAt: inHours(51) },
    }),
    example('estimateAnnouncement', 'count', { summary: 'Whom it will reach', status: 200 }),
    example('testAnnouncement', 'vietnamese', {
      summary: 'The Vietnamese mail, to yourself',
      status: 200,
      body: { language: 'vi' },
    }),
    example('approveAnnouncement', 'own', { summary: 'Your own, to few: nothing is needed', status: 200 }),
    example('sendAnnouncement', 'schedule', { summary: 'It goes out tomorrow', status: 200 }),
    example('pauseAnnouncement', 'tooEarly', { summary: 'Only what is going out can be paused', status: 409 }),
    example('resumeAnnouncement', 'tooEarly', { summary: 'Only what is paused can be resumed', status: 409 }),
    example('cancelAnnouncement', 'cancel', { summary: 'The maintenance is called off', status: 200 }),
    example('createAnnouncement', 'listed', {
      summary: 'A warning for players whom a scam is known to have reached',
      status: 201,
      body: {
        gameId: 'demo',
        kind: 'safety',
        content: {
          en: {
            title: 'A false sign-in page is going round',
            body: '## What it looks like\n\nA message promises a rare item and leads to a page that looks like ours.\n\n## What to do\n\nWe never ask for your password by mail or chat.',
          },
        },
        audience: { playerIds: ['player-1', 'player-2'] },
      },
    }),
    example('addRecipients', 'more', {
      summary: 'More players for its list',
      status: 200,
      body: { playerIds: ['player-3'] },
    }),
    example('listRecipients', 'first', { summary: 'What became of it', status: 200, query: { limit: '20' } }),
  ];
}
