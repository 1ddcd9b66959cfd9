import type { ArticleWords } from '../../article.ts';

export const words: ArticleWords = {
  title: 'Somebody else is in your account: what helps in the first hour',
  summary:
    'Five steps, in this order, when a stranger has signed in, your password no longer works or items are gone. You do not have to be fast at all of them.',
  body: `Take a device that you trust and do three things first: answer “No, this was not me” if you have a mail from us that asks about a sign-in, set a new password in the game, and tell the game’s support from inside the game. Everything else can wait a few minutes. This happens to careful players too, and it is not your fault.

## How to tell that somebody is in your account

- We have asked you about a sign-in, and the time, the place or the device is not yours. The place is only an estimate, so look at the device and the time first.
- Your password or your mail address was changed, and you did not do it.
- Items, currency or friends are missing, or messages were sent that you did not write.
- You are thrown out of the game again and again.

## What to do now

1. **Answer our mail.** Open the page and choose “No, this was not me”. Trades, gifts and sales can then be held, and somebody from our team gets in touch with you. If you are not sure about the mail, compare its code with the one in your account settings in the game. Both are the same if the mail is ours.
2. **Use a clean device.** Did you install something just before: a mod, a cheat, a “free” tool? Then do the next steps on another phone or computer.
3. **Secure your mailbox first** if it has the same password as the game, or if mails have been read or deleted there. Whoever has the mailbox can reset everything else.
4. **Set a new password in the game** that you use nowhere else. Sign out all other devices and turn on two-step sign-in, if the game offers it.
5. **Write to support from inside the game.** If you cannot get in, go to the game’s official site, type its address yourself, and look for support there.

## What to note down

A few lines are enough: when you last played yourself, what is missing, what you noticed, and which links or downloads came before it. Take screenshots and do not delete any mails or chats. If you are young, show this page to an adult you trust.

## What to do later

- Change the password everywhere else you used the same one. “What to do when a password has leaked” shows the order.
- Warn your friends: a stranger may have written to them in your name.
- Use the link in our second mail to see how your case is going. We cannot promise that every item comes back, but we tell you honestly what we found.

## What we never ask for

> We never ask for your password, a sign-in code, a payment or remote control of your device. Not in a mail, not in a chat, not on the phone.

To check that the account is yours we may ask about your time in the game, such as your first nickname. Anyone who offers to get your account back **for money** is not from us.`,
  keywords: [
    'hacked',
    'account stolen',
    'compromised',
    'someone logged in',
    'unknown login',
    'items gone',
    'lost items',
    'cannot log in',
    'password changed',
    'recover account',
    'was this you',
    'emergency',
  ],
};
