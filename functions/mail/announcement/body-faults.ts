import type { Language } from '../../kernel/i18n.ts';
import { translateAnnouncement } from './messages/index.ts';
import { type FaultKey, parseMarkdown } from './parse-markdown.ts';

export type BodyFault = {
  /** From 1. */
  line: number;
  key: FaultKey;
  /** A sentence without its full stop, to stand after the line's number. */
  message: string;
};

/** What is wrong with a text in Markdown, in plain words; empty if nothing is. */
export function bodyFaults(body: string, language: Language = 'en'): BodyFault[] {
  const read = parseMarkdown(body);
  if ('rich' in read) return [];
  return read.faults.map((fault) => ({ ...fault, message: translateAnnouncement(language, `fault_${fault.key}`) }));
}
