import type { Phrases } from './shipped.ts';

export const enPhrases: Phrases = {
  call_back: {
    title: 'Asking for a time to call',
    subject: 'When may we call you?',
    text: `We would like to speak with you about the safety of your {game} account. It takes about ten minutes.

Which day and time suit you? Just reply to this mail. We will call the number that is already in your account, so please don’t send us one.

Kind regards
{agent}, {game} support`,
  },
  not_reached: {
    title: 'We could not reach you',
    subject: 'We tried to reach you',
    text: `We tried to reach you about your {game} account and did not manage to. Your things are protected in the meantime.

We will try again by {time}. If another time suits you better, reply to this mail and tell us when.

Kind regards
{agent}, {game} support`,
  },
  was_it_you: {
    title: 'Was this you?',
    subject: 'Was this you?',
    text: `We noticed a sign-in to your {game} account that looks different from your usual ones. It may have been you, on a new device or while travelling.

Please reply with a few words: was it you, and if so, what was new? If it wasn’t, tell us that, and we will look after the rest together.

Kind regards
{agent}, {game} support`,
  },
  on_hold: {
    title: 'Why trades are on hold',
    subject: 'Why trades are on hold at the moment',
    text: `At the moment you cannot trade, give away or sell anything in {game}. We have paused that so that nobody else can carry off your things while we look into it.

You can go on playing as usual. We will tell you by {time} how it stands, and end the pause as soon as we know that all is well.

Kind regards
{agent}, {game} support`,
  },
  leaked_password: {
    title: 'Next steps after a leaked password',
    subject: 'The next steps for your account',
    text: `Somebody may know your password. Here is what helps now, in this order:

1. Set a new password for your mailbox, if it was the same or a similar one.
2. Set a new password in {game}, one that you use nowhere else. Open the game the way you always do for that, and follow no link.
3. Switch on two-step sign-in, if the game offers it.
4. Sign out all other devices in the account settings.

Nobody from our team needs to know your new password. Once you are done, reply with a short “done”, and we will check that everything is in order.

Kind regards
{agent}, {game} support`,
  },
  account_secured: {
    title: 'The account is secured',
    subject: 'Your account is yours alone again',
    text: `Good news: your {game} account is yours alone again. The device that was not yours is no longer trusted.

If anything looks strange in the next few days, reply to this mail. We keep everything we know about your case, so you need not explain it again.

Thank you for your patience and your help.

Kind regards
{agent}, {game} support`,
  },
  was_you: {
    title: 'It was you: all is as before',
    subject: 'All is well with your account',
    text: `Thank you for clearing this up with us. The sign-in was yours, so everything in {game} works as usual.

We will recognise you more easily next time, and ask less often.

Kind regards
{agent}, {game} support`,
  },
  more_time: {
    title: 'We need more time',
    subject: 'We need a little more time',
    text: `We had promised you news, and we are not finished yet. We are sorry about that. We would rather look properly than give you half an answer.

You will hear from us by {time}, whatever we have by then. Your things stay protected until that time.

Kind regards
{agent}, {game} support`,
  },
  right_address: {
    title: 'Which address reaches you?',
    subject: 'Does this address reach you?',
    text: `Mail that we sent you about your {game} account came back. If you are reading this, please reply in one sentence, so that we know that this address works.

If you want to use another one, please don’t send it to us by mail. Enter it in the account settings of the game, or tell us when we speak. We will check the change with you, so that nobody else can make it.

Kind regards
{agent}, {game} support`,
  },
  many_alerts: {
    title: 'Why so many alerts came',
    subject: 'About the many alerts today',
    text: `You received several alerts about your {game} account in one day. So as not to fill your mailbox, we have paused them and are looking at it ourselves.

Were you travelling, or did you set up a device or a connection today? Reply with a few words. If none of it was you, tell us that, and we will take care of it at once.

Kind regards
{agent}, {game} support`,
  },
  many_players: {
    title: 'An attack on many players',
    subject: 'We are protecting your account',
    text: `Somebody is trying to get into many {game} accounts these days. Yours is among those that we are protecting. You did nothing wrong.

Please set a new password in the game, one that you use nowhere else, and enter your sign-in only in the game itself. If you came across a page that asked for it, tell us its name in your reply, without opening it again.

We will be in touch again by {time}.

Kind regards
{agent}, {game} support`,
  },
  wrong_person: {
    title: 'The wrong person answered',
    subject: 'Please check your contact details',
    text: `We tried to reach {player} and got through to somebody else. We did not speak about the account with them.

Please look at your contact details in the account settings of {game}. If they are out of date, tell us by replying to this mail, and we will agree with you how to go on.

Kind regards
{agent}, {game} support`,
  },
  not_all_back: {
    title: 'Not everything can be restored',
    subject: 'What we could restore, and what not',
    text: `We have looked at everything that we can see of what happened to your {game} account. Unfortunately we cannot restore all of it. We know how much time and joy is in it, and we are sorry.

What is still there is protected. If you remember anything that we should look at again, reply to this mail and mention your case code {code}. We will open the case again.

Kind regards
{agent}, {game} support`,
  },
  closing_care: {
    title: 'Closing with care',
    subject: 'We are closing your case for now',
    text: `We have done what we can for your {game} account at present, so we are closing the case for now. Your protection stays as it is.

We know that this may not be the answer you hoped for. You can come back to it at any time: write to {support} and mention your case code {code}. A colleague will then take a fresh look.

Kind regards
{agent}, {game} support`,
  },
};
