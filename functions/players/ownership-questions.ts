import type { AnswerForm } from './ownership-answer.ts';

/**
 * What a right answer counts, as the power of ten of what a stranger's guess is up against: 1 about one in ten (a country, a platform),
 * 2 one in thirty to a hundred (a month within some years), 3 one in a thousand or rarer (a name of one's own, a PIN).
 */
export type Points = 1 | 2 | 3;

type Question = {
  form: AnswerForm;
  points: Points;
  /** Whether somebody who is inside the account can usually read the answer there. A game that knows its client better says so with each fact. */
  visible: boolean;
  why: string;
};

/**
 * The questions that Doorward has texts for in every language. All of them ask for what the game's own records say, not for what the player
 * once made up as a secret: such answers are forgotten by the owners (40 % could not give theirs) and guessed by others (a fifth of "favourite
 * food" at the first try): Bonneau et al., Secrets, Lies, and Account Recovery, WWW 2015.
 */
const catalogue = {
  first_sign_in_month: { form: 'month', points: 2, visible: false, why: 'no client shows it' },
  account_created_month: { form: 'month', points: 2, visible: true, why: 'profiles show since when somebody plays' },
  last_top_up_month: {
    form: 'month',
    points: 1,
    visible: true,
    why: 'the shop lists it, and recent months are a good guess',
  },
  last_top_up_method: { form: 'text', points: 1, visible: true, why: 'the shop offers the same method again' },
  first_nickname: { form: 'text', points: 3, visible: false, why: 'forgotten by all but the owner' },
  former_nickname: { form: 'text', points: 2, visible: false, why: 'other players may remember it' },
  first_country: { form: 'country', points: 1, visible: false, why: 'for most it is where they live' },
  linked_platform: { form: 'text', points: 1, visible: true, why: 'the settings show it' },
  oldest_friend: { form: 'text', points: 2, visible: true, why: 'the list of friends shows it' },
  purchase_count_range: {
    form: 'range',
    points: 1,
    visible: true,
    why: 'the shop lists them, and there are five ranges',
  },
  support_pin: { form: 'code', points: 3, visible: false, why: 'given out once, for calls like this one' },
  device_of_last_year: { form: 'text', points: 2, visible: false, why: 'an intruder sees today’s devices at most' },
} as const satisfies Record<string, Question>;

export type QuestionKey = keyof typeof catalogue;
export const questionKeys = Object.keys(catalogue) as QuestionKey[];

/** One of ours, or undefined for a question of the game's own. */
export const knownQuestion = (key: string): Question | undefined =>
  Object.hasOwn(catalogue, key) ? catalogue[key as QuestionKey] : undefined;

export const isQuestionKey = (key: string): key is QuestionKey => knownQuestion(key) !== undefined;
