/** The preview of an announcement. */
export const en = {
  title: 'Preview: {title}',
  back: 'Back to the announcement',
  language: 'Language',
  part: 'What',
  'part.mail': 'Mail',
  'part.text': 'Mail as text',
  'part.notice': 'Public notice',
  width: 'Width',
  'width.320': 'Phone (320 px)',
  'width.600': 'Wide (600 px)',
  scheme: 'Colours',
  'scheme.light': 'Light',
  'scheme.dark': 'Dark',
  fallback:
    'There are no words in {language} yet. Readers of this language get the English ones, with a sentence in their language that says so.',
  notWritten: '(in English)',
  inbox: 'In the inbox',
  from: 'From',
  subject: 'Subject',
  preheader: 'First line',
  mailFrame: 'The mail, {language}',
  noticeFrame: 'The public notice, {language}',
  sample: 'Name and links are those of a made-up player; the buttons and links in it lead nowhere.',
  calendar: 'A calendar file (.ics) is attached.',
} as const;

export type PreviewText = keyof typeof en;
