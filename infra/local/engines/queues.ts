import { buildApp } from 'fauxqs';
import type { Blueprint } from '../resources/blueprint.ts';
import type { QueuePlan } from '../resources/queues.ts';
import { account } from '../template/model.ts';
import { loadStores, persist, type Stores } from './fauxqs-internals.ts';
import { loopback } from './ports.ts';

/** Queues and topics, in this process. */
export type QueueEngine = {
  readonly address: string;
  readonly urlOf: (queue: string) => string;
  readonly make: (blueprint: Pick<Blueprint, 'queues' | 'topics' | 'subscriptions'>, options: QueueOptions) => void;
  /** Publishes to a topic. Returns when every subscribed queue has the message. */
  readonly publish: (topicArn: string, message: string) => Promise<void>;
  readonly stop: () => Promise<void>;
};

type QueueOptions = {
  /** Shortens longer visibility times, so that a test need not wait minutes for a second try. */
  mostVisibilitySeconds?: number | undefined;
};

/** @param folder where messages are kept; undefined for memory */
export async function startQueues(folder: string | undefined, region: string): Promise<QueueEngine> {
  const stores = await loadStores();
  const persistence = folder === undefined ? undefined : await persist(stores, folder);
  const app = buildApp({ logger: false, defaultRegion: region, stores });
  if (persistence) app.addHook('preClose', async () => persistence.close());
  const address = await app.listen({ port: 0, host: loopback });
  const urlOf = (queue: string) => `${address}/${account}/${queue}`;

  return {
    address,
    urlOf,
    make: ({ queues, topics, subscriptions }, options) => {
      for (const plan of queues) makeQueue(stores, shorten(plan, options), urlOf(plan.name));
      for (const { name, arn } of topics) {
        if (!stores.snsStore.getTopic(arn)) stores.snsStore.createTopic(name, {}, {}, region);
      }
      for (const { topicArn, queueArn, attributes } of subscriptions) {
        for (const old of stores.snsStore.listSubscriptionsByTopic(topicArn).subscriptions) {
          if (old.endpoint === queueArn) stores.snsStore.unsubscribe(old.arn);
        }
        stores.snsStore.subscribe(topicArn, 'sqs', queueArn, attributes);
      }
    },
    publish: async (TopicArn, Message) => {
      const body = new URLSearchParams({ Action: 'Publish', Version: '2010-03-31', TopicArn, Message });
      const answer = await fetch(address, { method: 'POST', body });
      if (!answer.ok) throw new Error(`publishing to ${TopicArn} was refused: ${answer.status} ${await answer.text()}`);
      await answer.body?.cancel();
    },
    stop: () => app.close(),
  };
}

function makeQueue(stores: Stores, plan: QueuePlan, url: string): void {
  const kept = stores.sqsStore.getQueueByName(plan.name);
  if (!kept) {
    stores.sqsStore.createQueue(plan.name, url, plan.arn, plan.attributes);
    return;
  }
  kept.setAttributes(plan.attributes);
  // It remembers the port of the last run.
  (kept as { url: string }).url = url;
}

function shorten(plan: QueuePlan, { mostVisibilitySeconds }: QueueOptions): QueuePlan {
  if (mostVisibilitySeconds === undefined) return plan;
  const seconds = Math.min(mostVisibilitySeconds, Number(plan.attributes.VisibilityTimeout ?? 30));
  return { ...plan, attributes: { ...plan.attributes, VisibilityTimeout: String(seconds) } };
}
