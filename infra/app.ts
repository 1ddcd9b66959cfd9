import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from './create-app.ts';
import { bundles } from './entries.ts';
import { stageByName, stages } from './stages.ts';

const dist = join(import.meta.dirname, '..', 'dist');
for (const bundle of bundles)
  if (!existsSync(join(dist, bundle))) throw new Error(`dist/${bundle} is missing: run \`npm run build\` first`);

const wanted = process.env.DOORWARD_STAGE;
createApp({ stages: wanted ? [stageByName(wanted)] : Object.values(stages), dist }).synth();
