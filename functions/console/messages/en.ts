export const en = {
  title: 'Console',
  lead: 'This is where agents, supervisors and publishers will work: the list of players to call, their cases, and announcements.',
  meanwhile: 'The pages are being built. Everything they will do can already be done through the JSON API.',
  howTitle: 'How to call it',
  howSignIn: 'Sign in with your company account to get an access token.',
  howHeader: 'Send it with every request, in this header:',
  howList: 'Your work list, for example:',
  howOthers: 'Every other call, with examples, is in the',
  description: 'description of the API (OpenAPI 3.1)',
  help: 'A call answers 401 or 403 and you think it should not? Ask an administrator of your team to look at your roles and games.',
};

export type ConsoleText = keyof typeof en;
