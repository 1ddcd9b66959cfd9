import type { Inline, Rich, RichBlock } from './rich.ts';
import { wordsOf } from './rich-words.ts';

const lineText = (inner: readonly Inline[]): string =>
  inner
    .map((piece) => {
      switch (piece.kind) {
        case 'text':
          return piece.text;
        case 'break':
          return '\n';
        case 'link':
          return piece.shown === '' ? piece.url : `${lineText(piece.inner)} (${piece.url})`;
        default:
          return lineText(piece.inner);
      }
    })
    .join('')
    .replace(/ *\n */g, '\n');

/** Each line after a mark or under its width. */
const indented = (text: string, mark: string, rest: string): string =>
  text
    .split('\n')
    .map((line, at) => `${at === 0 ? mark : rest}${line}`.trimEnd())
    .join('\n');

function blockText(block: RichBlock): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return lineText(block.inner);
    case 'quote':
      return indented(richToText(block.inner), '> ', '> ');
    case 'list': {
      const { first } = block;
      return block.items
        .map((item, at) => {
          const mark = first === undefined ? '- ' : `${first + at}. `;
          return indented(richToText(item, '\n'), mark, ' '.repeat(mark.length));
        })
        .join('\n');
    }
  }
}

/** The tree as plain text: lists with dashes, links written out. */
export const richToText = (rich: Rich, between = '\n\n'): string => rich.map(blockText).join(between);

/** The first words, as one line: for lists and previews. */
export const firstWords = (rich: Rich): string => {
  const first = rich.find((block) => block.kind === 'paragraph');
  return first?.kind === 'paragraph' ? wordsOf(first.inner).trim() : '';
};
