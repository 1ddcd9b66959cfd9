/** The tracking page. `time` is a date and time in the player's zone, with the zone named; `support` the game's mail address. */
export const en = {
  title: 'Your case',
  open: 'We have your case. A member of our team will take it up and get in touch with you.',
  claimed: 'A member of our team is working on your case right now.',
  waiting: 'We have a time to contact you again. Until then your case stays with the same person.',
  escalated: 'A senior member of our team is taking a closer look at your case.',
  closedYours: 'Your case is closed. The sign-in was yours, so everything stays as it was.',
  closedSecured:
    'Your case is closed. Your account is secured, and the device that was not yours is no longer trusted.',
  closedLost: 'We have finished this case, but could not give you the account back. What is in it stays protected.',
  closedUnreachable:
    'We tried to reach you and could not, so we have closed this case for now. Your account stays protected.',
  closed: 'Your case is closed.',
  nextHeading: 'What happens next',
  firstContact: 'We will get in touch with you by {time}.',
  callBack: 'We will contact you again around {time}.',
  nextUpdate: 'You will hear from us again by {time}.',
  resolution: 'We aim to finish by {time}.',
  late: 'We are running later than we promised, and we are sorry. Your case is not forgotten: you are among the next.',
  nextReply:
    'Is something still not right? Write to {support} and mention the case code below; we will open the case again.',
  stage0: 'Received',
  stage1: 'In our hands',
  stage2: 'Closed',
  stagesLabel: 'Progress of your case',
  safeHeading: 'So that you stay safe',
  safe: 'We will never ask for your password, a sign-in code or money, on any channel. If someone does, it is not us.',
  code: 'Case code',
  opened: 'Opened',
} as const;

export type CaseKey = keyof typeof en;
/** The keys of the sentences that say where a case stands. */
export type StandingKey = Exclude<
  CaseKey,
  `stage${string}` | `${string}Heading` | 'title' | 'safe' | 'code' | 'opened'
>;
