export const en = {
  sender: '{game} account protection',
  greeting: 'Hello {nickname},',
  greetingPlain: 'Hello,',
  when: 'When',
  where: 'Where',
  device: 'Device',
  network: 'Network',
  code: 'Mail code',
  unknown: 'not known',
  placeNote: 'We work out the place from the internet connection, so it can be a few towns off.',
  passwordNote: 'We never ask for your password, neither in a mail nor on our pages.',
  codeNote:
    'The game shows the same code in your account settings. That is how you can tell that this mail is from us.',
  otherWay: 'You would rather not use a link? Open the account settings in the game, or write to {support}.',
  formerNote:
    'This address belonged to the account until recently. We write to it as well on purpose: if somebody else changed the address, you should know.',
  footerWhy: 'You receive this mail because it is about the safety of your {game} account.',
  footerSender: 'Mails about the safety of your account always come from {sender}.',

  questionSubject: 'Was this you? New sign-in to your {game} account',
  questionPreheader: '{when}, {where}. Tell us whether it was you.',
  questionHeading: 'Was this you?',
  questionLead:
    'There was a sign-in to your {game} account that looks different from your usual ones. Maybe it was you, on a new device or on the road. If it wasn’t, we can protect your account right away.',
  questionButton: 'Look at it and answer',
  bothAnswers:
    'The button opens a page with both answers, “Yes, this was me” and “No, this was not me”. Nothing happens until you choose one there.',
  ifYou: 'It was you? Choose “Yes, this was me”. That helps us recognise you next time.',
  ifNotYou:
    'It wasn’t you? Choose “No, this was not me”. We then protect your things, and somebody from our team looks after your account. Please change your password in the game as well.',
  term: 'You can say “this was me” for 3 days and “this was not me” for 7 days.',

  digestSubject: 'Were these you? {count, plural, one {# new sign-in} other {# new sign-ins}} to your {game} account',
  digestPreheader: 'We put them into one mail. Tell us which were you.',
  digestHeading: 'Were these you?',
  digestLead:
    'There {count, plural, one {was # sign-in} other {were # sign-ins}} to your {game} account that {count, plural, one {looks} other {look}} different from your usual ones. So that your inbox stays calm, we put everything into one mail.',
  digestItem: 'Sign-in {number}',
  digestButton: 'Answer for sign-in {number}',
  digestAnswers:
    'Each button opens a page with both answers, “Yes, this was me” and “No, this was not me”. Nothing happens until you choose one there.',

  openedSubject: 'We are looking after your {game} account',
  openedPreheader: 'We keep your things safe and will be in touch by {when}.',
  openedHeading: 'We are looking after your account',
  openedDenied: 'Thank you for telling us that it wasn’t you. You did exactly the right thing.',
  openedSuspicious:
    'We noticed activity on your {game} account that doesn’t look like you. We would rather check once too often, so we are taking a closer look.',
  openedSafe:
    'We are keeping your things safe: until this is settled, the game can stop trades, gifts and sales from your account.',
  openedContact: 'Our team will contact you by {when}.',
  openedMeanwhile:
    'One thing helps in the meantime: change your password in the game, and that of your mailbox too if it is the same.',
  caseButton: 'See how your case is going',
  caseCode: 'Case code',
  caseCodeNote: 'Mention this code if you write to us, and we will find your case at once.',
  caseOtherWay: 'You would rather not use a link? Write to {support}.',

  messageSubject: 'A message about your {game} account',
  messageReply: 'You can simply reply to this mail. It reaches the team that looks after your case.',

  closedSubject: 'Your {game} account: our check is finished',
  closedPreheader: 'What we found, and what you can do now.',
  closedHeading: 'Our check is finished',
  closed_was_player:
    'We looked at everything together with you: it was you who signed in. Thank you for your patience.',
  closed_secured:
    'Somebody else had access to your account. We have shut them out, and the account is yours alone again.',
  closed_lost:
    'Somebody else had access to your account, and we could not put everything back the way it was. We are sorry about that.',
  closed_unreachable:
    'We tried to reach you several times and did not manage to. That is why we are closing the case for now.',
  closed_false_alarm:
    'It was a false alarm on our side. Nobody else was in your account, and we are sorry for the disturbance.',
  closed_closed_with_care: 'We checked your account carefully and can close the case.',
  left_normal: 'Everything in your account works as usual again, trades and gifts included.',
  left_watch:
    'Everything in your account works as usual again, trades and gifts included. We will keep a closer eye on it for a while.',
  left_hold: 'For your protection, trades and gifts stay on hold until you get in touch with us.',
  next_settled: 'There is nothing more for you to do. If anything looks strange to you, just write to {support}.',
  next_secure:
    'What helps from here: a new password that you use nowhere else, and two-step sign-in, if the game offers it. Questions? Write to {support}.',
  next_contact: 'Write to {support} and mention your case code. We will pick up where we left off.',

  surveyHeading: 'How did we do?',
  surveyLead: 'Two short questions about our help, answered in less than a minute. The link works once, for 14 days.',
  surveyButton: 'Tell us',
} as const;
