export const en = {
  skip: 'Skip to the content',
  chapters: 'Chapters',
  notices: 'Notices',
  help: 'Help',
  languages: 'Language',
  noCookies: 'This site sets no cookies and runs no scripts.',
  missingTitle: 'There is nothing at this address',
  missingText: 'It may be mistyped, or what was here is gone. Perhaps you find what you need here:',
  toNotices: 'Notices: maintenance, changes and warnings',
  toHelp: 'Help: how to keep your account safe',
};

export type SiteKey = keyof typeof en;
