import { writeFile } from 'node:fs/promises';
import { openAddressBook } from '../../detection/index.ts';
import { createProgress } from '../../kernel/progress.ts';
import { checkFiles } from './check-files.ts';
import { replayFile } from './replay-file.ts';
import { replayKeys } from './replay-keys.ts';
import { replayOptions, reportOptions, usage } from './replay-options.ts';
import { makeReport } from './report/make-report.ts';
import { reportPage } from './report/page.tsx';
import { reportText } from './report/terminal.ts';

async function runReplay(args: string[]): Promise<void> {
  const options = replayOptions(args);
  const book = openAddressBook(options.addresses);
  const progress = createProgress(process.stderr);
  const report = progress.stage('replaying', 1);
  const parts = { keys: replayKeys(), book };
  const { lines, written, taught, faults, asked, called } = await replayFile(options, parts, faultsOf(options), report);
  progress.end(
    `${lines} lines: ${written} verdicts written (${asked} verify, ${called} outreach), ${taught} taught, ${faults} left out`,
  );
}

async function runReport(args: string[]): Promise<void> {
  const options = reportOptions(args);
  checkFiles(options);
  const parts = { keys: replayKeys(), book: openAddressBook(options.addresses) };
  const progress = createProgress(process.stderr);
  const report = await makeReport(options, parts, faultsOf(options), progress.stage);
  await writeFile(options.out, reportPage(report));
  progress.end(`written to ${options.out}`);
  process.stdout.write(`${reportText(report)}\n`);
}

const faultsOf = (options: { in: string }) => (line: number, fault: string) =>
  console.error(`${options.in}:${line}: ${fault}`);

async function run([command, ...rest]: string[]): Promise<void> {
  if (command === undefined || command === '--help' || rest.includes('--help')) console.log(usage);
  else if (command === 'report') await runReport(rest);
  else await runReplay([command, ...rest]);
}

run(process.argv.slice(2)).catch((fault) => {
  console.error(`replay: ${fault instanceof Error ? fault.message : fault}`);
  process.exitCode = 1;
});
