import type { ArticleWords } from '../../article.ts';

export const words: ArticleWords = {
  title: 'Somebody else is in your mailbox: how to get it back',
  summary:
    'Your mailbox opens the door to almost everything else. How to notice that a stranger reads along, and in which order to take it back.',
  body: `Take your mailbox back before you look after the game: sign in to it on a device you trust, set a new password, sign out every other device, and delete forwarding rules that you did not make. Then tell the game’s support from inside the game that your mailbox was not safe. If you can no longer get in, start account recovery on your mail provider’s own site or in its own app.

## How to recognise it

- Mails are marked as read, moved or deleted, and it was not you.
- Mails that you expect, such as a code or our question about a sign-in, never arrive.
- You get mails about a new password that you did not ask for, or hundreds of unwanted mails at once. A flood like that is sometimes meant to hide one important mail.
- Friends receive mails from you that you never wrote.
- A mail from us reaches your **former** address and says that it belonged to the account until recently, and you did not change it.

## What to do now

1. **Set a new password for the mailbox**, long, and used nowhere else. Do it on a device you trust, and type the provider’s address yourself.
2. **Sign out everywhere else.** Most providers list the devices that are signed in. Remove those you do not know, and connected apps too.
3. **Look for back doors.** Check forwarding, filters and rules, the recovery address and the recovery phone number. A stranger often leaves one of these behind.
4. **Turn on two-step sign-in** for the mailbox.
5. **Tell support from inside the game.** This matters, because whoever reads your mailbox can also read our mails and answer them. We then know not to rely on answers from there.
6. **Set a new password in the game** as the last step, when the mailbox is yours alone again.

## If the address of your game account was changed

For some weeks our mails about the safety of your account go to the former address as well, on purpose, so that you hear of it. If one of them asks about a sign-in, you can answer “No, this was not me” from there. Things can then be put on hold, and somebody from our team gets in touch. While we look into your case, no new address counts on one person’s word alone: a second colleague has to agree. This takes a little longer, and it also keeps a thief from talking their way in.

## What to do later

- Go through other accounts that use this mailbox, the important ones first: those that have to do with money, then games, then the rest.
- Keep the recovery details of your mailbox up to date, so that you can prove it is yours.
- Look at the rules and devices once more after a few days.

## What we never ask for

> We never ask for the password of your mailbox or of the game, for a sign-in code, for a payment, or to control your device from afar.

We cannot open your mailbox for you; only your mail provider can help you with that. Real recovery happens on the provider’s own pages, not through somebody in a chat who promises it for a fee.`,
  keywords: [
    'email hacked',
    'mailbox hacked',
    'inbox',
    'mail account stolen',
    'email changed',
    'forwarding rule',
    'no mail arrives',
    'missing emails',
    'spam flood',
    'reset mail not mine',
    'recover email',
    'provider',
  ],
};
