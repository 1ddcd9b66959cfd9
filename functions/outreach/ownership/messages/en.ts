import type { QuestionKey } from '../../../players/index.ts';

/** What the agent asks the player, word for word. No question hints at its answer. */
export const en: Readonly<Record<QuestionKey, string>> = {
  first_sign_in_month: 'In which month and year did you sign in to the game for the very first time?',
  account_created_month: 'In which month and year did you create this account?',
  last_top_up_month: 'In which month did you last top up or buy something in the game?',
  last_top_up_method: 'How did you pay for your last top-up?',
  first_nickname: 'What was the very first nickname you had in the game?',
  former_nickname: 'Which nickname did you have before the one you use now?',
  first_country: 'Which country were you in when you first signed in?',
  linked_platform: 'Which other account or platform have you linked to this one?',
  oldest_friend: 'What is the nickname of the friend who has been on your list the longest?',
  purchase_count_range: 'About how many purchases have you made in the game, all in all?',
  support_pin: 'Please tell me the support PIN that the game gave you.',
  device_of_last_year: 'Which phone or computer did you mostly play on last year?',
};
