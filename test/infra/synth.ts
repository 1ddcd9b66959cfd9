import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'aws-cdk-lib';
import { createApp } from '../../infra/create-app.ts';
import { bundles } from '../../infra/entries.ts';
import type { Stage } from '../../infra/stages.ts';

/** Templates by stage, as text, with the hash of each asset replaced by the name of its bundle. */
export type Templates = Readonly<Record<string, string>>;

type Report = { pluginReports: { violations: { ruleName: string }[] }[] };

function brokenRules(outdir: string): string[] {
  const report = join(outdir, 'validation-report.json');
  if (!existsSync(report)) return [];
  const { pluginReports } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  return pluginReports.flatMap(({ violations }) => violations.map(({ ruleName }) => ruleName));
}

/**
 * Synthesizes stages with an almost empty file for each bundle, so that a template depends on nothing but the constructs.
 * @param change for what a test wants to break first
 */
export function synthesize(stages: readonly Stage[], change: (app: App) => void = () => {}): Templates {
  const work = mkdtempSync(join(tmpdir(), 'doorward-synth-'));
  try {
    for (const bundle of bundles) {
      mkdirSync(join(work, 'dist', bundle), { recursive: true });
      writeFileSync(join(work, 'dist', bundle, 'bundle.txt'), bundle);
    }
    const outdir = join(work, 'out');
    const app = createApp({ stages, dist: join(work, 'dist'), outdir });
    change(app);
    try {
      app.synth();
    } catch (fault) {
      throw new Error(`refused: ${brokenRules(outdir).join(', ')}`, { cause: fault });
    }
    const names = readdirSync(outdir);
    const assets = names
      .filter((name) => name.startsWith('asset.'))
      .map((name) => [name.slice('asset.'.length), readFileSync(join(outdir, name, 'bundle.txt'), 'utf8')] as const);
    return Object.fromEntries(
      stages.map((stage) => {
        const text = readFileSync(join(outdir, `doorward-${stage.name}.template.json`), 'utf8');
        return [stage.name, assets.reduce((done, [hash, bundle]) => done.replaceAll(hash, bundle), text)];
      }),
    );
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
