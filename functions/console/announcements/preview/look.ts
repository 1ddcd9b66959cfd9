import { z } from 'zod';
import { languages } from '../../../kernel/i18n.ts';

export const parts = ['mail', 'text', 'notice'] as const;
export const widths = ['320', '600'] as const;
export const schemes = ['light', 'dark'] as const;

/** How one looks at an announcement, as the address says. What cannot be used is as if it were not there. */
const lookAddress = z.object({
  language: z.enum(languages).catch('en'),
  part: z.enum(parts).catch('mail'),
  width: z.enum(widths).catch('600'),
  scheme: z.enum(schemes).catch('light'),
});
export type Look = z.infer<typeof lookAddress>;

export const lookOf = (query: Readonly<Record<string, string>>): Look => lookAddress.parse(query);
