import { z } from 'zod';
import { helpSlugs } from '../../kernel/help-slugs.ts';
import { languages } from '../../kernel/i18n.ts';
import { cleanLines, oneLine } from '../../kernel/text.ts';
import { topics } from './article.ts';

/** Characters, as a textarea counts them. A body of Chinese at its most takes 36 KB in a row. */
export const helpLimits = { title: 120, summary: 300, body: 12_000, keyword: 60, keywords: 40, note: 300 } as const;

const line = (most: number) =>
  z
    .string()
    .max(most, `has more than ${most} characters`)
    .overwrite((text) => oneLine(text, most))
    .min(1, 'is empty');

/** What an article says in one language. What its Markdown may have is checked by the parser, which names the line. */
export const helpWords = z
  .strictObject({
    title: line(helpLimits.title),
    summary: line(helpLimits.summary),
    body: z
      .string()
      .max(helpLimits.body, `has more than ${helpLimits.body} characters`)
      .overwrite(cleanMarkdown)
      .min(1, 'is empty'),
    keywords: z.array(line(helpLimits.keyword)).max(helpLimits.keywords, `has more than ${helpLimits.keywords} words`),
  })
  .meta({ id: 'HelpWords' });

/** Lines without what cannot be seen; their indents stay, for lists within lists need them. */
function cleanMarkdown(text: string): string {
  const indented = text.split(/\r\n?|\n/).map((one) => `${/^ */.exec(one)?.[0] ?? ''}${cleanLines(one)}`.trimEnd());
  return indented
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}

const note = z
  .string()
  .max(helpLimits.note)
  .overwrite((text) => oneLine(text, helpLimits.note))
  .optional();

const version = z.int().min(0).max(999_999);

/** `PUT /v1/help/{slug}/{language}`: new words, or an earlier version once more (0 is the shipped one). */
export const helpForm = z
  .strictObject({ words: helpWords.optional(), restore: version.optional(), note })
  .refine(({ words, restore }) => (words === undefined) !== (restore === undefined), 'needs either words or restore');
export type HelpForm = z.infer<typeof helpForm>;

export const helpParams = z.object({ slug: z.enum(helpSlugs), language: z.enum(languages) });

const versionView = {
  slug: z.enum(helpSlugs),
  language: z.enum(languages),
  version: z.int(),
  shipped: z.boolean(),
  by: z.string().optional(),
  at: z.iso.datetime().optional(),
  note: z.string().optional(),
};

/** A version without its words. */
export const helpVersionView = z.object(versionView).meta({ id: 'HelpVersion' });
export type HelpVersionView = z.infer<typeof helpVersionView>;

/** One article in one language, as lists tell of it. */
export const helpItem = z
  .object({
    ...versionView,
    title: z.string(),
    topics: z.array(z.enum(topics)),
    votes: z.object({ yes: z.int(), no: z.int() }).meta({ id: 'HelpVotes' }),
  })
  .meta({ id: 'HelpItem' });
export type HelpItem = z.infer<typeof helpItem>;

export const helpArticleView = z.object({ ...versionView, words: helpWords }).meta({ id: 'HelpArticle' });
export type HelpArticleView = z.infer<typeof helpArticleView>;

export const helpList = z.object({ items: z.array(helpItem), cursor: z.string().optional() }).meta({ id: 'HelpList' });
export const helpVersionList = z
  .object({ items: z.array(helpVersionView), cursor: z.string().optional() })
  .meta({ id: 'HelpVersionList' });

export const helpListQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(20).regex(/^\d+$/, 'is not one of ours').optional(),
});
export const helpQuery = z.strictObject({ version: z.coerce.number().int().min(0).max(999_999).optional() });
