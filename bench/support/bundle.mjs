import { join } from 'node:path';
import { build } from 'esbuild';
import { common, root } from '../../scripts/load.mjs';
import { temporaryFolder } from './temporary-folder.mjs';

/** Bundles subjects as lib/ is bundled, with cdk8s and constructs outside, and removes them when the benchmark is over. */
export async function bundle(names) {
  // Inside the project, where node finds cdk8s.
  const folder = temporaryFolder(join(root, '.load-'));
  await build({
    ...common,
    entryPoints: names.map((name) => join(root, 'bench/subjects', `${name}.ts`)),
    outdir: folder,
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    external: ['cdk8s', 'constructs'],
  });
  return names.map((name) => join(folder, `${name}.cjs`));
}
