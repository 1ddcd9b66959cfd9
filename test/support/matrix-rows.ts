import type { MatrixRole } from './matrix-people.ts';

/** What a route is told beside what its path already says; `{game}`, `{task}`, `{second}` (another task), `{announcement}` and `{key}` become those of the game that is tried. */
export type MatrixRow = {
  /** The roles that it lets in, written by hand. */
  lets: readonly MatrixRole[];
  /** Values of parameters of the path. */
  params?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, string>>;
  /** Fields of the form, or the body of the call where the document's example does not do. */
  body?: Readonly<Record<string, unknown>>;
  /** How a foreign thing is refused, if not by 404; one that nobody has must be refused alike. */
  foreign?: number;
  /** It names no game, so that there is no foreign one to try. */
  noGame?: true;
};

const agents = ['agent', 'supervisor'] as const;
const supervisor = ['supervisor'] as const;
const admin = ['admin'] as const;
const everybody = ['agent', 'supervisor', 'publisher', 'admin'] as const;
const publisher = ['publisher'] as const;
const game = { gameId: '{game}' };
const announcement = {
  ...{ ...game, kind: 'safety', audience: {} },
  content: { en: { title: 'matrix-{game}', body: 'We never ask for your password.' } },
};
const playbook = { kind: 'denied', language: 'en' };
const article = { slug: 'boosting', language: 'it' };

/** Each call that asks for a token of staff. */
export const apiRows: Readonly<Record<string, MatrixRow>> = {
  'GET /v1/tasks': { lets: agents, query: game },
  'GET /v1/tasks/{taskId}': { lets: agents },
  'POST /v1/tasks/next': { lets: agents, body: game },
  'POST /v1/tasks/{taskId}/claim': { lets: agents },
  'POST /v1/tasks/{taskId}/release': { lets: agents },
  'POST /v1/tasks/{taskId}/attempts': { lets: agents },
  'POST /v1/tasks/{taskId}/notes': { lets: agents },
  'POST /v1/tasks/{taskId}/reveal': { lets: agents },
  'POST /v1/tasks/{taskId}/hand-over': { lets: agents },
  'POST /v1/tasks/{taskId}/await': { lets: agents },
  'POST /v1/tasks/{taskId}/escalate': { lets: agents },
  'POST /v1/tasks/{taskId}/checks': { lets: agents },
  'POST /v1/tasks/{taskId}/detach': { lets: agents },
  'POST /v1/tasks/{taskId}/assign': { lets: supervisor },
  'POST /v1/tasks/{taskId}/approve': { lets: supervisor },
  'POST /v1/tasks/{taskId}/resolve': { lets: agents },
  'POST /v1/tasks/{taskId}/reopen': { lets: agents },
  'POST /v1/waves': { lets: supervisor, body: { gameId: '{game}', title: 'A wave', taskIds: ['{task}', '{second}'] } },
  'POST /v1/tasks/{taskId}/messages': { lets: agents, body: { text: 'We are on it.' } },
  'GET /v1/games/{gameId}/roster': { lets: agents },
  // written before it is read, read before it is removed
  'PUT /v1/games/{gameId}/roster/{staffId}': { lets: supervisor },
  'GET /v1/games/{gameId}/roster/{staffId}': { lets: agents },
  'DELETE /v1/games/{gameId}/roster/{staffId}': { lets: supervisor },
  'POST /v1/games/{gameId}/share-out': { lets: supervisor },
  'GET /v1/games/{gameId}/playbooks': { lets: agents },
  'GET /v1/games/{gameId}/playbooks/{kind}/{language}': { lets: agents, params: playbook },
  'GET /v1/games/{gameId}/playbooks/{kind}/{language}/versions': { lets: agents, params: playbook },
  'PUT /v1/games/{gameId}/playbooks/{kind}/{language}': { lets: supervisor, params: playbook },
  'GET /v1/reports/{name}': { lets: supervisor, query: game },
  'GET /v1/audit': { lets: ['supervisor', 'admin'], query: { ...game, day: '2026-11-22' } },
  'GET /v1/help': { lets: publisher, noGame: true },
  'GET /v1/help/{slug}/{language}': { lets: publisher, params: article, noGame: true },
  'GET /v1/help/{slug}/{language}/versions': { lets: publisher, params: article, noGame: true },
  'PUT /v1/help/{slug}/{language}': { lets: publisher, params: article, noGame: true },
  'GET /v1/announcements': { lets: publisher, query: game },
  'POST /v1/announcements': { lets: publisher, body: announcement },
  'GET /v1/announcements/{announcementId}': { lets: publisher },
  'PUT /v1/announcements/{announcementId}': { lets: publisher, body: announcement },
  'GET /v1/announcements/{announcementId}/recipients': { lets: publisher },
  'POST /v1/announcements/{announcementId}/recipients': { lets: publisher },
  'POST /v1/announcements/{announcementId}/estimate': { lets: publisher },
  'POST /v1/announcements/{announcementId}/test': { lets: publisher },
  'POST /v1/announcements/{announcementId}/approve': { lets: publisher },
  'POST /v1/announcements/{announcementId}/send': { lets: publisher },
  'POST /v1/announcements/{announcementId}/pause': { lets: publisher },
  'POST /v1/announcements/{announcementId}/resume': { lets: publisher },
  'POST /v1/announcements/{announcementId}/cancel': { lets: publisher },
  'GET /v1/games/{gameId}': { lets: admin },
  'PUT /v1/games/{gameId}': { lets: admin },
  'POST /v1/games/{gameId}/keys': { lets: admin },
  'DELETE /v1/games/{gameId}/keys/{keyId}': { lets: admin },
};

/** Each page and form of the console. */
export const consoleRows: Readonly<Record<string, MatrixRow>> = {
  'GET /console': { lets: agents, query: game },
  'GET /console/list-part': { lets: agents, query: game },
  'POST /console/next': { lets: agents, body: game },
  'POST /console/waves': {
    lets: supervisor,
    body: { title: 'A wave', task: ['{game} {task}', '{game} {second}'] },
    foreign: 409,
  },
  'GET /console/tasks/{taskId}': { lets: agents },
  'POST /console/tasks/{taskId}/{act}': { lets: agents, params: { act: 'claim' }, body: { version: '1' } },
  'GET /console/tasks/{taskId}/messages': { lets: agents },
  'POST /console/tasks/{taskId}/messages': { lets: agents },
  'GET /console/playbooks': { lets: agents, query: game },
  'GET /console/playbooks/{kind}/{language}': { lets: agents, params: playbook, query: game },
  'GET /console/playbooks/{kind}/{language}/compare': {
    lets: agents,
    params: playbook,
    query: { ...game, from: '0', to: '0' },
  },
  'GET /console/playbooks/{kind}/{language}/edit': { lets: supervisor, params: playbook, query: game },
  'POST /console/playbooks/{kind}/{language}': { lets: supervisor, params: playbook, query: game, body: game },
  'POST /console/playbooks/{kind}/{language}/restore': { lets: supervisor, params: playbook, query: game, body: game },
  'GET /console/team': { lets: agents, query: game },
  'POST /console/team/share-out': { lets: supervisor, body: game },
  'GET /console/team/member': { lets: supervisor, query: game },
  'POST /console/team/member': { lets: supervisor, body: game },
  'POST /console/team/remove': { lets: supervisor, body: { ...game, staffId: 'somebody' } },
  'GET /console/targets': { lets: [...agents, 'admin'], query: game },
  'GET /console/reports': { lets: supervisor, query: game },
  'GET /console/reports/{name}': { lets: supervisor, params: { name: 'targets' }, query: game },
  'GET /console/help': { lets: publisher, noGame: true },
  'GET /console/help/{slug}/{language}': { lets: publisher, params: article, noGame: true },
  'GET /console/help/{slug}/{language}/compare': {
    lets: publisher,
    params: article,
    query: { from: '0', to: '0' },
    noGame: true,
  },
  'GET /console/help/{slug}/{language}/edit': { lets: publisher, params: article, noGame: true },
  'POST /console/help/{slug}/{language}': { lets: publisher, params: article, body: { version: '0' }, noGame: true },
  'POST /console/help/{slug}/{language}/restore': {
    lets: publisher,
    params: article,
    body: { version: '0', seen: '0' },
    noGame: true,
  },
  'GET /console/announcements': { lets: publisher, query: game },
  'POST /console/announcements': { lets: publisher, body: game },
  'GET /console/announcements/new': { lets: publisher, query: game },
  'GET /console/announcements/window': { lets: publisher, noGame: true },
  'GET /console/announcements/{announcementId}': { lets: publisher },
  'GET /console/announcements/{announcementId}/part': { lets: publisher },
  'GET /console/announcements/{announcementId}/preview': { lets: publisher },
  'GET /console/announcements/{announcementId}/frame': { lets: publisher },
  'GET /console/announcements/{announcementId}/recipients.csv': { lets: publisher },
  'GET /console/announcements/{announcementId}/unknown': { lets: publisher },
  'GET /console/announcements/{announcementId}/edit': { lets: publisher },
  'POST /console/announcements/{announcementId}/edit': { lets: publisher, body: { version: '1' } },
  'POST /console/announcements/{announcementId}/{act}': {
    lets: publisher,
    params: { act: 'pause' },
    body: { version: '1' },
  },
  'GET /console/audit': { lets: ['supervisor', 'admin'], query: game },
  'POST /console/language': { lets: everybody, body: { language: 'en' }, noGame: true },
};
