import type { Language } from '../../kernel/i18n.ts';
import { inZone } from './say.ts';

/** Nobody wants a stranger's call before eight or after nine in the evening. */
const morning = 8;
const evening = 21;

export type CallTime = { text: string; fit: 'early' | 'good' | 'late' };

/** The player's clock now, and whether it is a time to call. @param timezone IANA, as the game gave it; @param now milliseconds */
export function callTime(timezone: string, language: Language, now: number): CallTime | undefined {
  try {
    new Intl.DateTimeFormat('en', { timeZone: timezone });
  } catch {
    return undefined;
  }
  const options = { weekday: 'short', hour: '2-digit', minute: '2-digit', timeZone: timezone } as const;
  const text = inZone(options, language).format(now);
  const hour = Number(inZone({ hour: 'numeric', hourCycle: 'h23', timeZone: timezone }, 'en').format(now));
  return { text, fit: hour >= evening || hour < 5 ? 'late' : hour < morning ? 'early' : 'good' };
}
