import type { Outlines } from '../outline.ts';

export const en: Outlines = {
  safety: `
## What it looks like

[Say in a sentence or two what players see: the message, the page, the offer.]

- [One sign by which it can be told]
- [Another sign]

## What to do

- Do not open the link, and do not enter your password there.
- Have you already? Change your password now, and look at where you are signed in.
- Tell us: our support team is glad to help, and nobody will blame you.

## What we never ask

- We never ask for your password, or for a code from a mail or a text message.
- We never ask you to hand over items or currency “for a check”.
- We never ask you to pay so that you may keep your account.
`,
  maintenance: `
[Say in a sentence what is being done, and what is better afterwards.]

## What you will notice

- You cannot sign in or play meanwhile; what you own stays as it is.
- [What happens to matches, auctions or events that run at that time]

## What you can do

- Sign out before it begins, so that nothing of your game is lost.
- [Where players can see whether everything is up again]
`,
  policy: `
[Say in a sentence what changes, and why.]

## What changes

- [One thing that is different from then on]
- [Another thing]

## What stays

- [What players may have worried about and need not]

## What you can do

- You need not do anything to go on playing.
- [What to do for those who do not agree]
`,
};
