import type { ArticleWords } from '../../article.ts';

export const words: ArticleWords = {
  title: 'Is this really support? How to recognise fake staff',
  summary:
    'Somebody says that they are from support, or a moderator or developer, and wants something from you. How to check it in a minute, and what to do if you have already answered.',
  body: `If somebody claims to be from support and wants your password, a code, money or a look at your screen, it is not us. You may stop answering at once, even in the middle of a sentence. Then open support inside the game yourself and ask whether the message was real. Nobody real will be annoyed about that.

## How to recognise fake staff

- **They cannot show who they are.** They name no code, or one that is not in your account settings, and do not want you to look there.
- **They are in a hurry.** “You have been reported, you have ten minutes, or your account is gone.”
- **They look official.** A name with “support” or “admin” in it, a badge as a picture, a copied profile. Anybody can make those.
- **They pull you elsewhere,** to another app or a “review server”, away from where others can read along.
- **They want something from you:** a code that has just arrived, a fee, your items “for inspection”, an app with which they see your screen.
- **They ask you to keep it secret.** Real support never needs that.

Sometimes a friend starts it: “I reported you by mistake, write to this person.” Then the friend’s account has often been taken over as well.

## How we really get in touch

When a sign-in looks unfamiliar, we send a mail that asks “Was this you?”, with two answers. If you choose “No, this was not me”, things are put on hold and somebody from our team gets in touch with you. The mail has a code, and your account settings in the game show the same one.

Our team may also call you, or write to you in the game, sometimes before you have seen a mail. Then **we** tell you how that code begins, and you compare it in the game. You need not read anything out. You may always hang up and ask support in the game first.

If we look after you, our mails also show a case code. Mention it when you write to us, and keep it to yourself otherwise.

To check that an account is yours, we may ask about your time in the game. For that we need no password and no sign-in code.

## What to do now if you have answered

1. **End the conversation,** without explaining yourself. Take screenshots before you block the person.
2. **You gave a password or a code?** Change your password in the game, then that of your mailbox if it is the same. Sign out all other devices, if the game lets you.
3. **You let somebody onto your device?** Disconnect it from the internet and remove the app. Change passwords on another device.
4. **You paid?** Tell your bank or payment service today. If you are young, tell an adult you trust. You have done nothing wrong.
5. **You handed over items?** Write to support inside the game: what, when, to whom. We cannot promise to bring them back, but early reports help.

## What we never ask for

> We never ask for your password, a sign-in code, a payment or remote control of your device. Not even to “verify” you or to lift a ban.

Report the profile inside the game, so that it reaches fewer people. And if you ever wonder whether it is really us: end the chat, open the game, and start the conversation there.`,
  keywords: [
    'fake admin',
    'fake moderator',
    'impersonation',
    'developer wrote to me',
    'support asks for password',
    'asks for code',
    'verification code',
    'remote control',
    'screen share',
    'reported by mistake',
    'ban threat',
    'is this support real',
  ],
};
