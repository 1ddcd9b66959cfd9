import type { Language } from '../kernel/i18n.ts';
import { richToText } from './announcement/rich-text.ts';
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
      return linkText(block, language);
    case 'link':
      return `${block.lead}${block.label}${between.trim()}\n${block.url}`;
    case 'code':
      return `${block.label}${between}${block.code}\n${block.note}`;
    case 'rich':
      return richToText(block.rich);
    case 'hours':
      return '';
  }
}

const linkText = ({ label, url }: { label: string; url: string }, language: Language): string =>
  `${label}${colon(language).trim()}\n${url}`;

/** A mail as plain text. "-- " on its own line begins the signature (RFC 3676 4.3). */
export function renderText(content: MailContent): string {
  const { language, eyebrow = '', heading, greeting, blocks, footer, footerLinks = [] } = content;
  const pieces = blocks.map((block) => blockText(block, language));
  const signature = ['-- ', ...footer, ...footerLinks.map((link) => linkText(link, language))].join('\n');
  return [eyebrow, heading, greeting, ...pieces, signature]
    .filter((piece) => piece !== '')
    .join('\n\n')
    .concat('\n');
}
