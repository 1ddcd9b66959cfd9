/** The pages behind the link "was this you?". ICU message format. */
export const en = {
  questionTitle: 'Was this you?',
  questionIntro:
    'Someone signed in to your {game} account from a device we have not seen with it before. Please tell us if it was you.',
  when: 'When',
  where: 'Where',
  device: 'Device',
  placeUnknown: 'Place not known',
  deviceUnknown: 'Device not known',
  placeHint: 'The place is an estimate from the network and can be a city or two away.',
  confirm: 'Yes, this was me',
  deny: 'No, this was not me',
  confirmClosed:
    'More than three days have passed, so “this was me” can no longer be taken here. You can still tell us that it was not you.',
  whatHappens:
    'If it was not you, we protect your items at once and our team gets in touch with you. We never ask for your password.',
  code: 'Mail code',
  codeHint:
    'The mail and your account settings in the game show the same code. That is how you can tell that this page is ours.',
  deniedTitle: 'Thank you. Your account is being protected.',
  deniedNow: 'From this moment on, trades, gifts and transfers are held. Our team has your case and will contact you.',
  deniedDo:
    'When you can, change your password in the game, and the one of your mailbox if it is the same. Take your time: nothing leaves your account meanwhile.',
  follow: 'Follow your case',
  caseCode: 'Case code',
  confirmedTitle: 'Thank you. All is well.',
  confirmedText: 'We will recognise this device from now on. There is nothing else to do. Have fun!',
  notedTitle: 'Thank you. We have noted your answer.',
  notedText:
    'Your account stays under extra protection for now, because its mail address changed recently or our team is already looking into it. If it gets in your way, {game} support will gladly help.',
};
export type PageKey = keyof typeof en;
