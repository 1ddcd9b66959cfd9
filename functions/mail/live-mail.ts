import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '../kernel/clock.ts';
import { readConfig, required } from '../kernel/config.ts';
import { openDatabase } from '../kernel/dynamo.ts';
import { env } from '../kernel/env.ts';
import { loadKeys } from '../kernel/secrets.ts';
import { loadContact, loadFormerAddresses, loadState } from '../players/index.ts';
import type { MailServices } from './mail-services.ts';
import { loadMailTenant } from './mail-tenant.ts';
import { openSes, sesTransport } from './ses-transport.ts';

/** What both senders work with; opened once a function instance. */
export function liveMail(): () => Promise<MailServices> {
  const config = readConfig({
    [env.publicUrl]: required,
    [env.mailFrom]: required,
    [env.mailConfigurationSet]: required,
  });
  const db = openDatabase('mail', 'players', 'games');
  const transport = sesTransport(openSes(), config[env.mailConfigurationSet], systemClock);
  return async () => ({
    db,
    keys: await loadKeys(),
    now: systemClock,
    wait: (ms) => sleep(ms),
    chance: Math.random,
    publicUrl: config[env.publicUrl].replace(/\/$/, ''),
    mailFrom: config[env.mailFrom],
    transport,
    loadContact: (player) => loadContact(db, player),
    loadFormerAddresses: (player, now) => loadFormerAddresses(db, player, now),
    loadTenant: (gameId) => loadMailTenant(db, gameId, systemClock()),
    loadQuestions: async (player) => (await loadState(db, player))?.state.questions ?? [],
  });
}
