import type { SESClientConfig } from '@aws-sdk/client-ses';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { transact } from '../../functions/kernel/dynamo.ts';
import { isPendingKey } from '../../functions/kernel/pending.ts';
import type { MailWork } from '../../functions/mail/conclude.ts';
import type { MailFacts, MailRequest } from '../../functions/mail/mail-request.ts';
import type { MailContact, MailQuestion, MailServices, MailTenant } from '../../functions/mail/mail-services.ts';
import { loadRecord, mailWrite } from '../../functions/mail/mail-store.ts';
import { openSes, sesTransport } from '../../functions/mail/ses-transport.ts';
import type { LocalDynamoDb } from './dynamodb-local.ts';
import { asked, keys } from './mail-samples.ts';
import type { SesDouble } from './ses-double.ts';

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

let players = 0;

/** Everything that sending needs: real storage, a scripted SES, a clock that tests turn, and small stores for what other rooms know. */
export function mailWorld({ database: db }: LocalDynamoDb, ses: SesDouble, client: SESClientConfig = {}) {
  const contacts = new Map<string, MailContact>();
  const former = new Map<string, string[]>();
  const questions = new Map<string, MailQuestion[]>();
  const tenants = new Map<string, MailTenant>([
    ['demo', { name: 'Harbour Tales', supportAddress: 'help@harbour.example', branding: { color: '#1a5fb4' } }],
  ]);
  let time = Date.UTC(2026, 10, 21, 10);

  const requestHandler = { connectionTimeout: 2000, requestTimeout: 400, throwOnRequestTimeout: true };
  const connection = { endpoint: ses.endpoint, region: 'local', credentials, requestHandler, ...client };
  const services: MailServices = {
    db,
    keys,
    now: () => time,
    wait: async (ms) => {
      time += ms;
    },
    chance: () => 0,
    publicUrl: 'https://play.example',
    mailFrom: 'protection@security.example',
    transport: sesTransport(openSes(connection), 'security-set', Date.now),
    loadContact: async (player) => contacts.get(player),
    loadFormerAddresses: async (player) => former.get(player) ?? [],
    loadTenant: async (gameId) => tenants.get(gameId),
    loadQuestions: async (player) => questions.get(player) ?? [],
  };

  /** A player whom mail reaches. */
  function newPlayer(contact: MailContact = {}): string {
    const player = `player-${++players}`;
    contacts.set(player, { email: `${player}@mail.example`, locale: 'en', timezone: 'Europe/Rome', ...contact });
    return player;
  }

  /** Stores a mail as its cause would. */
  async function ask(player: string, id: string, facts: Partial<MailRequest> | MailFacts = {}, dueAt = time) {
    const request = { kind: 'question', ...asked, gameId: 'demo', player, lane: 'security', ...facts } as MailRequest;
    await transact(db, [mailWrite(db, request, { id, dueAt }, time)]);
  }

  /** Every waiting mail of a player, due or not. */
  async function waiting(player: string): Promise<MailWork[]> {
    const found = await db.doc.send(new ScanCommand({ TableName: 'mail', ConsistentRead: true }));
    const items = (found.Items ?? []) as MailWork[];
    return items.filter(({ pk, player: about }) => isPendingKey(pk) && about === player);
  }

  return {
    db,
    ses,
    services,
    contacts,
    former,
    questions,
    tenants,
    newPlayer,
    ask,
    waiting,
    /** Turns the clock on. */
    pass: (ms: number) => {
      time += ms;
    },
    now: () => time,
    record: (player: string, id: string) => loadRecord(db, player, id),
    takenFor: (player: string) => ses.taken.filter(({ tags }) => tags.player === player),
  };
}

export type MailWorld = ReturnType<typeof mailWorld>;
