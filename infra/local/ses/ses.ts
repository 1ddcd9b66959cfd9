import { randomUUID } from 'node:crypto';
import { close } from '../engines/ports.ts';
import { type Answer, serveEngine } from '../engines/server.ts';
import type { Blueprint } from '../resources/blueprint.ts';
import type { Log } from '../runtime/log.ts';
import { composeMail } from './compose.ts';
import { answerControl } from './control.ts';
import { createFaults, type FaultKind, type Faults, faultKinds } from './faults.ts';
import { createLimits, type Limits } from './limits.ts';
import { readMail, type TakenMail } from './mail.ts';
import { eventsOf } from './mail-events.ts';
import { refusalOf, withConfigurationSet } from './mail-rules.ts';
import type { MailStore } from './mail-store.ts';
import { type Query, queryError, queryResult, readQuery, readQueryTags } from './query.ts';

/** SES, version 1 of its API, as far as mails are sent by it. */
export type MailEngine = {
  readonly address: string;
  readonly faults: Faults;
  readonly limits: Limits;
  /** Takes over what the template says of mail, and publishes what an earlier run had no time for. */
  readonly make: (blueprint: Blueprint) => Promise<void>;
  readonly stop: () => Promise<void>;
};

export async function startMail(from: {
  store: MailStore;
  publish: (topicArn: string, message: string) => Promise<void>;
  log: Log;
}): Promise<MailEngine> {
  const { store, publish, log } = from;
  let rules: Pick<Blueprint, 'configurationSets' | 'identities' | 'mailDestinations'> | undefined;

  const announce = async (mail: TakenMail) => {
    const topics = rules?.mailDestinations.filter((one) => one.configurationSet === mail.configurationSet) ?? [];
    for (const event of eventsOf(mail, Date.now())) {
      for (const { topicArn, events } of topics) {
        if (events.has(event.eventType.toLowerCase())) await publish(topicArn, JSON.stringify(event));
      }
    }
    store.markAnnounced(mail.id);
  };
  const announceAll = async () => {
    for (const mail of store.unannounced()) await announce(mail);
  };
  const faults = createFaults(announceAll);
  const limits = createLimits(Date.now);

  const take = async (query: Query, requestId: string): Promise<Answer> => {
    const raw = query.text('RawMessage.Data');
    const mime = query.action === 'SendRawEmail' ? Buffer.from(raw ?? '', 'base64') : await composeMail(query);
    const destinations = query.action === 'SendRawEmail' ? query.list('Destinations') : [];
    const mail = withConfigurationSet(
      rules ?? { configurationSets: [], identities: [] },
      await readMail(mime, {
        id: `local-${randomUUID()}`,
        destinations,
        source: query.text('Source'),
        configurationSet: query.text('ConfigurationSetName'),
        tags: readQueryTags(query),
        receivedAt: Date.now(),
      }),
    );
    const refusal = refusalOf(rules ?? { configurationSets: [], identities: [] }, mail);
    if (refusal) return queryError(refusal, requestId);
    const over = limits.take(mail.recipients.length);
    if (over) return queryError(faultKinds[over], requestId);
    store.add(mail);
    if (!faults.held()) announce(mail).catch((fault) => log.line('runner', `events of a mail: ${fault}`));
    return queryResult(query.action, { MessageId: mail.id }, requestId);
  };

  const send = async (query: Query, requestId: string): Promise<Answer | undefined> => {
    const kind: FaultKind | undefined = faults.take();
    if (kind === 'hang') return undefined;
    const refusal = kind && faultKinds[kind];
    if (refusal) return queryError(refusal, requestId);
    const answer = await take(query, requestId);
    return kind === 'acceptThenHang' ? undefined : answer;
  };

  const { server, address } = await serveEngine(async (request, body) => {
    const { method = '', url = '' } = request;
    if (url.startsWith('/control/')) return answerControl({ faults, limits }, method, url, body);
    const requestId = randomUUID();
    const query = readQuery(body);
    if (query.action === 'SendRawEmail' || query.action === 'SendEmail') return send(query, requestId);
    if (query.action === 'GetSendQuota') {
      const { rate, quota, sentToday } = limits.now();
      const fields = { Max24HourSend: `${quota}`, MaxSendRate: `${rate}`, SentLast24Hours: `${sentToday}` };
      return queryResult(query.action, fields, requestId);
    }
    const message = `The action ${query.action} is not answered on this machine.`;
    return queryError({ status: 400, code: 'InvalidAction', message }, requestId);
  });

  return {
    address,
    faults,
    limits,
    make: async (blueprint) => {
      rules = blueprint;
      await announceAll();
    },
    stop: () => close(server),
  };
}
