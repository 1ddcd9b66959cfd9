import {
  addressDecision,
  checkAnswer,
  checksBody,
  heldAddressShown,
  ownershipShown,
  triesDecision,
} from '../outreach/index.ts';
import { hashedFact, heldChangeView, hintedFact, ownershipFactsBody, ownershipFactsView } from '../players/index.ts';
import { words } from './words.ts';

const fact = {
  question: 'A known question, or a key of your own: 2 to 40 of a–z, 0–9 and `_`, beginning with a letter.',
  label: 'For a question of your own: what the agent asks, at most 120 characters, in the language of the player.',
  form: 'For a question of your own: how the answer is written. Usually `text`.',
  visibleInGame: 'Whether somebody who is inside the account can read the answer there. It then counts for little.',
  weight:
    'What a right answer counts: 1 about one guess in ten is right, 2 one in thirty to a hundred, 3 one in a thousand or fewer. For known questions it can only be lowered.',
};
const triesInAll = 'Tries left in this case.';
const standing =
  '`unproven`: below 3 points. `likely`: 3 or more. `proven`: 5 or more, of at least two answers that are not to be read inside the account.';
const reason = 'Why, 1 to 300 characters; it is kept.';

export const ownershipWords = [
  words(ownershipFactsBody, { facts: 'All facts of the player, in the order in which they are shown.' }),
  words(hashedFact, {
    ...fact,
    kind: 'A salted hash.',
    salt: '16 to 64 random bytes in hexadecimal, of its own for each fact; keep it while the answer stays the same.',
    hash: 'SHA-256 of the salt’s bytes and the normalised answer, in hexadecimal.',
  }),
  words(hintedFact, {
    ...fact,
    kind: 'A coarse answer in clear, such as a month or a country.',
    hint: 'The answer, at most 64 characters. It is hashed at once and never stored or shown.',
  }),
  words(ownershipFactsView, { playerId: 'Your id of the player.', facts: 'What is in force.' }),
  words(ownershipFactsView.shape.facts.element, {
    question: 'The key of the question.',
    setAt: 'Since when it is in force, in UTC.',
  }),
  words(heldChangeView, { fields: 'Which fields wait.', since: 'Since when, in UTC.' }),
  words(checksBody, {
    question: 'The key of one of the questions of the case.',
    answer: 'What the player says, as you hear it, at most 200 characters.',
  }),
  words(checkAnswer, {
    right: 'Whether it is right.',
    standing,
    triesLeft: triesInAll,
    triesLeftOfQuestion: 'Tries left of this question.',
    version: 'The version of the case after it: for `If-Match`.',
  }),
  words(addressDecision, {
    what: 'The change of address that waits.',
    decision: '`approve`: it takes effect. `decline`: it is dropped.',
    reason,
  }),
  words(triesDecision, { what: 'More tries of the ownership check.', decision: 'Three more, once.', reason }),
  words(ownershipShown, {
    standing,
    triesLeft: triesInAll,
    moreTries: 'Whether a supervisor can still allow three more.',
    questions: 'What may be asked, what proves most first.',
  }),
  words(ownershipShown.shape.questions.element, {
    question: 'The key of the question.',
    text: 'The question in the language of the player.',
    form: 'How the answer is written; what people type is read as far as it is clear.',
    counts: 'What a right answer proves: `much`, `fair`, `some`, or `little` for what can be read inside the account.',
    triesLeft: 'Tries left of this question; none once it was answered right.',
    result: 'What came of it so far.',
  }),
  words(heldAddressShown, {
    since: 'Since when it waits, in UTC.',
    email: 'The new mail address, masked.',
    phone: 'The new phone number, masked.',
  }),
];
