import { setTimeout as sleep } from 'node:timers/promises';

export type InboxMail = {
  id: string;
  from: string;
  to: string;
  subject: string;
  date: string;
  headers: Record<string, unknown>;
  text: string;
  html: string;
};

/** What reached the local mail engine for an address, or for all, newest first. */
export async function readInbox(inboxApiUrl: string, to = ''): Promise<InboxMail[]> {
  const answer = await fetch(`${inboxApiUrl}?to=${encodeURIComponent(to)}`);
  return ((await answer.json()) as { messages: InboxMail[] }).messages;
}

/** Looks until something is there. @throws after `withinMs`, naming what was waited for */
export async function until<T>(what: string, look: () => Promise<T | undefined>, withinMs = 60_000): Promise<T> {
  for (const end = Date.now() + withinMs; Date.now() < end; await sleep(100)) {
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new Error(`waited ${withinMs} ms for ${what}`);
}

/** What is found once it stays the same for so long: what was under way may still come to pass. */
export async function atRest(look: () => Promise<number>, ms: number): Promise<number> {
  for (let before = Number.NaN; ; await sleep(ms)) {
    const now = await look();
    if (now === before) return now;
    before = now;
  }
}

export const waitForMail = (inboxApiUrl: string, to: string, count = 1): Promise<InboxMail> =>
  until(`mail ${count} to ${to}`, async () => {
    const mails = await readInbox(inboxApiUrl, to);
    return mails.length >= count ? mails[0] : undefined;
  });

/** Waits for the mail that asks about our help. @returns its link */
export const waitForSurvey = (inboxApiUrl: string, to: string): Promise<string> =>
  until(`a survey for ${to}`, async () => {
    const mail = (await readInbox(inboxApiUrl, to)).find(({ text }) => /\/s\/[\w-]{43}/.test(text));
    return mail && linkIn(mail, 's');
  });

/** Waits until so many mails have come for each address, asking for all at once. @returns the newest of each, in the order of the addresses */
export const waitForMails = (inboxApiUrl: string, to: readonly string[], count = 1): Promise<InboxMail[]> =>
  until(
    `mail ${count} to ${to.length} readers`,
    async () => {
      const byReader = Map.groupBy(await readInbox(inboxApiUrl), (mail) => mail.to);
      const newest = to.flatMap((address) => {
        const mails = byReader.get(address) ?? [];
        return mails.length >= count ? mails.slice(0, 1) : [];
      });
      return newest.length === to.length ? newest : undefined;
    },
    60_000,
  );

/** The link of a mail that leads to one of the player's pages. */
export function linkIn(mail: InboxMail, path: 'v' | 't' | 's'): string {
  const found = new RegExp(`https?://[^\\s"<>]+/${path}/[A-Za-z0-9_-]+`).exec(mail.text);
  if (!found) throw new Error(`no link to /${path}/ in the mail "${mail.subject}"`);
  return found[0];
}
