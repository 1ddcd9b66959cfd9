import type { BlockContent, DefinitionContent, Nodes, PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Inline, Rich, RichBlock } from './rich.ts';
import { checkLink, linksIn } from './rich-link.ts';
import { cleanText, joinLines } from './rich-words.ts';

/** What Markdown may not have here, or has too much of. */
export const markdownFaults = [
  'image',
  'html',
  'code',
  'table',
  'rule',
  'title',
  'deepHeading',
  'reference',
  'linkForm',
  'linkScheme',
  'linkUser',
  'linkHost',
  'linkDisguise',
  'tooDeep',
  'empty',
  'tooLong',
] as const;
export type FaultKey = (typeof markdownFaults)[number];
export type MarkdownFault = {
  /** From 1. */
  line: number;
  key: FaultKey;
};

/** Characters of Markdown: more is a page, not a mail. */
export const bodyMost = 20_000;

/** Lists and quotes within each other. */
const deepest = 4;

/**
 * Bytes that the words may take in a mail's HTML, each piece with its styles. With the frame of a mail (some 15 KB) it stays below the 102 KB
 * at which Gmail cuts a mail off (hteumeuleu/email-bugs#41).
 */
const bytesMost = 80_000;
const bytesOfPiece = 300;

type Walk = { faults: MarkdownFault[]; pieces: number };

const lineOf = (node: Nodes): number => node.position?.start.line ?? 1;

/** CommonMark knows no tables: their second line gives them away. */
const tableLine = /^\s*\|?\s*:?-+:?\s*\|[\s:|-]*$/;

/**
 * Reads the safe part of Markdown: paragraphs, headings of the second and third level, strong, emphasis, lists, quotes, hard breaks, https links.
 * @returns the tree, or every fault with its line; never both
 */
export function parseMarkdown(body: string): { rich: Rich } | { faults: MarkdownFault[] } {
  if (body.length > bodyMost) return { faults: [{ line: 1, key: 'tooLong' }] };
  const walk: Walk = { faults: [], pieces: 0 };
  const table = body.split(/\r\n?|\n/).findIndex((line) => tableLine.test(line));
  if (table !== -1) walk.faults.push({ line: table + 1, key: 'table' });
  const rich = blocks(fromMarkdown(body.toWellFormed()).children as BlockContent[], walk, 0);
  if (walk.faults.length === 0 && rich.length === 0) walk.faults.push({ line: 1, key: 'empty' });
  if (Buffer.byteLength(body) + walk.pieces * bytesOfPiece > bytesMost) walk.faults.push({ line: 1, key: 'tooLong' });
  return walk.faults.length === 0 ? { rich } : { faults: walk.faults.sort((one, other) => one.line - other.line) };
}

function blocks(nodes: readonly (BlockContent | DefinitionContent)[], walk: Walk, depth: number): Rich {
  return nodes.flatMap((node) => {
    const key = depth > deepest ? 'tooDeep' : undefined;
    const found = key ?? block(node, walk, depth);
    if (typeof found !== 'string') return found;
    walk.faults.push({ line: lineOf(node), key: found });
    return [];
  });
}

function block(node: BlockContent | DefinitionContent, walk: Walk, depth: number): RichBlock[] | FaultKey {
  walk.pieces += 1;
  switch (node.type) {
    case 'paragraph': {
      const inner = inlines(node.children, walk);
      return inner.length === 0 ? [] : [{ kind: 'paragraph', inner }];
    }
    case 'heading':
      if (node.depth === 1) return 'title';
      if (node.depth > 3) return 'deepHeading';
      return [{ kind: 'heading', level: node.depth === 2 ? 2 : 3, inner: inlines(node.children, walk) }];
    case 'list': {
      const items = node.children.map((item) => blocks(item.children, walk, depth + 1));
      return [{ kind: 'list', first: node.ordered ? (node.start ?? 1) : undefined, items }];
    }
    case 'blockquote':
      return [{ kind: 'quote', inner: blocks(node.children, walk, depth + 1) }];
    case 'code':
      return 'code';
    case 'thematicBreak':
      return 'rule';
    case 'definition':
    case 'footnoteDefinition':
      return 'reference';
    case 'table':
      return 'table';
    default:
      return 'html';
  }
}

const inlines = (nodes: readonly PhrasingContent[], walk: Walk): Inline[] =>
  nodes.flatMap((node) => {
    const found = inline(node, walk);
    if (typeof found !== 'string') return found;
    walk.faults.push({ line: lineOf(node), key: found });
    return [];
  });

function inline(node: PhrasingContent, walk: Walk): Inline[] | FaultKey {
  switch (node.type) {
    case 'text':
      return words(node.value, lineOf(node), walk);
    case 'break':
      return [{ kind: 'break' }];
    case 'strong':
    case 'emphasis':
      walk.pieces += 1;
      return [{ kind: node.type, inner: inlines(node.children, walk) }];
    case 'link': {
      walk.pieces += 1;
      const inner = labels(node.children, walk);
      const link = checkLink(node.url, inner);
      return typeof link === 'string' ? link : [link];
    }
    case 'image':
    case 'imageReference':
      return 'image';
    case 'inlineCode':
      return 'code';
    case 'linkReference':
    case 'footnoteReference':
      return 'reference';
    default:
      return 'html';
  }
}

/** What stands in a link: no link of its own. */
const labels = (nodes: readonly PhrasingContent[], walk: Walk): Inline[] =>
  nodes.flatMap((node): Inline[] =>
    node.type === 'text' ? [{ kind: 'text', text: joinLines(cleanText(node.value)) }] : inlines([node], walk),
  );

/** A text, with addresses that stand in it as they are made links: mail clients would do it, and less carefully. */
function words(value: string, line: number, walk: Walk): Inline[] {
  const pieces: Inline[] = [];
  for (const { text, url, offset } of linksIn(cleanText(value))) {
    if (url === undefined) {
      if (text !== '') pieces.push({ kind: 'text', text: joinLines(text) });
      continue;
    }
    walk.pieces += 1;
    const link = checkLink(url, [{ kind: 'text', text }]);
    if (typeof link !== 'string') pieces.push(link);
    else walk.faults.push({ line: line + value.slice(0, offset).split('\n').length - 1, key: link });
  }
  return pieces;
}
