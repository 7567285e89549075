import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path/posix';

/** A spec that compiles, and everything that lies beside it. */
export interface Seed {
  readonly spec: string;
  /** The texts by path, those that are mutated. */
  readonly texts: Readonly<Record<string, string>>;
}

const yamlBelow = (folder: string, except: RegExp): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml') && !except.test(name))
      .map((name) => [join(folder, name), readFileSync(join(folder, name), 'utf8')]),
  );

/** The example specs and every case, each with its policies and workloads. */
export function seeds(): readonly Seed[] {
  const examples = ['edge1', 'fra1'].map((name) => ({
    spec: `specs/${name}.yaml`,
    texts: { ...yamlBelow(`specs/${name}`, /^$/), [`specs/${name}.yaml`]: readFileSync(`specs/${name}.yaml`, 'utf8') },
  }));
  const cases = readdirSync('test/cases', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('/spec.yaml') && !name.startsWith('findings/'))
    .map((name) => join('test/cases', name))
    .sort();
  return [...examples, ...cases.map((spec) => ({ spec, texts: yamlBelow(join(spec, '..'), /^expect\//) }))];
}
