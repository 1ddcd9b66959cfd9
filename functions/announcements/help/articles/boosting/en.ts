import type { ArticleWords } from '../../article.ts';

export const words: ArticleWords = {
  title: 'Boosting: when others play on your account for you',
  summary:
    'A booster needs the keys to your account, and so does a thief. How to spot the offers, and what to do if you have already given yours away.',
  body: `A booster who plays for you signs in with your password, and from then on can do everything that you can: sell items, change the e-mail address, lock you out. If you have given somebody your sign-in, change the password in the game now and sign out on all other devices. It is not too late, even if the booster is still playing.

## How to recognise the offers

- “We bring you to any rank in two days.” You are asked for your name and password, often for sign-in codes as well.
- Somebody offers it **free of charge**, as a present, for a contest, or to “practise”.
- You should switch off two-step sign-in, or not answer our mails for a few days.
- You should install a program, or let them control your computer from afar.
- There are many glowing reviews, all from the same week, and you can reach the seller only by chat.

Playing in one team with better players is something else: you stay signed in yourself, and nobody needs your password. Many games allow that and do not allow a booster on your account. The rules of your game tell you.

## If somebody has your password: what to do now

1. **Change the password in the game,** to one that you use nowhere else.
2. **Sign out everywhere else,** if the game offers it.
3. **Check the e-mail address and the phone number** in the account settings, and correct what is not yours.
4. **Switch two-step sign-in on,** or on again.
5. **Change the same password wherever else you use it,** your mailbox first.
6. **If you installed something,** remove it, and have the device checked before you type new passwords on it.

If you can no longer get in, go straight to support, and read our article about the first hour.

## When our mail asks “was this you?”

A booster’s sign-in often looks unfamiliar, so we write to you and let you choose between two answers. If it was not you yourself, choose **“No, this was not me”**, even if you once agreed to it. We put things on hold, so the game can stop trades, gifts and sales for now, and somebody from our team gets in touch.

Please tell us openly what happened. It helps us to see which sign-ins were yours. What the rules of the game say about boosting is up to the team of the game; we cannot promise what it decides.

The mail has a code, and the account settings in the game show the same one. If they differ, leave its links alone and ask support from inside the game.

## What to do later

- Look through items, friends and messages for what you did not do, and note it down with the day and time.
- If the booster threatens to keep or report the account unless you pay more, **do not pay.** Keep the messages, and show them to support. If you are under 18, tell an adult whom you trust. Asking for help is never wrong.
- If you paid by card or an app and feel cheated, ask the provider of that payment what is possible.

## What we never ask for

We never ask for your password, for sign-in codes, for a payment, or for remote control of your device. You reach support from inside the game: start it yourself, open the settings or the account page, and choose support or help.`,
  keywords: [
    'boosting',
    'booster',
    'power levelling',
    'powerleveling',
    'rank boost',
    'elo boost',
    'carry',
    'pilot',
    'paid someone to play',
    'level up service',
    'gave password to booster',
    'booster blackmail',
    'booster changed my email',
  ],
};
