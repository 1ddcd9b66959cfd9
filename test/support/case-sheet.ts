import type { Visit } from '../../functions/console/frame/visit.ts';
import type { TaskDetail } from '../../functions/outreach/index.ts';
import { testVisit } from './console-visit.ts';
import { monday } from './outreach-cases.ts';

const ago = (minutes: number) => new Date(monday - minutes * 60_000).toISOString();
const day = 1440;

/** A supervisor before a page of the console, on {@link monday} in Rome. */
export const visit = (more: Parameters<typeof testVisit>[0] = {}): Visit =>
  testVisit({ name: 'an@demo.example', roles: ['agent', 'supervisor'], timezone: 'Europe/Rome', now: monday, ...more });

const event = (minutes: number, more: Partial<TaskDetail['recentSignIns'][number]> = {}) => ({
  at: ago(minutes),
  type: 'login.succeeded',
  verdict: 'familiar' as const,
  score: 0.1,
  country: 'VN',
  place: 'Hanoi',
  network: 'Viettel',
  device: 'iPhone 15, iOS 18, Safari 18',
  ...more,
});

const strange = {
  country: 'DE',
  place: 'Falkenstein',
  network: 'Hetzner Online GmbH',
  device: 'Windows 11, Chrome 142',
};

const seen = {
  at: ago(42),
  type: 'login.succeeded',
  ...strange,
  latitude: 50.5,
  longitude: 12.4,
  accuracyKm: 20,
  networkKind: 'hosting' as const,
  language: 'de',
  timezone: 'Europe/Berlin',
};

/** A case as the API shows it: Linh of Hanoi, and somebody in Falkenstein. */
export const detail = (more: Partial<TaskDetail> = {}): TaskDetail => ({
  taskId: 't_ABCDEFGHIJKLMNOPQRSTUV',
  trackingCode: '1234-5678-9ABC-DEFG-HJKM-NPQR-STVW',
  gameId: 'demo',
  playerId: 'linh-0901',
  kind: 'denied',
  state: 'open',
  priority: 'urgent',
  team: 'account_security',
  language: 'vi',
  openedAt: ago(31),
  next: { what: 'firstContact', at: ago(-12) },
  targets: { firstContact: ago(-12), nextUpdate: ago(-240), resolution: ago(-day) },
  signals: [
    { code: 'new_country', weight: 2.1, detail: 'This account has not been used from this country before: Germany.' },
    {
      code: 'new_device',
      weight: 1.8,
      detail: 'This device has not signed in to this account before: Windows 11, Chrome 142.',
    },
    {
      code: 'hosting_network',
      weight: 1.2,
      detail:
        'The sign-in came through a data centre or a VPN (Hetzner Online GmbH), which is not usual for this account.',
    },
  ],
  version: 3,
  acts: ['claim', 'attempts', 'notes', 'reveal', 'hand-over', 'await', 'escalate', 'resolve'],
  steps: [
    { at: ago(31), by: 'doorward', what: 'opened', kind: 'denied' },
    {
      at: ago(20),
      by: 'an@demo.example',
      what: 'attempted',
      channel: 'phone',
      outcome: 'call_back',
      callBackAt: ago(-60),
      note: 'Asked to call after work.',
    },
    {
      at: ago(12),
      by: 'doorward',
      what: 'joined',
      kind: 'suspicious',
      signals: [
        { code: 'x', weight: 1, detail: 'The password was changed 3 minutes after a sign-in that was not familiar.' },
      ],
    },
  ],
  contact: {
    email: 'l•••@e•••.example',
    phone: '+84•••••12',
    nickname: 'Linh',
    locale: 'vi-VN',
    timezone: 'Asia/Ho_Chi_Minh',
    tier: 'vip',
  },
  verification: { verificationId: 'v_1', state: 'denied' },
  protection: { protection: 'hold', since: ago(40), reasons: ['new_device', 'new_country'] },
  recentSignIns: [
    event(30 * day),
    event(21 * day),
    event(9 * day, { device: 'PC, Windows 11, Chrome 141' }),
    event(5 * day),
    event(3 * day),
    event(day + 120),
    event(600),
    event(42, { ...strange, verdict: 'verify', score: 0.82 }),
    event(38, { ...strange, type: 'password.changed', verdict: 'outreach', score: 0.95 }),
    event(30, { ...strange, type: 'item.traded', verdict: 'outreach', score: 0.97 }),
  ],
  inQuestion: seen,
  compared: { device: 'new', network: 'new', place: 'new', timeOfDay: 'known', language: 'new', timezone: 'new' },
  observed: [seen],
  usual: {
    since: '2026-01-03',
    signIns: 142,
    devices: [
      { name: 'iPhone 15, iOS 18, Safari 18', firstSeen: '2026-01-03', signIns: 96, lastSeen: '2026-05-31' },
      { name: 'PC, Windows 11, Chrome 141', firstSeen: '2026-02-03', signIns: 12, lastSeen: '2026-05-23' },
    ],
    networks: [{ number: 7552, name: 'Viettel', kind: 'mobile', signIns: 88, lastSeen: '2026-05-31' }],
    places: [
      { place: 'Hanoi', country: 'VN', latitude: 21, longitude: 105.8, signIns: 96, lastSeen: '2026-05-31' },
      { place: 'Da Nang', country: 'VN', latitude: 16.1, longitude: 108.2, signIns: 9, lastSeen: '2026-05-02' },
    ],
    languages: ['vi'],
    timezones: ['Asia/Ho_Chi_Minh'],
    lastSignIns: [ago(600), ago(day + 120), ago(3 * day)],
  },
  mails: [
    { sendId: 'm1', kind: 'case_opened', state: 'DELIVERED', at: ago(30), tries: 1 },
    { sendId: 'm2', kind: 'question', state: 'DELIVERED', at: ago(41), tries: 1 },
  ],
  callbacks: [
    {
      id: 'c1',
      types: ['verification.denied', 'task.opened', 'player.protection_changed'],
      state: 'delivered',
      since: ago(31),
      endedAt: ago(31),
      tries: 1,
      last: '200',
    },
    { id: 'c2', types: ['task.escalated'], state: 'waiting', since: ago(3), tries: 2, last: 'timeout' },
  ],
  ...more,
});
