import type { ArticleWords } from '../../article.ts';

export const words: ArticleWords = {
  title: 'Fake sign-in pages: how to recognise phishing',
  summary:
    'A page can look exactly like the real one and still belong to a stranger. How to tell, and what to do if you have already typed your password there.',
  body: `If a link from a mail, a chat or a video leads to a page that wants your password, close it and open the game the way you always do. If you have already typed your password there, change it in the game right away. Fake pages are copied from real ones down to the last picture, so anybody can be taken in, and quick action helps a lot.

## How to recognise a fake page

- **Somebody sent you there.** “Vote for my team”, “claim your gift”, “your account will be closed today”: the link or QR code comes with a reward or with pressure.
- **The address is not quite right.** A swapped letter, an extra word or an unusual ending. Look at the part just before the first single slash: that is where you really are. A padlock only means that the connection is private, not that the page is honest.
- **Your password manager stays silent.** It knows the real address and offers nothing on a copy.
- **The page asks for more than usual,** such as your mailbox password, a sign-in code or backup codes.
- **The sign-in window cannot be moved** out of the page around it. Then it may only be a picture of a window.

## How to tell that our mail is real

When a sign-in looks unfamiliar, we send you a mail that asks “Was this you?”. Its link opens a page with two answers, “Yes, this was me” and “No, this was not me”. There is no field for a password. The mail also has a code, and the game shows the same one in your account settings. If the codes differ, or you would rather not use a link, leave the mail alone and write to support from inside the game.

## What to do now if you typed something in

1. **Change your password in the game.** Open it yourself, not through the link.
2. **Change it everywhere else** you use the same or a similar one, your mailbox first.
3. **Sign out all other devices** and turn on two-step sign-in, if the game offers it. If you typed in backup codes, make new ones.
4. **Answer our mail if one comes.** If the sign-in was not yours, choose “No, this was not me”. Things are then put on hold, and somebody from our team gets in touch.
5. **Did you download something there?** Do these steps on another device, and read “How to keep your devices safe”.

## What to do later

- Send support a screenshot and the address of the page, from inside the game. That protects others.
- Tell the friend who sent you the link. Their account may be in a stranger’s hands.
- Save the game’s official page as a bookmark and use only that.
- Watch for sign-ins that are not yours over the next few days.

## What we never ask for

> We never ask for your password, a sign-in code, a payment or remote control of your device. Neither in a mail nor on the pages behind it.

If you are unsure, ask support inside the game before you type anything. Nobody there will mind the question.`,
  keywords: [
    'phishing',
    'fake website',
    'fake login',
    'suspicious link',
    'clicked a link',
    'scam email',
    'is this mail real',
    'typed my password',
    'entered my password',
    'wrong address',
    'vote for my team',
    'QR code',
  ],
};
