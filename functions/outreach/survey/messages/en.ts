/** The survey after a case. ICU message format; `game` is the game's name, `support` its mail address, `most` a number. */
export const en = {
  title: 'How did we do?',
  lead: 'Your case is closed. Two short questions, and a line of your own if you like: it takes less than a minute.',
  helped: 'How well did we help you?',
  rating5: 'Very well',
  rating4: 'Well',
  rating3: 'All right',
  rating2: 'Not so well',
  rating1: 'Not at all',
  solved: 'Is it solved for you?',
  solved_yes: 'Yes',
  solved_partly: 'Partly',
  solved_no: 'No',
  comment: 'What would you like to tell us? (optional)',
  commentHint: 'Up to {most, number} characters. Please leave out passwords and codes.',
  privacy: 'The people who lead our team read your answers. They change nothing about your case or your account.',
  send: 'Send my answers',
  choose: 'Please choose one answer.',
  tooLong: 'That is a little too long: up to {most, number} characters fit.',
  languages: 'Language',
  thanksTitle: 'Thank you!',
  thanks: 'Your answers have arrived. They help us look after {game} players better.',
  thanksOpen:
    'Something is still not right? Open the link to your case from our mail and leave us a message there, or write to {support}. We are glad to take another look.',
} as const;
export type SurveyKey = keyof typeof en;
