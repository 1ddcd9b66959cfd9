import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, globSync, linkSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { addressFile, type Bundle, bundleOf, bundles } from './entries.ts';

const home = join(import.meta.dirname, '..');
const out = join(home, 'dist');
const addresses = join(out, 'geo', addressFile);

/** Some packages are CommonJS and call `require`, which an ES module does not have. */
const banner = {
  js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
};

const nameOf = (file: string) => basename(file).replace(/\.lambda\.tsx?$/, '');

/** The script of the console's pages as one file, named by its content. */
async function makeScript(): Promise<{ name: string; text: string }> {
  const { outputFiles } = await build({
    absWorkingDir: home,
    entryPoints: ['functions/console/browser/browser-entry.ts'],
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: ['chrome115', 'firefox115', 'safari16.4'],
    legalComments: 'none',
    logLevel: 'warning',
    write: false,
  });
  const text = outputFiles.map((file) => file.text).join('');
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 12);
  return { name: `console-${hash}.js`, text };
}

/** Bundles entries into a folder; what several of them need lies in shared chunks beside them. */
async function bundle(files: readonly string[], outdir: string, script: { name: string; text: string }): Promise<void> {
  await build({
    absWorkingDir: home,
    entryPoints: files.map((file) => ({ in: file, out: nameOf(file) })),
    outdir,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunk-[hash]',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    banner,
    define: { builtScriptName: JSON.stringify(script.name), builtScriptText: JSON.stringify(script.text) },
    legalComments: 'none',
    logLevel: 'warning',
  });
}

/** @throws Error if the builder, which says itself what it lacks, does not finish */
function makeAddresses(): void {
  const builder = join(home, 'functions/detection/geo-cli.ts');
  const made = spawnSync(process.execPath, [builder, 'build'], { cwd: home, stdio: 'inherit' });
  if (made.status !== 0) throw new Error('the address file could not be built');
}

/** As a hard link where the disk allows it: the file is large and never written in place. */
function placeAddresses(folder: string): void {
  const target = join(folder, addressFile);
  try {
    linkSync(addresses, target);
  } catch {
    copyFileSync(addresses, target);
  }
}

/** Puts a finished folder in the place of the last one, so that nobody who reads meanwhile finds half a bundle. */
function replace(group: Bundle, finished: string, attempt = 1): void {
  const place = join(out, group);
  const old = `${finished}-old`;
  try {
    if (existsSync(place)) renameSync(place, old);
    renameSync(finished, place);
  } catch (fault) {
    if (attempt === 5) throw fault;
    replace(group, finished, attempt + 1); // another build put its own there in between
  }
  rmSync(old, { recursive: true, force: true });
}

async function buildGroup(group: Bundle, files: readonly string[], script: { name: string; text: string }) {
  const work = join(out, `.${group}-${process.pid}`);
  try {
    await bundle(files, work, script);
    if (group === 'activity') placeAddresses(work);
    replace(group, work);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const started = performance.now();
const files = globSync('functions/*/*.lambda.{ts,tsx}', { cwd: home }).sort();
if (!existsSync(addresses)) makeAddresses();
const script = await makeScript();
const groups = bundles.map((group) => ({ group, files: files.filter((file) => bundleOf(nameOf(file)) === group) }));
const results = await Promise.allSettled(groups.map((one) => buildGroup(one.group, one.files, script)));
const faults = results.flatMap((result) => (result.status === 'rejected' ? [String(result.reason.message)] : []));
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exitCode = 1;
} else console.log(`built ${files.length} functions in ${Math.round(performance.now() - started)} ms`);
