import { cleanLines } from '../kernel/text.ts';
import type { FaultKey } from './messages/en.ts';
import { messageLimit } from './player-message.ts';

/** Bytes of a form with the longest message: a character takes up to four bytes, and each of them three in a form. */
export const messageFormBytes = 32 * 1024;

/**
 * A word for a password with something behind it that could be one, and a code of six digits beside its word, as people copy it from a
 * message; in our languages. It only makes us ask once more, so it may be wrong.
 */
const secrets = [
  /(?:password|passcode|parola chiave|mật khẩu|mat khau|密码|口令)\s*[:=：]\s*\S/iu,
  /(?:password|passcode|parola chiave|mật khẩu|mat khau|密码|口令)\s*(?:is|was|è|era|là|la|是|为)\s*["“']?(?=\S*\d)\S{4,}/iu,
  /(?:code|codice|otp|pin|mã|验证码|校验码|动态码)\P{L}{0,12}(?<!\d)\d{3}[ -]?\d{3}(?!\d)/iu,
  /(?:code is|codice è|mã là|验证码是)\s*\d{3}[ -]?\d{3}(?!\d)/iu,
  /(?<![\d-])\d{3}[ -]?\d{3}(?![\d-])\s*(?:is (?:my|the|your) code|è il (?:mio )?codice|là mã|是验证码)/iu,
];

export const looksSecret = (text: string): boolean => secrets.some((pattern) => pattern.test(text));

/** What a player has typed, and what is wrong with it. */
export type Typed = { text: string; fault: FaultKey; count: number };
export type ReadMessage = { text: string; fault?: undefined } | Typed;

/**
 * The message of a posted form.
 * @param form `message`, and `checked` once the player was asked whether there is a secret in it
 */
export function readMessage(form: URLSearchParams): ReadMessage {
  const typed = (form.get('message') ?? '').toWellFormed();
  const text = cleanLines(typed);
  const count = Array.from(text).length;
  if (text === '') return { text, fault: 'fault_empty', count };
  if (count > messageLimit) return { text: typed, fault: 'fault_too_long', count };
  if (looksSecret(text) && form.get('checked') !== 'yes') return { text, fault: 'fault_secret', count };
  return { text };
}
