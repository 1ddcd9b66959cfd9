import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Connection } from './dynamodb-local.ts';

export type Units = { read: number; write: number; calls: Record<string, number> };

const reads = new Set(['GetItemCommand', 'BatchGetItemCommand', 'QueryCommand']);

type Consumed = { CapacityUnits?: number };
const sum = (consumed: Consumed | Consumed[] | undefined): number =>
  [consumed ?? []].flat().reduce((total, one) => total + (one.CapacityUnits ?? 0), 0);

/**
 * A client that counts the units the engine says it consumed. Set `units` back to nothing between measurements.
 * @param connection what is left out is read from the environment
 */
export function countingClient(connection: Partial<Connection>): { client: DynamoDBClient; units: Units } {
  const client = new DynamoDBClient(connection);
  const units: Units = { read: 0, write: 0, calls: {} };
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const name = String(context.commandName);
      const input = { ...(args.input as object), ReturnConsumedCapacity: 'TOTAL' };
      const result = await next({ ...args, input } as typeof args);
      const { ConsumedCapacity } = result.output as { ConsumedCapacity?: Consumed | Consumed[] };
      units[reads.has(name) ? 'read' : 'write'] += sum(ConsumedCapacity);
      units.calls[name] = (units.calls[name] ?? 0) + 1;
      return result;
    },
    { step: 'initialize', name: 'countUnits' },
  );
  return { client, units };
}
