import { type MarkdownFault, parseMarkdown } from '../mail/index.ts';

/** What is wrong with a place of the Markdown, for whoever calls the API. */
const faultWords: Readonly<Record<MarkdownFault['key'], string>> = {
  image: 'images are not taken; say it in words',
  html: 'HTML is not taken; write Markdown',
  code: 'code is not taken; indent no line by four spaces',
  table: 'tables are not taken; use a list',
  rule: 'rules between parts are not taken; use a heading',
  title: 'begin headings with ## or ###; the title stands above the text already',
  deepHeading: 'headings have two levels, ## and ###',
  reference: 'put the address of a link right behind its words: [words](https://…)',
  linkForm: 'this link cannot be read; write [words](https://…)',
  linkScheme: 'links begin with https://',
  linkUser: 'links name no user and no password',
  linkHost: 'links lead to a public host name',
  linkDisguise: 'the words of this link name another address than the one it leads to',
  tooDeep: 'lists and quotes stand within each other at most four times',
  empty: 'it says nothing',
  tooLong: 'this is too long for a mail; Gmail would cut it off',
};

/** What is wrong with Markdown, each fault with its line, from 1; what a line has twice is said once. */
export function bodyFaults(body: string): string[] {
  const read = parseMarkdown(body);
  const told = 'faults' in read ? read.faults.map(({ line, key }) => `line ${line}: ${faultWords[key]}`) : [];
  return [...new Set(told)];
}
