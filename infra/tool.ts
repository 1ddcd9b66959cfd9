import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * Runs a command of the service: `node infra/tool.ts FILE ARGUMENTS…`. Bundled first, as the functions are, because Node runs no JSX.
 */
const home = join(import.meta.dirname, '..');
const [file = '', ...args] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'doorward-'));
const outfile = join(folder, `${basename(file, '.ts')}.mjs`);

await build({
  absWorkingDir: home,
  entryPoints: [file],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  sourcemap: 'inline',
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
process.argv = [process.execPath, outfile, ...args];
try {
  await import(pathToFileURL(outfile).href);
} finally {
  rmSync(folder, { recursive: true, force: true }); // it is loaded whole
}
