import type { ArticleWords } from '../../article.ts';

export const words: ArticleWords = {
  title: 'What to do when a password has leaked',
  summary:
    'Passwords that were stolen in one place are tried out in many others. Which ones to change first, and how to have good ones without learning them by heart.',
  body: `Change the leaked password everywhere you used it, and start with your mailbox, then the game, then everything else. Give each place a password of its own, turn on two-step sign-in where you can, and the old password is worth nothing to anybody.

## How passwords get into strange hands

Usually nobody has guessed yours. Somewhere a site lost its list of users, or a page only looked real. Such lists are passed around, and programs try every line in one game after another. So a password from an old forum can open a game account years later. It has little to do with how careful you are.

You can notice it by this:

- A site or your browser tells you that your password was found in a leak.
- Our mail asks about a sign-in that was not yours, or somebody has tried your account many times.
- A mail quotes an old password of yours and demands money. It nearly always comes from such a list. Do not pay, and do not answer.

## What to do now

1. **Mailbox first.** It can reset all other passwords.
2. **Then the game.** Open the account settings in the game yourself, not through a link that somebody sent you. If the game offers it, sign out all other devices.
3. **Then everything with the same password, or nearly the same one.** Another digit at the end is one of the first things that gets tried.
4. **Turn on two-step sign-in** where it exists. A stolen password alone is then no longer enough.
5. **Did we ask you about a sign-in?** Answer “No, this was not me” if it was not yours. Things can then be put on hold while somebody from our team looks after it with you.

## How to make good passwords

- **Long beats complicated.** Four or five words that have nothing to do with each other are strong and easy to type.
- **One for each place.** This is the most important rule.
- **Let a password manager remember them**, for instance the one that comes with your phone or browser. It also does not fill in a password on a false page, which is a useful warning.
- A notebook at home is fine too, as long as it stays there.
- Leave out names, birthdays and your nickname.
- Keep the backup codes of two-step sign-in somewhere other than on the phone itself.

You need not change good passwords every few weeks. A new one is due when something has happened, or when somebody else knows it.

## What we never ask for

> We never ask for your password, old or new, nor for a sign-in code, a payment or remote control of your device.

Do not type your password into pages or chats that offer to “check” it for you. If you are unsure, write to support from inside the game; there is no such thing as a silly question. If a stranger has already been in your account, read “Somebody else is in your account: what helps in the first hour”.`,
  keywords: [
    'data breach',
    'password leak',
    'same password',
    'reused password',
    'change password',
    'strong password',
    'password manager',
    'two-step',
    '2FA',
    'credential stuffing',
    'blackmail mail',
    'forgot password',
  ],
};
