import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestStack, type TestStack } from '../support/stack-clients.ts';

let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack({ schedules: 'manual' });
}, 120_000);
afterAll(() => stack?.stop());

const [ann, ben] = ['publisher@demo.example', 'editor@demo.example'];
const form = {
  gameId: 'demo',
  kind: 'safety',
  content: {
    en: { title: 'A false sign-in page', body: 'We **never** ask for your password.' },
    vi: { title: 'Trang đăng nhập giả', body: 'Chúng tôi **không bao giờ** hỏi mật khẩu.' },
  },
  audience: {},
};

async function inbox(to: string): Promise<{ subject: string; text: string; headers: Record<string, string> }[]> {
  const answer = await fetch(`${stack.stack.inboxApiUrl}?to=${encodeURIComponent(to)}`);
  return ((await answer.json()) as { messages: [] }).messages;
}

/** Asks until an answer is as it should be, or the time is over. */
async function until<T>(ask: () => Promise<T>, good: (found: T) => boolean, ms = 20_000): Promise<T> {
  for (const end = Date.now() + ms; ; await sleep(100)) {
    const found = await ask();
    if (good(found) || Date.now() > end) return found;
  }
}

test('a person of the stack writes, tries and sends an announcement, and its state is that of the mails', async () => {
  for (const [playerId, locale] of [
    ['an', 'vi'],
    ['bob', 'en'],
  ])
    await stack.game.request('PUT', `/v1/players/${playerId}`, { email: `${playerId}@mail.example`, locale });
  const made = await stack.as(ann, 'POST', '/v1/announcements', form);
  expect([made.status, made.body.state]).toEqual([201, 'draft']);
  const path = `/v1/announcements/${made.body.announcementId}`;

  expect((await stack.as(ann, 'POST', `${path}/test`, { language: 'vi' })).status).toBe(200);
  const [tried] = await until(
    () => inbox(ann),
    (mails) => mails.length > 0,
  );
  expect(tried?.subject).toContain('Trang đăng nhập giả');

  expect((await stack.as(ben, 'POST', `${path}/approve`)).body.approval).toMatchObject({ by: ben, revision: 1 });
  expect((await stack.as(ann, 'POST', `${path}/send`)).body.state).toBe('sending');
  const done = await until(
    () => stack.as(ann, 'GET', path),
    ({ body }) => (body.counts as { delivered: number }).delivered === 2,
  );
  expect(done.body.counts).toMatchObject({ recipients: 2, pending: 0, sent: 2, delivered: 2, unknown: 0 });
  expect((await inbox('an@mail.example')).map(({ subject }) => subject)).toEqual([
    expect.stringContaining('Trang đăng nhập giả'),
  ]);
  expect(await inbox('bob@mail.example')).toHaveLength(1);
  await stack.runSchedule('watch-announcements');
  expect((await stack.as(ann, 'GET', path)).body).toMatchObject({ state: 'done', byLanguage: { vi: { sent: 1 } } });
});
