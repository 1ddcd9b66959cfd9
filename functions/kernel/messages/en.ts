/** The page of every link that leads nowhere, for whatever reason. */
export const en = {
  title: 'We can’t find this page',
  why: 'The link may have been used already, its time may have run out, or a part of it may be missing.',
  check: 'If you copied it, please check that you have all of it.',
  help: 'Worried about your account? Open the game the way you always do and contact its support there. We are glad to help.',
} as const;

export type KernelKey = keyof typeof en;
