import { SendMessageCommand } from '@aws-sdk/client-sqs';
import type { Ledger } from '../data/ledger.ts';
import type { Engines } from '../engines/engines.ts';
import { StartProblem } from '../problem.ts';
import type { Blueprint } from '../resources/blueprint.ts';
import type { FunctionHosts } from '../runtime/function-hosts.ts';
import type { Log } from '../runtime/log.ts';
import { callAsync } from './call-async.ts';
import { followQueue, type Source } from './queue-mapping.ts';
import { type Schedule, startSchedule } from './schedule.ts';
import { followStream } from './stream-mapping.ts';
import { openPlaces } from './stream-place.ts';

export type SourcesFrom = {
  blueprint: Blueprint;
  hosts: FunctionHosts;
  engines: Pick<Engines, 'queues' | 'clients'>;
  /** Address of a table's stream in the engine. */
  streamOf: (table: string) => string | undefined;
  ledger: Ledger;
  log: Log;
  /** False: schedules run only when they are told to. */
  timed: boolean;
};

/** Everything that wakes functions by itself. */
export type Sources = { readonly schedules: readonly Schedule[]; readonly stop: () => Promise<void> };

const lastPart = (arn: string) => arn.split(':').at(-1) ?? '';

export function startSources(from: SourcesFrom): Sources {
  const { blueprint, hosts, log, ledger } = from;
  const { clients, queues: queueEngine } = from.engines;
  const stopping = new AbortController();

  const send = async (queueArn: string, MessageBody: string) => {
    await clients.queues.send(new SendMessageCommand({ QueueUrl: queueEngine.urlOf(lastPart(queueArn)), MessageBody }));
  };

  const queues = blueprint.queueMappings.map((plan) =>
    followQueue(plan, {
      client: clients.queues,
      url: queueEngine.urlOf(lastPart(plan.sourceArn)),
      host: hosts.find(plan.functionName),
      log,
    }),
  );

  const streams = blueprint.streamMappings.map((plan) => {
    const table = /:table\/([^/]+)\/stream\//.exec(plan.sourceArn)?.[1] ?? '';
    const stream = from.streamOf(table);
    if (!stream) throw new StartProblem(`${plan.id} of the template follows ${plan.sourceArn}, which has no stream`);
    const places = openPlaces(ledger, plan.id, stream);
    return followStream(plan, {
      client: clients.streams,
      stream,
      places,
      host: hosts.find(plan.functionName),
      send,
      log,
    });
  });

  const schedules = blueprint.schedules.map((plan) => {
    const host = hosts.find(plan.functionArn);
    const invoke = blueprint.invokes.find(({ functionName }) => hosts.find(functionName) === host);
    const call = (event: string) => callAsync(host, event, { invoke, send, log, signal: stopping.signal });
    return startSchedule(plan, { ledger, call, log, timed: from.timed });
  });

  const all: Source[] = [...queues, ...streams, ...schedules];
  return {
    schedules,
    stop: async () => {
      stopping.abort();
      await Promise.all(all.map((source) => source.stop()));
    },
  };
}
