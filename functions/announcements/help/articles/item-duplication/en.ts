import type { ArticleWords } from '../../article.ts';

export const words: ArticleWords = {
  title: '“I can duplicate your items”: the doubling scam',
  summary:
    'Nobody can double your items or coins for you. How to see through the trick, and what to do if you handed something over or came across a real fault in the game.',
  body: `Nobody can double your items, coins or gems for you. Whoever says so wants you to hand them over first, and then leaves. If you have just given something away, stop trading, take screenshots of the chat and of the trade, and report it to support from inside the game as soon as you can.

## How to recognise the trick

- **The small test.** You hand over something cheap and really get two back. The other person paid for that, so that you trust them with something dear.
- **The trade without a return.** “Drop it here, I duplicate it, then you pick up both.” A friend of theirs picks up both.
- **The tool.** A program, a browser add-on or a “generator” is said to make copies. What it makes is a copy of your password.
- **The false page.** You should sign in on a website so that the coins “arrive”.
- **The witness.** People in the chat cheer that it worked for them. They belong together.
- **The hurry.** It works only today, only now, and you must tell nobody.

## If it has happened: what to do now

1. **Stop.** No further trade, not even “one last one to get everything back”.
2. **Note down** the player’s exact name, the day, the time and the items. Take screenshots of the chat before it is gone.
3. **Report the player** and write to support in the game.
4. **Did you enter your password anywhere?** Change it in the game at once, then wherever else you use it.
5. **Did you install or run something?** Remove it, have the device checked, and only then type new passwords, or change them on another device.

If afterwards a mail from us asks “was this you?”, look at it calmly. If it was not you, choose “No, this was not me”: we put things on hold, and somebody from our team gets in touch. The code in the mail also stands in the account settings in the game, so you can tell that it is ours.

We cannot promise that lost items come back. That depends on the game and on what can still be traced, and an early report with exact details gives the best chance.

## If you find a real fault that copies items

Sometimes a game truly has a fault, and an item is there twice. That is not your doing.

- Do not repeat it, and do not pass the copies on.
- Tell support how it happened, step by step. Please do not show it in public.
- If you bought or were given something that turns out to be a copy, say so and tell from whom. What happens to copies is decided by the rules of the game, and telling support early is always better than keeping quiet.

## What to do later

- Trade only through the game’s own trade window, and read it once more before you confirm.
- Talk about it with friends, and younger players with a parent. This trick only works while nobody talks about it.
- Nobody needs to be ashamed. The people who do this practise it every day.

## What we never ask for

We never ask for your password, for sign-in codes, for a payment, for items “to check them”, or for remote control of your device. You reach support from inside the game: start it yourself, open the settings or the account page, and choose support or help.`,
  keywords: [
    'dupe',
    'duping',
    'duplication glitch',
    'double my items',
    'doubling',
    'coin generator',
    'free gems',
    'duplicated item',
    'item copied twice',
    'trust trade',
    'drop items scam',
    'exploit',
    'lost my items to a dupe',
  ],
};
