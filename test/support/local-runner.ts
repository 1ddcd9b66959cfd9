import { startStack } from '../../infra/local/index.ts';

/** Runs the stack of an assembly in a process of its own, so that a test can kill it. Arguments: assembly, stack, data folder. */
const [assembly = '', stackId = '', data = ''] = process.argv.slice(2);
const running = await startStack({ assembly, stackId, data, seed: false, schedules: 'manual' });
const token = await running.tokenFor('admin@demo.example');
console.log(JSON.stringify({ ...running.stack, token }));

process.on('message', async ({ name, event }: { name: string; event: unknown }) => {
  process.send?.({ answer: await running.functions.invoke(name, event) });
});
