import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { StartProblem } from '../problem.ts';
import type { Template } from './model.ts';

/** A synthesized stack: its template, and where the code of its functions lies. */
export type Assembly = {
  template: Template;
  region: string;
  /** @returns the folder of an asset, found by the key under which it would lie in the staging bucket; undefined if unknown */
  assetFolder: (objectKey: string) => string | undefined;
};

const manifestShape = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      environment: z.string().optional(),
      properties: z.object({ templateFile: z.string().optional() }).optional(),
    }),
  ),
});

const resourceShape = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).optional(),
  Condition: z.string().optional(),
});

const templateShape = z.object({
  Resources: z.record(z.string(), resourceShape),
  Parameters: z.record(z.string(), z.object({ Default: z.unknown() })).optional(),
  Mappings: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))).optional(),
  Conditions: z.record(z.string(), z.unknown()).optional(),
});

const assetsShape = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.object({ path: z.string(), packaging: z.string() }),
      destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
    }),
  ),
});

function readShape<S extends z.ZodType>(file: string, shape: S): z.infer<S> {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (fault) {
    throw new StartProblem(`${file} cannot be read: ${fault instanceof Error ? fault.message : fault}`);
  }
  const parsed = shape.safeParse(content);
  if (parsed.success) return parsed.data;
  throw new StartProblem(`${file} is not what \`cdk synth\` writes: ${parsed.error.issues[0]?.message}`);
}

/**
 * Reads what `cdk synth` left in a folder.
 * @throws StartProblem if the folder has no such stack
 */
export function readAssembly(folder: string, stackId: string): Assembly {
  const artifact = readShape(join(folder, 'manifest.json'), manifestShape).artifacts[stackId];
  const templateFile = artifact?.properties?.templateFile;
  if (artifact?.type !== 'aws:cloudformation:stack' || !templateFile) {
    throw new StartProblem(`${folder} has no stack ${stackId}: synthesize it again`);
  }
  const template: Template = readShape(join(folder, templateFile), templateShape);
  const { files } = readShape(join(folder, `${stackId}.assets.json`), assetsShape);
  const folders = new Map<string, string>();
  for (const { source, destinations } of Object.values(files)) {
    if (source.packaging !== 'zip') continue;
    for (const { objectKey } of Object.values(destinations)) folders.set(objectKey, join(folder, source.path));
  }
  return { template, region: regionOf(artifact.environment), assetFolder: (objectKey) => folders.get(objectKey) };
}

/** @param environment as a manifest writes it: `aws://account/region`, either of which may be unknown */
function regionOf(environment: string | undefined): string {
  const named = environment?.split('/').at(-1);
  return named && named !== 'unknown-region' ? named : 'us-east-1';
}
