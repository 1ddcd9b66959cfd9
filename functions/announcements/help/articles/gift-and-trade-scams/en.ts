import type { ArticleWords } from '../../article.ts';

export const words: ArticleWords = {
  title: 'Gift and trade scams: how to see through them',
  summary:
    'Free gifts that need your password, trades that change at the last second, “I pay you later”. How to recognise them, and what to do if something is gone.',
  body: `A real gift costs you nothing: no password, no code, no item “first”. A real trade happens entirely in the game’s own trade window, and you can read it in peace before you accept. If one of these is missing, say no and close the window. If something is already gone, write to support inside the game as soon as you can.

## How to recognise a gift scam

- **You have won, but never took part.** To collect, you are to sign in on another page or pay “only the shipping”.
- **The gift is a file.** A “free skin pack” or “generator” that you install, often with the request to switch off virus protection.
- **A famous player gives things away** in a stream or a message. Names, pictures and even whole videos can be copied.
- **You are to give first.** “Send me an item, you get two back” is told in our article about the doubling scam.

## How to recognise a trade scam

- **The swap.** At the last moment the item is taken out and put back as one that looks almost the same.
- **Two halves.** “You first, then me.” The second half never comes.
- **Outside the game.** Payment by gift card code or transfer, then the payment is called back, or never existed. A screenshot of a payment proves nothing.
- **The helpful middleman.** A third person “holds” the items for both. Often the two know each other.
- **The borrowed item.** A new friend is kind for weeks, and then borrows the best you have.
- **The rush.** “Quick, I have another buyer.” Who has an honest offer can wait a minute.

## What to do now if something is gone

1. **Stop there.** Send nothing more, not even to “get it back”. That is usually the second half of the trick.
2. **Keep the traces.** Take screenshots of the trade, the chat and the profile, and write down the time. Then block the person.
3. **Write to support inside the game** and report the profile. We cannot promise that items come back, but the sooner we know, the more can be checked.
4. **You typed in a password or installed something?** Change your password in the game, from another device if you installed a file.
5. **You paid, or gave a gift card code?** Tell your bank, or the seller of the card, today. If you are young, tell an adult you trust.

Did you get a mail from us that asks “Was this you?” about a sign-in that is not yours? Choose “No, this was not me”. Things are then put on hold, and somebody from our team gets in touch. The mail’s code is also in your account settings in the game.

## What to do later

- Before each trade, read every item’s name and number, and read them again if anything changes.
- Lend only what you could do without.
- Tell your friends how it went. Many were tricked in the same way and never said so.

## What we never ask for

> We never ask for your password, a sign-in code, a payment or remote control of your device. Nor do we ever ask you to send us items “to check them”.

Is an offer too good, and you would like it to be true? Ask support inside the game first. An honest offer is still there tomorrow.`,
  keywords: [
    'giveaway',
    'free skins',
    'free currency',
    'gift card',
    'trade scam',
    'scammed',
    'middleman',
    'item swap',
    'borrowed item',
    'lost items in a trade',
    'chargeback',
    'prize',
    'too good to be true',
  ],
};
