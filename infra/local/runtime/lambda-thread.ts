import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { Call, FunctionFacts, Reply } from './messages.ts';

/** The thread of one function: loads its bundle once and answers calls, several at a time. */
const facts = workerData as FunctionFacts;
const runner = parentPort;
if (!runner) throw new Error('this file runs as the thread of a function only');

const context = (call: Call) => ({
  functionName: facts.name,
  functionVersion: '$LATEST',
  invokedFunctionArn: facts.arn,
  memoryLimitInMB: String(facts.memoryMegabytes),
  awsRequestId: call.requestId,
  logGroupName: `/aws/lambda/${facts.name}`,
  logStreamName: 'local',
  callbackWaitsForEmptyEventLoop: true,
  getRemainingTimeInMillis: () => Math.max(0, call.deadline - Date.now()),
});

const failure = (id: number, fault: unknown): Reply => {
  if (!(fault instanceof Error)) return { id, errorType: typeof fault, errorMessage: String(fault), trace: [] };
  return {
    id,
    errorType: fault.name,
    errorMessage: fault.message,
    trace: (fault.stack ?? '').split('\n').slice(0, 20),
  };
};

const module = (await import(pathToFileURL(facts.module).href)) as Record<string, unknown>;
const exported = module[facts.exportName];
if (typeof exported !== 'function') throw new Error(`${facts.module} exports no function ${facts.exportName}`);
const handler = exported as (event: unknown, context: unknown) => unknown;

async function run(call: Call): Promise<Reply> {
  try {
    const answer: unknown = await handler(JSON.parse(call.event), context(call));
    return { id: call.id, answer: JSON.stringify(answer) };
  } catch (fault) {
    const failed = failure(call.id, fault);
    // Lambda writes what a handler throws to the function's log; so do we.
    console.error(JSON.stringify({ ...failed, requestId: call.requestId }));
    return failed;
  }
}

runner.on('message', (call: Call) => {
  void run(call).then((reply) => runner.postMessage(reply));
});
runner.postMessage('ready');
