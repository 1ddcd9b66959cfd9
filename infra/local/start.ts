import { join } from 'node:path';
import { checkJava, javaCommand } from './engines/java.ts';
import { startFront } from './http/front.ts';
import { startStack } from './index.ts';
import { StartProblem } from './problem.ts';
import { announcement } from './start/announce.ts';
import { removeStackFile, writeStackFile } from './start/kept-file.ts';
import { followParent, onSignal } from './start/leave.ts';
import { isStale, prepare } from './start/prepare.ts';
import { readSettings } from './start/settings.ts';

const began = performance.now();
const home = join(import.meta.dirname, '..', '..');
const seconds = () => (performance.now() - began) / 1000;
// As in Lambda.
process.env.TZ = 'UTC';

async function run(): Promise<void> {
  const settings = readSettings(process.env, home);
  if (isStale(home)) {
    // What would stop the start anyway is said before the longer work.
    await checkJava(javaCommand(process.env));
    await (await startFront(settings.port, console.error)).stop();
    await prepare(home, (text) => console.log(text));
  }
  let leaving: Promise<void> | undefined;
  let stackFile: string | undefined;
  let told = false;
  const { port, data, sample, log } = settings;
  const starting = startStack({
    port,
    data,
    sample,
    log,
    onSample: () => {
      if (!told) console.log(`The first verdict came ${seconds().toFixed(1)} s after the start.`);
      told = true;
    },
  });
  const leave = () => {
    leaving ??= (async () => {
      if (stackFile) removeStackFile(stackFile);
      await (await starting).stop();
      process.exit(0);
    })();
    leaving.catch(() => process.exit(1));
  };
  onSignal(leave);
  followParent(leave);

  const running = await starting;
  if (leaving) return;
  stackFile = writeStackFile(settings.stackFile, running.stack, data === 'memory');
  console.log(
    announcement({ stack: running.stack, settings, stackFile, logFile: running.logFile, seconds: seconds() }),
  );
}

run().catch((fault) => {
  // A problem that the person can put right is one line; anything else is a fault of ours and shows where it arose.
  console.error(fault instanceof StartProblem ? fault.message : fault);
  process.exit(1);
});
