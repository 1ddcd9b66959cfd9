import type { ArticleWords } from '../../article.ts';

export const words: ArticleWords = {
  title: 'Sharing your account with family or friends',
  summary:
    'Why an account that several people use is harder to protect, how to take it back for yourself, and how to answer our mail if it was somebody you know.',
  body: `An account is safest when only one person can sign in to it. If you have shared yours and want it back to yourself, change the password in the game, sign out on all other devices, and check whether the e-mail address in the account settings is still yours. You have done nothing unusual: a great many players have lent their account to a brother, a sister or a friend at some point.

## Why a shared account is harder to protect

- We tell a stranger from you by what is usual for you: your devices, your places, your times. If three people play, nearly everything looks usual.
- A password that was sent in a chat stays in that chat. Whoever gets into your friend’s account later can read it there.
- Your friend may mean well and still have a computer with harmful software on it, or type the password into a false page.
- Friendships change. A password that somebody knows stays known until you change it.
- Many games allow only one person for each account. Look at the rules of yours before you share.

## If you have shared it: what to do now

1. **Change the password in the game.** Choose one that you use nowhere else.
2. **Sign out everywhere else,** if the game offers it in the account settings.
3. **Check the e-mail address and the phone number** in the account settings. Only yours should stand there.
4. **Switch on two-step sign-in,** if the game has it.
5. **Tell the other person** in a friendly way that you play alone from now on. You owe nobody a reason.

If you used the same password for your mailbox, change that one first.

## We ask “was this you?” and it was a friend

When a sign-in looks unfamiliar, we send you a mail with two answers. Ask the person first, by a call or face to face, for in a chat somebody else could be answering.

- **You are sure who it was, and you are happy for that device to sign in again:** choose “Yes, this was me”. We will then recognise it more easily.
- **You are not sure, or you do not want this any more:** choose “No, this was not me”. We put things on hold, so the game can stop trades, gifts and sales for now, and somebody from our team gets in touch. Simply tell them that you shared the account. It helps us to know.

The mail has a code. The account settings in the game show the same one, and that is how you can tell that the mail is ours.

## Playing together without a shared account

- A separate account for everybody who plays is the calmest way, also within a family. Things that belong to each player then stay with that player.
- Look in the game for family settings, guest play or shared storage; some games have them.
- Children should set up their account together with a parent, with an e-mail address that the parent can open.

## What we never ask for

We never ask for your password, for sign-in codes, for a payment, or for remote control of your device. A friend who needs a code from you “just quickly” may not be your friend at that moment: their account may have been stolen.

If you need a person, start the game yourself, open the settings or the account page, and choose support or help there.`,
  keywords: [
    'share account',
    'lend account',
    'brother or sister plays',
    'family account',
    'friend knows my password',
    'gave my password to a friend',
    'two people one account',
    'sign out all devices',
    'ex knows my login',
    'borrowed account',
    'child plays on my account',
  ],
};
