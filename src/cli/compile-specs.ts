import { normalize } from 'node:path';
import { type Finding, finding } from '../diagnostics/finding';
import { silentEverywhere } from './findings/silent-everywhere';
import type { Outcome, Toolbox } from './toolbox';
import { UsageError } from './usage-error';

const defaultFolder = 'specs';

interface Compiled {
  /** Each spec's outcome, in the order in which they were asked for. */
  readonly outcomes: readonly Outcome[];
  readonly findings: Finding[];
}

/**
 * Compiles the specs that a command line names: files, or folders for all specs in them; none means all of `specs`.
 * With `from`, a git revision or a file, their findings tell too what has changed since. Throws UsageError where there is
 * nothing to compile.
 */
export function compileSpecs(named: readonly string[], toolbox: Toolbox, from?: string): Compiled {
  const specs = new Set<string>();
  for (const path of named.length > 0 ? named : [defaultFolder]) {
    if (named.length > 0 && !toolbox.isFolder(path)) {
      specs.add(normalize(path));
      continue;
    }
    const found = toolbox.listSpecs(path);
    if (found.length === 0) throw new UsageError(noSpecs(path));
    for (const spec of found) specs.add(spec);
  }

  const since = from === undefined ? undefined : toolbox.since(from);
  if (from !== undefined && !since)
    throw new UsageError(`\`${from}\` is neither a file nor a revision that git knows here`);
  const bySpec = [...specs].map((spec) => ({ spec, outcome: (since ?? toolbox).compile(spec) }));
  const outcomes = bySpec.map(({ outcome }) => outcome);
  const first = new Map<string, string>();
  const twice = bySpec.flatMap(({ spec, outcome: { cluster } }) => {
    const other = cluster === undefined ? undefined : first.get(cluster);
    if (cluster !== undefined && other === undefined) first.set(cluster, spec);
    return cluster === undefined || other === undefined ? [] : [finding('FL-CLI-001', { cluster, spec, other })];
  });
  const findings = [...silentEverywhere(outcomes), ...twice];
  if (since && from !== undefined && named.length === 0) {
    const gone = since.listSpecs(defaultFolder).filter((spec) => !specs.has(spec));
    findings.push(...gone.map((spec) => finding('FL-UPG-002', { spec, revision: from })));
  }
  findings.push(...toolbox.checkFleet(outcomes.flatMap(({ spec }) => spec ?? [])));
  return { outcomes, findings };
}

const noSpecs = (folder: string) =>
  `there is no spec in \`${folder}\`: no file \`*.yaml\` of kind ClusterNetwork; ` +
  '`fairlead init NAME` writes a first one, or name the file';
