import {
  messageBody,
  playbookContent,
  playbookForm,
  playbookItem,
  playbookList,
  playbookView,
} from '../outreach/index.ts';
import { words } from './words.ts';

const edition = {
  kind: 'The kind of case.',
  language: 'The language of the words.',
  version: 'Counts the versions: for `If-Match`. 0 is the shipped one.',
  shipped: 'Whether the words are the ones that we shipped.',
  by: 'Who made the version; missing in version 0.',
  at: 'When it was made, in UTC.',
  note: 'Why, in the words of whoever made it.',
};

export const playbookWords = [
  words(playbookList, {
    items: 'What was asked for.',
    cursor: 'Present if there is more: send it as `cursor` to go on.',
  }),
  words(playbookItem, edition),
  words(playbookView, { ...edition, content: 'The words.' }),
  words(playbookForm, {
    content: 'The whole playbook in new words, 20,000 characters at most.',
    restore: 'An earlier version whose words come back; 0 for the shipped ones.',
    note: 'Why, at most 300 characters.',
  }),
  words(playbookContent, {
    opening:
      'How to greet, say who we are and prove it. 1 to 3,000 characters; lines that begin with `- ` become a list.',
    ask: 'What to ask, and how to check that the account is theirs. 1 to 3,000 characters.',
    can: 'What we can do now, and what we cannot. 1 to 3,000 characters.',
    upset: 'Sentences for a caller who is upset: 8 at most, each of 1 to 600 characters.',
    closing: 'What happens next, and how the player can follow it. 1 to 3,000 characters.',
    phrases: 'Prepared messages: 16 at most.',
  }),
  words(playbookContent.shape.phrases.element, {
    key: 'The name of the phrase in the steps of cases: 1 to 40 of a-z, 0-9, _ and -; each once.',
    title: 'What agents see, 1 to 80 characters.',
    subject: 'The subject of a mail, 1 to 120 characters; that of the template if left out.',
    text: 'The words, 1 to 3,000 characters. The mail itself greets, and adds code, link and safety lines.',
  }),
  words(messageBody, {
    phrase: 'The key of the phrase that the words began as.',
    subject: 'One line of at most 120 characters; the template has its own if this is left out.',
    text: '1 to 4,000 characters. Paragraphs are kept; what cannot be seen is taken out.',
    playbookVersion: 'The version of the playbook that the agent had before them; the current one if left out.',
  }),
];
