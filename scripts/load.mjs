import { mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** What every bundle of this project has in common. */
export const common = { bundle: true, platform: 'node', target: 'node20', absWorkingDir: root, logLevel: 'warning' };

/** A TypeScript module of the project, loaded as it is; packages stay outside. */
export async function load(entry) {
  const folder = mkdtempSync(join(root, '.load-'));
  const outfile = join(folder, 'module.mjs');
  try {
    // Bundles are looked for from the folder of the file that asks, which an ES module does not name by itself.
    const banner = { js: 'const __dirname = import.meta.dirname;' };
    await build({ ...common, entryPoints: [entry], outfile, format: 'esm', packages: 'external', banner });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
