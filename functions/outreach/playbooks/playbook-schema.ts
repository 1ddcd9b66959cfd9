import { z } from 'zod';
import { languages } from '../../kernel/i18n.ts';
import { cleanLines, oneLine } from '../../kernel/text.ts';
import { taskKinds } from '../task.ts';
import type { Playbook } from './playbook.ts';
import { textsOf } from './playbook.ts';

/** Characters, as a textarea counts them. */
export const limits = {
  section: 3000,
  upset: 600,
  upsets: 8,
  title: 80,
  subject: 120,
  text: 3000,
  phrases: 16,
  note: 300,
} as const;

/** Characters of a whole playbook: some 60 KB of Chinese, far from what a row or a form can hold, and more than anybody reads in a call. */
export const wholeLimit = 20_000;

const lines = (most: number) =>
  z.string().max(most, `has more than ${most} characters`).overwrite(cleanLines).min(1, 'is empty');

const line = (most: number) =>
  z
    .string()
    .max(most, `has more than ${most} characters`)
    .overwrite((text) => oneLine(text, most))
    .min(1, 'is empty');

const phrase = z
  .strictObject({
    key: z.string().regex(/^[a-z0-9][a-z0-9_-]{0,39}$/, 'takes 1 to 40 of a-z, 0-9, _ and -'),
    title: line(limits.title),
    subject: line(limits.subject).optional(),
    text: lines(limits.text),
  })
  .meta({ id: 'PlaybookPhrase' });

/** The content of a playbook. Its places are checked by {@link placeErrors}, for what is wrong with them depends on the language. */
export const playbookContent = z
  .strictObject({
    opening: lines(limits.section),
    ask: lines(limits.section),
    can: lines(limits.section),
    upset: z.array(lines(limits.upset)).max(limits.upsets, `has more than ${limits.upsets} sentences`),
    closing: lines(limits.section),
    phrases: z
      .array(phrase)
      .max(limits.phrases, `has more than ${limits.phrases} phrases`)
      .refine((all) => new Set(all.map(({ key }) => key)).size === all.length, 'has a key twice'),
  })
  .refine((content) => sizeOf(content) <= wholeLimit, `has more than ${wholeLimit} characters in all`)
  .meta({ id: 'PlaybookContent' });

const sizeOf = (content: Playbook): number => textsOf(content).reduce((sum, { text }) => sum + text.length, 0);

/** Why a version was made, in the words of whoever made it. */
const note = z
  .string()
  .max(limits.note)
  .overwrite((text) => oneLine(text, limits.note))
  .optional();

const version = z.int().min(0).max(999_999);

/** `PUT …/playbooks/{kind}/{language}`: new words, or an earlier version once more (0 is the shipped one). */
export const playbookForm = z
  .strictObject({ content: playbookContent.optional(), restore: version.optional(), note })
  .refine(
    ({ content, restore }) => (content === undefined) !== (restore === undefined),
    'needs either content or restore',
  );
export type PlaybookForm = z.infer<typeof playbookForm>;

export const playbookParams = z.object({ kind: z.enum(taskKinds), language: z.enum(languages) });

const versionView = {
  kind: z.enum(taskKinds),
  language: z.enum(languages),
  version: z.int(),
  shipped: z.boolean(),
  by: z.string().optional(),
  at: z.iso.datetime().optional(),
  note: z.string().optional(),
};

/** A version without its words. */
export const playbookItem = z.object(versionView).meta({ id: 'PlaybookItem' });
export type PlaybookItem = z.infer<typeof playbookItem>;
export const playbookView = z.object({ ...versionView, content: playbookContent }).meta({ id: 'Playbook' });
export type PlaybookView = z.infer<typeof playbookView>;

export const playbookList = z
  .object({ items: z.array(playbookItem), cursor: z.string().optional() })
  .meta({ id: 'PlaybookList' });

export const playbookListQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(20).regex(/^\d+$/, 'is not one of ours').optional(),
});
export const playbookQuery = z.strictObject({ version: z.coerce.number().int().min(0).max(999_999).optional() });
