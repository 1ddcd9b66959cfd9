import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

const home = join(import.meta.dirname, '..', '..');

/**
 * Bundles files for processes of their own, as the functions are bundled: Node runs no JSX.
 * @returns where each lies, by its name without an ending; and what removes them
 */
export async function bundleForProcesses(files: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'doorward-'));
  await build({
    absWorkingDir: home,
    entryPoints: [...files],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    entryNames: '[name]',
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    define: { builtScriptName: '""', builtScriptText: '""' },
    logLevel: 'warning',
  });
  const places = Object.fromEntries(
    files.map((file) => [basename(file, '.ts'), join(folder, `${basename(file, '.ts')}.mjs`)]),
  );
  return { places, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
