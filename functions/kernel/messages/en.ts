/** The page of every link that leads nowhere, for whatever reason; and the links to articles of the help library, each with what stands before it. */
export const en = {
  title: 'We can’t find this page',
  why: 'The link may have been used already, its time may have run out, or a part of it may be missing.',
  check: 'If you copied it, please check that you have all of it.',
  help: 'Worried about your account? Open the game the way you always do and contact its support there. We are glad to help.',
  'lead_first-hour': 'Somebody else in your account?',
  'help_first-hour': 'What helps in the first hour',
  'lead_stolen-mailbox': 'Somebody else in your mailbox?',
  'help_stolen-mailbox': 'How to get it back',
  'lead_leaked-passwords': 'So that it does not happen again:',
  'help_leaked-passwords': 'What to do when a password has leaked',
  'lead_device-safety': 'So that it stays that way:',
  'help_device-safety': 'How to keep your devices safe',
} as const;

export type KernelKey = keyof typeof en;
