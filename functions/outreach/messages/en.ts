/**
 * The tracking page. `time` is a date and time in the player's zone, with the zone named; `support` the game's mail address; `channel` a
 * way to reach somebody; `most` and `count` numbers. ICU message format.
 */
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
  paused: 'We are waiting to hear from you before we go on.',
  wave: 'Many players are affected by the same thing. We are looking after all of you together.',
  resting: 'Our team is not at work right now. It will be back on {time}.',
  nextPaused:
    'Write to us below, or answer where we contacted you. We go on, and the times we promise run again, as soon as we hear from you.',
  nextMessage: 'Is something still not right? Leave us a message below, and we will open the case again.',
  historyHeading: 'What has happened so far',
  past_opened: 'We received your case.',
  past_tried:
    '{channel, select, phone {We tried to reach you by phone.} in_game {We tried to reach you in the game.} chat {We tried to reach you by chat.} other {We tried to reach you by mail.}}',
  past_reached:
    '{channel, select, phone {We talked on the phone.} in_game {We were in touch in the game.} chat {We were in touch by chat.} other {We were in touch by mail.}}',
  past_awaited: 'We asked you to get back to us.',
  past_messaged: 'We wrote you a mail.',
  past_replied: 'A message was left on this page.',
  past_resolved: 'We closed your case.',
  past_reopened: 'Your case was opened again.',
  past_gathered: 'We put your case together with others of the same kind.',
  writeHeading: 'Write to us',
  message: 'Your message',
  messageHint: 'Up to {most, number} characters. Please never write passwords or sign-in codes, not even to us.',
  send: 'Send message',
  sent_here: 'Thank you, your message has arrived. Our team will read it.',
  sent_reopened: 'Thank you, your message has arrived. Your case is open again.',
  sent_other: 'Thank you, your message has arrived. You have a newer case with us, so we have put it there.',
  fault_empty: 'Please write a few words first.',
  fault_too_long: 'That is a little too long: up to {most, number} characters fit, and these are {count, number}.',
  fault_secret:
    'This looks as if it contained a password or a code. Please take it out; we never need it. If there is none in it, simply send your message again.',
  fault_too_many:
    'Today’s {most, number} messages have arrived, and we read every one. Your text is still here: please keep a copy and send it tomorrow, or write to {support}.',
  fault_too_late:
    'This case was closed a while ago, so a message can no longer open it again. Your text is still here: please copy it and write to {support}.',
  languages: 'Language',
  code: 'Case code',
  opened: 'Opened',
} as const;

export type CaseKey = keyof typeof en;
/** The keys of the sentences that say where a case stands, what happens next, and what has happened. */
export type HistoryKey = Extract<CaseKey, `past_${string}`>;
export type FaultKey = Extract<CaseKey, `fault_${string}`>;
export type SentKey = Extract<CaseKey, `sent_${string}`>;
export type StandingKey = Exclude<
  CaseKey,
  | HistoryKey
  | FaultKey
  | SentKey
  | `stage${string}`
  | `${string}Heading`
  | `message${string}`
  | ('title' | 'safe' | 'code' | 'opened' | 'send' | 'languages')
>;
