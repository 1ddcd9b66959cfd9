import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { fixtureTemplate } from './local-template.ts';

export type Fixture = { assembly: string; stackId: string; folder: string; remove: () => void };

const banner = {
  js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
};

/** A synthesized app in a folder of its own (with a space in its path), as `cdk synth` would have written it. */
export async function makeFixture(change: (template: ReturnType<typeof fixtureTemplate>) => void = () => undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'doorward fixture-'));
  const assembly = join(folder, 'cdk.out');
  const asset = join(assembly, 'asset.fixture');
  mkdirSync(asset, { recursive: true });
  await build({
    entryPoints: [join(import.meta.dirname, 'local-lambdas.ts')],
    outfile: join(asset, 'fixture.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    banner,
    logLevel: 'error',
  });
  const template = fixtureTemplate();
  change(template);
  const write = (name: string, content: unknown) => writeFileSync(join(assembly, name), JSON.stringify(content));
  write('manifest.json', {
    artifacts: {
      fixture: {
        type: 'aws:cloudformation:stack',
        environment: 'aws://unknown-account/eu-west-1',
        properties: { templateFile: 'fixture.template.json' },
      },
    },
  });
  write('fixture.template.json', template);
  write('fixture.assets.json', {
    files: {
      one: {
        source: { path: 'asset.fixture', packaging: 'zip' },
        destinations: { here: { objectKey: 'fixture.zip' } },
      },
    },
  });
  const remove = () => rmSync(folder, { recursive: true, force: true });
  return { assembly, stackId: 'fixture', folder, remove } satisfies Fixture;
}
