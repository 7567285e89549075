// Builds lib/: the schema, the validators, the command line, the library and its types. `npm ci` runs it.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { common, load, root } from './load.mjs';

// Built aside and put in place at the end: a build that fails leaves the last one as it was.
const lib = join(root, `.lib-${process.pid}`);
mkdirSync(join(lib, 'validators'), { recursive: true });

const { specSchema, definitions } = await load('scripts/definitions.ts');
const { compact } = await load('scripts/compact-schema.ts');
writeFileSync(join(root, 'schema/cluster-network.schema.json'), `${JSON.stringify(specSchema, null, 2)}\n`);

for (const [name, schema] of Object.entries(definitions)) await validator(name, schema);

/** What runs a command, and the compiler, are files of their own that start from the code which V8 made of them. */
const bundles = { run: 'command-line.js', 'open-toolbox': 'compiler.js' };
const bundlesApart = {
  name: 'bundles-apart',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/(run|open-toolbox)$/ }, ({ path }) => ({
      path: bundles[basename(path)],
      namespace: 'bundle',
    }));
    onLoad({ filter: /./, namespace: 'bundle' }, ({ path }) => ({
      contents: `module.exports = require('../../imports/load-bundle').loadBundle('${path}');`,
      resolveDir: join(root, 'src/cli'),
    }));
    // One for all, so that it knows of every bundle that runs.
    onResolve({ filter: /\/load-bundle$/ }, () => ({ path: './load-bundle.js', external: true }));
  },
};

/** So is what reads a kubeconfig: the client library of Kubernetes, for the few commands that ask a cluster. */
const kubeconfigApart = {
  name: 'kubeconfig-apart',
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/read-kubeconfig$/ }, () => ({ path: './kubeconfig.js', external: true })),
};

/** The published schema stands beside lib/ and is parsed as JSON, which costs a tenth of compiling it as a program. */
const schemaApart = {
  name: 'schema-apart',
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/cluster-network\.schema\.json$/ }, () => ({
      path: '../schema/cluster-network.schema.json',
      external: true,
    })),
};

const entries = {
  'load-bundle': 'imports/load-bundle.ts',
  cli: 'src/cli/main.ts',
  'command-line': 'src/cli/run.ts',
  compiler: 'src/cli/open-toolbox.ts',
  kubeconfig: 'src/cli/cluster/read-kubeconfig.ts',
  main: 'src/main.ts',
  index: 'src/index.ts',
};
for (const [name, entry] of Object.entries(entries)) {
  await build({
    ...common,
    entryPoints: [entry],
    outfile: join(lib, `${name}.js`),
    format: 'cjs',
    external: ['cdk8s', 'constructs'],
    minifyWhitespace: true,
    minifySyntax: true,
    plugins: [bundlesApart, kubeconfigApart, schemaApart],
    // The client's way to parse addresses asks for a module of Node that is deprecated, and Node warns of it.
    ...(name === 'kubeconfig' && { alias: { 'whatwg-url': 'node:url' } }),
    // What is imported on demand is required: Node reads a CommonJS file twice when it is imported.
    supported: { 'dynamic-import': false },
    define: { __VERSION__: JSON.stringify(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version) },
    ...(name === 'cli' && { banner: { js: '#!/usr/bin/env node' } }),
  });
}
chmodSync(join(lib, 'cli.js'), 0o755);
const tsc = join(root, 'node_modules/typescript/bin/tsc');
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.types.json', '--outDir', join(lib, 'types')], {
  cwd: root,
  stdio: 'inherit',
});
rmSync(join(root, 'lib'), { recursive: true, force: true });
renameSync(lib, join(root, 'lib'));
await keepCode(join(root, 'lib'));

/** Keeps what V8 made of each bundle once a spec is compiled, and with it all functions that this takes. */
async function keepCode(folder) {
  const { codeOf, loadBundle, loadedBundles, optimiseLate } = createRequire(import.meta.url)(
    join(folder, 'load-bundle.js'),
  );
  const out = mkdtempSync(join(tmpdir(), 'fairlead-build-'));
  const io = { cwd: root, env: {}, stdout() {}, stderr() {} };
  await loadBundle('command-line.js').run(['synth', 'specs/fra1.yaml', '--out', out], io);
  rmSync(out, { recursive: true });
  const keep = () => {
    for (const [file, { script }] of loadedBundles()) writeFileSync(codeOf(file), script.createCachedData());
  };
  // For whoever loads the library, and for the command line.
  keep();
  if (optimiseLate()) keep();
}

/** Compiles a schema into a module of its own: compiling it at run time would cost more than a whole render. */
async function validator(name, schema) {
  const ajv = new Ajv({
    allErrors: true,
    verbose: false,
    useDefaults: name === 'ClusterNetwork',
    strict: false,
    validateFormats: false,
    unicodeRegExp: false,
    inlineRefs: false,
    code: { source: true, optimize: 1 },
  });
  const code = standalone(ajv, ajv.compile(compact(schema)));
  await build({
    ...common,
    stdin: { contents: code, resolveDir: root, sourcefile: `${name}.js` },
    outfile: join(lib, 'validators', `${name}.js`),
    format: 'cjs',
    minifyWhitespace: true,
  });
}
