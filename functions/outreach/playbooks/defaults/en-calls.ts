import type { Calls } from './shipped.ts';

const hello = '“Hello, this is {agent} from {game} support. Am I speaking with {player}?”';
const proof = `“You can check that it is really us: the mail we sent you and your account settings in the game show a short code. It begins with {mailCode}.”
“I will never ask for your password, a sign-in code or money. If anybody does, please hang up.”`;
const somebodyElse =
  'Somebody else answers? Say only that you are calling from {game} and will try again. Not a word about the account.';

const check = `Then check that the account is theirs, with the ownership questions, one at a time. Type what you hear; the page says right or wrong and never shows the answer.
- Leave time to think. Forgetting is human, so a wrong answer is no accusation.
- Do not help with an answer, and do not say which one was wrong.
- Not enough right answers? “Thank you, that is enough for now. I will go through it with a colleague and come back to you by {time}.”`;

const cannot = `What we cannot do, and say kindly:
- Promise that every item comes back. Say who decides, and that you will report by {time}.
- Change the mail address alone: a second colleague has to agree first.
- Say who it was. We know a device and a rough place, not a person.`;

const upset = [
  '“You have every reason to be upset. It is your account and your time. I will stay with you until the next step is clear.”',
  '“I would rather tell you honestly what I don’t know yet than promise something I can’t keep.”',
];
const noBlame =
  '“This can happen to anyone. Such pages are made by people who do nothing else all day. It is not your fault, and it was right to tell us.”';
const calm =
  '“I would like to go on helping you, and for that I need us to speak calmly. If now is not the moment, I will end the call and write to you. Nothing is lost by that.”';

const ending = `“You will hear from us by {time}, also if there is nothing new yet. With your case code, which is in our mail, you can see at any time where we are.”
“When all is done we send you two short questions about how it went. An honest answer helps us, a critical one too.”`;

export const enCalls: Calls = {
  denied: {
    opening: `${hello}
“You told us that a sign-in to your account was not you. Thank you, that was exactly right. I am calling to put things in order together with you.”
${proof}
${somebodyElse}`,
    ask: `“When did you last play yourself, and on what kind of device?”
“Has anything seemed odd lately: a link in a chat or a mail, a gift that was too good, a friend who wrote strangely?”
“Do you use this password anywhere else?” A yes or a no is enough.
“Does anybody besides you get into your mailbox?”
${check}`,
    can: `What we can do right now:
- Keep trades, gifts and sales on hold until this is settled.
- Make sure that the strange device is not trusted again.
- Stay on the line while the player sets a new password in the game, mailbox first if it had the same one.
- Bring in a senior colleague if much is at stake.
${cannot}`,
    upset: [...upset, noBlame, calm],
    closing: `“Let me sum up what we have agreed.” Say it in two or three sentences, and ask whether anything is missing.
${ending}`,
  },
  suspicious: {
    opening: `${hello}
“We noticed something on your account that doesn’t look like you. It may well be harmless. We would rather ask once too often.”
${proof}
${somebodyElse}`,
    ask: `Ask openly before you tell what you see: who is not the owner must not learn the answer from you.
“Have you played on a new device in the last few days, or from another place than usual?”
“Does somebody you know play on your account now and then?” No reproach; you only need to know whose sign-in it was.
“Have you traded or given away anything since then?”
${check}`,
    can: `What we can do right now:
- If it was the player: put everything back to normal while you speak, and recognise the device from now on.
- If it was not: keep trades, gifts and sales on hold, and stop trusting the device.
- Go through the safe steps together: new password in the game, two-step sign-in, mailbox.
${cannot}`,
    upset: [
      ...upset,
      '“I can see that being asked is a nuisance when it was you all along. Thank you for taking the minute. It is the same minute that stops a thief.”',
      calm,
    ],
    closing: `Say what you found in one sentence: was it the player or not, and what works again from now on.
${ending}`,
  },
  undeliverable: {
    opening: `${hello}
“We wanted to write to you about your account, and our mail did not arrive. That is why I am getting in touch this way.”
“You can check that it is really us: open your account settings in the game. They show a short code that begins with {mailCode}.”
“I will never ask for your password, a sign-in code or money. If anybody does, please hang up.”
${somebodyElse}`,
    ask: `“Do you still use the mail address that you gave us?” Do not read it out, not even a part of it. Let the player say it and compare.
“Is there room in the mailbox, and can you open it at the moment?”
“Was the sign-in on the day we wanted to write about yours?” Say day and device only after the check.
${check}`,
    can: `What we can do right now:
- Tell the player by voice what the mail would have said.
- Note the right address. It counts once the check has gone well and a second colleague has agreed, so that nobody can take over an account with one good story.
- Reach the player in the game until then.
${cannot}`,
    upset: [
      ...upset,
      '“I know it sounds odd that we ask so much just for an address. It is the first thing a thief would change, so we keep it locked for you.”',
      calm,
    ],
    closing: `Say which way we will use to write until the address is settled.
${ending}`,
  },
  unanswered: {
    opening: `${hello}
“We asked you by mail whether a sign-in was yours. You may not have seen it, so I would rather ask in person.”
${proof}
${somebodyElse}`,
    ask: `“Did you get our mail? It may lie among the unwanted ones.” Not answering is no fault.
“Have you played on a new device lately, or while travelling?”
“Is everything in your account as you left it?”
${check}`,
    can: `What we can do right now:
- Take the answer by phone once the check has gone well. The player need not use the link.
- If it was the player: put everything back to normal at once.
- If it was not: keep trades, gifts and sales on hold, and go through the safe steps together.
${cannot}`,
    upset: [
      ...upset,
      '“You did nothing wrong by not answering. We only did not want to leave you alone with it.”',
      calm,
    ],
    closing: `Say what the answer changes, and that the link in the mail is no longer needed.
${ending}`,
  },
  mail_cap: {
    opening: `${hello}
“There were many alerts about your account in a single day. So as not to flood your mailbox, we stopped writing and I am calling instead.”
${proof}
${somebodyElse}`,
    ask: `“Are you travelling, or do you use a service that changes your connection?”
“Do you play on several devices, or did you set one up anew today?”
“Did you get messages that you did not ask for, for example many mails at once?” A flood can be meant to hide a single mail.
${check}`,
    can: `What we can do right now:
- Look at the sign-ins of the day together, and settle them in one go.
- If they were the player’s: recognise the device and the connection from now on.
- If somebody keeps trying: keep trades, gifts and sales on hold, and go through the safe steps together.
${cannot}`,
    upset: [
      ...upset,
      '“So many mails in a day would annoy me too. Let us look at it once, properly, so that it stays quiet.”',
      calm,
    ],
    closing: `Say how many sign-ins you settled together, and what will be different tomorrow.
${ending}`,
  },
  wave: {
    opening: `${hello}
“Somebody is trying to get into many accounts these days, and yours is among those we are looking after. You did nothing wrong.”
${proof}
${somebodyElse}`,
    ask: `You work this case once for all players beneath it. Collect what they have in common, never names.
“Have you entered your sign-in on a page outside the game lately: for a gift, a code, a vote, a tournament?”
“Where did you come across it?” The name of the page is enough. The player should not open it again.
“Do you use this password anywhere else?” A yes or a no is enough.
${check}`,
    can: `What we can do right now:
- Keep trades, gifts and sales of all affected accounts on hold until we know more.
- Pass on what the players tell, so that others are warned today.
- Go through the safe steps with each player: new password in the game, two-step sign-in, mailbox.
- Say nothing about other players, not even how many there are.
${cannot}`,
    upset: [...upset, noBlame, calm],
    closing: `Say that all cases of this attack are worked together, so that nobody has to tell the story twice.
${ending}`,
  },
};
