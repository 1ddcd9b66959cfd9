import { describe, expect, test } from 'vitest';
import { type Addresses, declinedNow, takeAddresses } from '../../functions/players/held-address.ts';

const who = { gameId: 'demo', playerId: 'mai', updatedAt: 'then' };
const at = '2026-06-01T09:00:00.000Z';
const now = Date.parse(at);
const day = 86_400_000;
const nameOf = (address: string) => `name of ${address.toLowerCase()}`;

const known = (more: Partial<Addresses> = {}): Addresses => ({
  contact: { ...who, email: 'old@a.example', phone: '+841' },
  ...more,
});
const take = (from: Addresses, patch: object, open = true, when = now) =>
  takeAddresses(from, patch, open, nameOf, at, when);

describe('addresses that a game sends', () => {
  test('take effect at once without a case', () => {
    const patch = { email: 'new@b.example', phone: '+842' };
    expect(take(known(), patch, false)).toEqual({ patch, held: undefined, news: [] });
  });

  test('wait while a case is open; the rest of the patch does not', () => {
    const { patch, held, news } = take(known(), {
      email: 'new@b.example',
      phone: '+842',
      nickname: 'Mai',
      tier: 'vip',
    });
    expect(patch).toEqual({ nickname: 'Mai', tier: 'vip' });
    expect(held).toEqual({ email: 'new@b.example', phone: '+842', since: at });
    expect(news).toEqual([
      { field: 'email', what: 'held', from: 'old@a.example', to: 'new@b.example' },
      { field: 'phone', what: 'held', from: '+841', to: '+842' },
    ]);
  });

  test('wait where there was none, too: who is inside can give an account its first address', () => {
    const { patch, held, news } = take({ contact: undefined }, { email: 'new@b.example', locale: 'vi' });
    expect([patch, held]).toEqual([{ locale: 'vi' }, { email: 'new@b.example', since: at }]);
    expect(news).toEqual([{ field: 'email', what: 'held', from: undefined, to: 'new@b.example' }]);
  });

  test('that are the present ones change nothing, however they are written', () => {
    expect(take(known(), { email: 'OLD@a.example', phone: '+841' })).toMatchObject({ held: undefined, news: [] });
  });

  test('that wait already are no news; the time of the first counts, and the last is what waits', () => {
    const held = { email: 'new@b.example', since: 'before' };
    expect(take(known({ held }), { email: 'NEW@b.example' })).toMatchObject({ held: { since: 'before' }, news: [] });
    expect(take(known({ held }), { nickname: 'x' })).toMatchObject({ held, news: [] });
    expect(take(known({ held }), { email: 'third@c.example' })).toMatchObject({
      held: { email: 'third@c.example', since: 'before' },
      news: [{ what: 'held', from: 'old@a.example', to: 'third@c.example' }],
    });
  });

  test('are withdrawn when the game goes back to the present one; another field goes on waiting', () => {
    const held = { email: 'new@b.example', phone: '+842', since: 'before' };
    const { held: left, news } = take(known({ held }), { email: 'old@a.example' });
    expect(left).toEqual({ phone: '+842', since: 'before' });
    expect(news).toEqual([{ field: 'email', what: 'withdrawn', from: 'old@a.example', to: 'new@b.example' }]);
  });

  test.each([true, false])('that were declined do not come back by themselves for 30 days (case open: %s)', (open) => {
    const declined = declinedNow({ email: 'new@b.example', since: at }, nameOf, now);
    expect(JSON.stringify(declined)).not.toContain('"new@b.example"');
    const again = { email: 'New@B.example', nickname: 'Mai' };
    const refused = { patch: { nickname: 'Mai' }, held: undefined, news: [] };
    expect(take(known({ declined }), again, open, now + 30 * day - 1)).toEqual(refused);
    const later = take(known({ declined }), again, open, now + 30 * day);
    expect(open ? later.held?.email : later.patch.email).toBe('New@B.example');
    expect(take(known({ declined }), { email: 'other@b.example' }, false).patch.email).toBe('other@b.example');
  });
});
