import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/**
 * Lets at most `most` calls of a client be under way; the others wait their turn before the clock of their time-out starts. Without it, a
 * burst of calls waits for sockets until each has timed out and is sent again, which makes the burst longer.
 */
export function addGate(client: DynamoDBClient, most: number): DynamoDBClient {
  const waiting: (() => void)[] = [];
  let free = most;
  const enter = () => {
    if (free === 0) return new Promise<void>((resolve) => waiting.push(resolve));
    free -= 1;
    return undefined;
  };
  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };
  client.middlewareStack.add(
    (next) => async (args) => {
      await enter();
      try {
        return await next(args);
      } finally {
        leave();
      }
    },
    { step: 'initialize', name: 'gate' },
  );
  return client;
}
