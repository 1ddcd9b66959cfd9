export const en = {
  title: 'Is this the owner?',
  why: 'Type what the player says; you see whether it is right, never the answer. The check informs you and frees nothing by itself.',
  inside:
    'What an intruder can see inside the account counts for little: right answers to such questions never make ownership likely.',
  patient:
    'Be patient: owners forget, and may be upset. Never hint, never say how close an answer was, never read out choices.',
  standing_unproven: 'Not shown yet',
  standing_likely: 'Likely the owner',
  standing_proven: 'Shown to be the owner',
  unprovenNote:
    'If you now close the case as “It was the player” or “Account secured”, say in the note why you are sure.',
  counts_much: 'counts much',
  counts_fair: 'counts fairly',
  counts_some: 'counts a little',
  counts_little: 'visible inside: counts for little',
  result_right: 'right',
  result_wrong: 'wrong so far',
  triesLeft: '{count, plural, =0 {No tries left} one {# try left} other {# tries left}}',
  triesInAll: 'In this case: {tries}.',
  answer: 'What the player says',
  check: 'Check',
  unreadable: 'This cannot be read, so it was not counted. Write it as below.',
  form_text: 'As the player spells it.',
  form_month: 'Month and year, such as 5/2021.',
  form_date: 'A day, such as 2021-05-03.',
  form_number: 'A number.',
  form_range: 'The number that the player says, such as 12.',
  form_country: 'The name of a country.',
  form_code: 'Digits or letters; spaces do not matter.',
  spent: 'All tries of this case are used. A supervisor who has not worked on it can allow three more, once.',
  allow: 'Allow three more tries',
  reason: 'Reason',
  heldTitle: 'A change of address waits',
  heldWhy:
    'The game sent it on {time}, while this case is open. Our mails go to the address before until somebody who has not worked on the case decides.',
  heldEmail: 'New mail address',
  heldPhone: 'New phone number',
  heldClose:
    'Closing the case as “Account lost” or “Abusive contact” drops the change; with any other outcome it must be decided first.',
  heldAsk: 'A supervisor who has not worked on this case decides.',
  approve: 'Let it take effect',
  decline: 'Decline it',
} as const;

export type OwnershipText = keyof typeof en;
