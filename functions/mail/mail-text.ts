import type { Language } from '../kernel/i18n.ts';
import type { Block, MailContent } from './mail-content.ts';

/** What stands between a label and its value. */
export const colon = (language: Language): string => (language === 'zh-Hans' ? '：' : ': ');

function blockText(block: Block, language: Language): string {
  const between = colon(language);
  switch (block.kind) {
    case 'text':
    case 'note':
    case 'title':
      return block.text;
    case 'facts':
      return block.rows.map(([label, value]) => `${label}${between}${value}`).join('\n');
    case 'button':
      return `${block.label}${between.trim()}\n${block.url}`;
    case 'code':
      return `${block.label}${between}${block.code}\n${block.note}`;
  }
}

/** A mail as plain text. "-- " on its own line begins the signature (RFC 3676 4.3). */
export function renderText({ language, heading, greeting, blocks, footer }: MailContent): string {
  const pieces = blocks.map((block) => blockText(block, language));
  return [heading, greeting, ...pieces, ['-- ', ...footer].join('\n')].join('\n\n').concat('\n');
}
