import {
  helpArticleView,
  helpForm,
  helpItem,
  helpList,
  helpVersionList,
  helpVersionView,
  helpWords,
} from '../announcements/index.ts';
import { words } from './words.ts';

const version = {
  slug: 'The article; its public page is `/help/{slug}`.',
  language: 'The language of the words.',
  version: 'Counts the versions: for `If-Match`. 0 is the shipped one.',
  shipped: 'Whether the words are the ones that we shipped.',
  by: 'Who made the version; missing in version 0. Players are not shown it.',
  at: 'When it was made, in UTC.',
  note: 'What changed and why, as players can read it.',
};

const list = {
  items: 'What was asked for.',
  cursor: 'Present if there is more: send it as `cursor` to go on.',
};

export const helpLibraryWords = [
  words(helpList, list),
  words(helpVersionList, list),
  words(helpItem, {
    ...version,
    title: 'The title.',
    topics: 'What it is about; it stands under the first.',
    votes: 'How often players of this language said that it helped.',
  }),
  words(helpItem.shape.votes, { yes: 'It helped.', no: 'It did not.' }),
  words(helpVersionView, version),
  words(helpArticleView, { ...version, words: 'The words.' }),
  words(helpForm, {
    words: 'The whole article in new words.',
    restore: 'An earlier version whose words come back; 0 for the shipped ones.',
    note: 'What changed and why, at most 300 characters. Players can read it.',
  }),
  words(helpWords, {
    title: '1 to 120 characters on one line.',
    summary: '1 to 300 characters on one line: what lists and search results show.',
    body: '1 to 12,000 characters of Markdown: paragraphs, `##` and `###`, strong, emphasis, lists, quotes, https links.',
    keywords: 'What players may type who look for this: at most 40, each of 1 to 60 characters.',
  }),
];
