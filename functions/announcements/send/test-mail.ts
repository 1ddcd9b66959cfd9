import { second } from '../../kernel/clock.ts';
import type { Language } from '../../kernel/i18n.ts';
import { derivedId } from '../../kernel/ids.ts';
import { log } from '../../kernel/log.ts';
import { takeSlots } from '../../mail/index.ts';
import { loadAnnouncement } from '../announcement-store.ts';
import type { SendServices } from './live-port.ts';
import { composerOf } from './run-shard.ts';

/** Asks for one copy to the member of staff who wants to see it. */
export type TestMessage = { do: 'test'; announcementId: string; revision: number; language: Language; to: string };

const patience = 20 * second;

/**
 * Sends one copy of an announcement as it now stands to a member of staff, in the frame of all its mails and by the same lane, within the
 * same rate. It stands in no ledger, and its link to unsubscribe belongs to nobody.
 * @param messageId of the message that asks for it: names the copy
 * @throws if there is no slot for too long, or SES puts it off: the message then comes again
 */
export async function sendTest(
  services: SendServices,
  { announcementId, language, to }: TestMessage,
  messageId: string,
): Promise<void> {
  const { db, now, sleep, transport, from, publicUrl } = services;
  const announcement = await loadAnnouncement(db, announcementId);
  if (!announcement) return;
  await services.refresh(now());
  const composer = await composerOf(services, announcement);
  const sendId = derivedId('test', announcementId, messageId);
  const unsubscribeUrl = `${publicUrl}/u/test?a=${announcementId}`;
  const mime = await composer.compose({ contact: { locale: language }, unsubscribeUrl, sendId, from, to, now: now() });
  await slot(services);
  const { outcome, ...rest } = await transport({ sendId, player: 'test', lane: 'bulk', from, to, mime });
  const reason = 'reason' in rest ? rest.reason : undefined;
  log.info('test_sent', { announcement: announcementId, language, outcome, reason });
  if (outcome === 'later') throw new Error(`a test mail was put off: ${reason}`);

  async function slot({ db: tables }: SendServices): Promise<void> {
    for (const until = now() + patience; now() < until; ) {
      const slots = await takeSlots(tables, 1, now());
      if (!('none' in slots)) return sleep(Math.max(0, slots.first - now()));
      await sleep(Math.min(second, Math.max(20, slots.until - now())));
    }
    throw new Error('there was no slot for a test mail');
  }
}
