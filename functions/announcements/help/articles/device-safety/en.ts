import type { ArticleWords } from '../../article.ts';

export const words: ArticleWords = {
  title: 'How to keep your devices safe',
  summary:
    'Updates, a screen lock and games only from official sources: small habits that protect your account, and what to do when a device is lost or behaves strangely.',
  body: `Three habits protect most players: install updates soon, lock the screen, and get games and add-ons only from the official store or site. If a device already behaves strangely, stop signing in on it and change your passwords on another one.

## How to notice that something is wrong

- Pop-ups, messages or programs appear that you did not open, or the mouse moves by itself.
- The device is suddenly slow, hot or out of battery much faster than before.
- The virus protection is off, and you did not turn it off.
- The browser has extensions or a start page that you do not know.
- It began after a mod, a cheat, a cracked game or a “gift generator” was installed. Many such downloads secretly copy saved passwords and signed-in sessions.

One of these signs alone often has a harmless reason. Several together are worth a closer look.

## What to do now

1. **Take the device off the internet** and close the game.
2. **Use another device** that you trust. Set new passwords there, mailbox first, then the game. Sign out all other devices, if that is offered; this also ends sessions that were copied.
3. **Remove what you installed last** and run a full scan with the virus protection of your system.
4. **Still odd?** Save your pictures and documents and reset the device to its factory state. If you have never done that, ask somebody you trust to sit down with you.
5. **Tell support from inside the game** as soon as you are on a clean device. If we mail you about a sign-in that was not yours, choose “No, this was not me”. Things can then be held, and somebody from our team gets in touch.

## If your device was lost or stolen

Lock or locate it with your system’s “find my device” service. Sign it out of your mailbox and of the game from another device, and change both passwords. Ask your phone company to block the SIM card, because sign-in codes may arrive there. Then tell support; remember when you last had it.

## Habits that stay with you

- Turn on automatic updates for system, browser and game.
- Use a PIN, a fingerprint or your face for the screen lock.
- Keep a user account of your own on a shared computer. At a café, at school or with friends, do not save the password, and sign out when you leave.
- Before you sell or give away a device, sign out and reset it.
- Give remote access to nobody, however friendly the person is.

It is normal that we ask about a new device once. If it was you, choose “Yes, this was me”, and we will usually know it next time.

## What we never ask for

> We never ask you to install a program, to share your screen or to let us control your device. Nor do we ask for your password, a sign-in code or a payment.

If somebody who says they are from support wants one of these things, stop there and write to support from inside the game. Asking costs nothing, and nobody will be cross with you.`,
  keywords: [
    'virus',
    'malware',
    'trojan',
    'lost phone',
    'stolen phone',
    'new device',
    'mods',
    'cheats',
    'cracked game',
    'antivirus',
    'remote access',
    'shared computer',
    'updates',
    'screen lock',
  ],
};
