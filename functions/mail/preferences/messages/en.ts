/** The page of mail preferences. ICU message format; `game` is the game's name. */
export const en = {
  title: 'News by mail',
  lead: 'You decide what {game} writes to you about.',
  legend: 'Please send me',
  maintenance: 'Maintenance',
  maintenanceHint: 'When the game takes a break, and when it is back.',
  policy: 'Changes to the rules',
  policyHint: 'What changes, and from which day.',
  safety: 'Safety advice',
  safetyHint: 'Which tricks are going round, and how to see through them.',
  save: 'Save my choice',
  stopAll: 'Stop all news by mail',
  allOff: 'At the moment you get no news from {game} by mail.',
  again: 'Should you miss it: tick whatever you would like to have again.',
  stopped: 'Done: {game} sends you no more news by mail. One that is already on its way may still arrive.',
  saved: 'Saved. From now on you get what is ticked here.',
  safeHeading: 'We keep watching over your account',
  safe: 'If somebody else signs in to your account, you should hear of it at once. So we write to you about the safety of your account whatever you choose here.',
  notices: 'All news at any time, without a mail',
  languages: 'Language',
} as const;
export type PreferencesKey = keyof typeof en;
