export const en = {
  signIn: 'Sign in',
  overTitle: 'Your session has ended',
  overText:
    'You were away for a while, or your shift is over. Sign in again and you will be back on the same page. If you had just sent a form, nothing of it was saved: please send it again.',
  failedTitle: 'The sign-in did not work out',
  failedText:
    'It took longer than ten minutes, was begun in another window, or was not confirmed. Nothing is wrong with your account; simply start again.',
  noRoleTitle: 'You have no role here yet',
  noRoleText:
    'You are known as {name}, but nobody has given you a role in Doorward. Ask an administrator of your team for the role agent, supervisor, publisher or admin, then sign in again.',
  outTitle: 'You are signed out',
  outText: 'Thank you for your work. On a shared computer, close the browser window as well.',
  endingText: 'We are now ending your company sign-in too.',
  goOn: 'Continue if this page stays',
  awayTitle: 'The sign-in cannot be reached',
  awayText: 'Your company’s sign-in does not answer at the moment. Please try again in a minute.',
  again: 'Try again',
};

export type SignInText = keyof typeof en;
