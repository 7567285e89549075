import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/** What the orchestrator and whatever stands on it may import. */
const below =
  'spec checks changes components migrate sync delivery emit diagnostics stages versions yaml imports policy address'.split(
    ' ',
  );

/** Which room may import which; the same table stands in ARCHITECTURE.md. `top` is compile.ts, main.ts, index.ts. */
const mayImport: Record<string, readonly string[]> = {
  imports: [],
  stages: [],
  versions: [],
  diagnostics: [],
  address: [],
  yaml: [],
  spec: ['imports', 'diagnostics', 'address', 'schema'],
  policy: ['imports', 'diagnostics', 'address', 'stages'],
  checks: ['spec', 'policy', 'versions', 'diagnostics', 'address'],
  changes: ['spec', 'policy', 'components', 'sync', 'diagnostics', 'address', 'stages'],
  components: ['spec', 'policy', 'versions', 'imports', 'address', 'yaml', 'diagnostics', 'stages'],
  migrate: [
    'spec',
    'policy',
    'components',
    'delivery',
    'versions',
    'imports',
    'address',
    'yaml',
    'diagnostics',
    'stages',
  ],
  sync: ['policy', 'imports', 'diagnostics', 'stages'],
  delivery: ['spec', 'sync', 'versions', 'imports', 'yaml', 'diagnostics', 'stages'],
  emit: ['yaml', 'diagnostics'],
  constructs: ['top', 'yaml', 'spec', 'checks', 'components', 'delivery', 'diagnostics', 'stages', 'emit'],
  pipeline: ['top', ...below],
  cli: ['top', 'pipeline', 'constructs', 'schema', ...below],
  top: ['pipeline', 'constructs', ...below],
};

/** Who may touch the machine: files, the environment, the process. */
const impure = /^imports\/load-bundle\.ts$|^src\/(cli\/|main\.ts|constructs\/compile-props\.ts|spec\/sources\/|emit\/)/;
/** What is pure in these modules, or does not depend on the machine. */
const harmless = new Set(['node:util', 'node:crypto', 'node:module', 'node:path/posix']);

const files = ['src', 'imports'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name)),
);

function roomOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  if (first === 'imports' || first === 'schema') return first;
  return second.endsWith('.ts') || !file.includes('/', 4) ? 'top' : second;
}

const importsOf = (text: string) =>
  [...text.matchAll(/(?:^|\n)(?:import|export)\b[^;]*?from '([^']+)'|import\('([^']+)'\)/g)].map(
    (m) => m[1] ?? m[2] ?? '',
  );

describe('every import stays within the table of rooms', () => {
  test.each(files)('%s', (file) => {
    const text = readFileSync(file, 'utf8');
    const room = roomOf(file);
    const allowed = mayImport[room];
    if (!impure.test(file))
      expect(text, `${file} asks the process, but the core is pure`).not.toMatch(
        /\bprocess\.(cwd|env|argv|exit|stdin|stdout|stderr|platform|hrtime)\b/,
      );
    expect(allowed, `${file} stands in a room that the table does not know`).toBeDefined();
    for (const target of importsOf(text)) {
      if (target.startsWith('.')) {
        const other = roomOf(`${normalize(join(dirname(file), target))}.ts`.replace(/^(src\/[^/]+)\.ts$/, '$1.ts'));
        if (other !== room) expect(allowed, `${file} imports ${target}`).toContain(other);
      } else if (target.startsWith('node:') && !impure.test(file)) {
        expect(harmless, `${file} imports ${target}, but the core is pure`).toContain(target);
      }
    }
  });
});

test('no file is longer than 300 lines, tables and API groups apart', () => {
  const long = files
    .filter((file) => !/^(src\/versions\/|imports\/|src\/diagnostics\/catalogue\/)/.test(file))
    .filter((file) => readFileSync(file, 'utf8').split('\n').length > 301);
  expect(long).toEqual([]);
});

test('half of the files have fewer than 90 lines', () => {
  const lengths = files.map((file) => readFileSync(file, 'utf8').split('\n').length).sort((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(90);
});
