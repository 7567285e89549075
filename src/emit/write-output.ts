import { rmSync } from 'node:fs';
import { join } from 'node:path/posix';
import { type Finding, finding } from '../diagnostics/finding';
import { isError } from '../diagnostics/is-error';
import { applyChanges } from './apply-changes';
import { checkPaths } from './check-paths';
import { fileFault } from './file-fault';
import type { OutputFile } from './output-file';
import { type OutputFolder, readOutputFolder } from './output-folder';
import { printIndex, sha256 } from './output-index';
import { indexFile, stagingFolder } from './output-path';
import { type OutputPlan, planOutput } from './plan-output';

/** What came of it; paths are relative to the cluster's folder, sorted. */
export interface WriteResult {
  readonly findings: readonly Finding[];
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
  /** With `check`: every file that is not as it should be. */
  readonly stale: readonly string[];
}

export interface WriteOptions {
  /** Write nothing, and tell what is out of date. */
  readonly check?: boolean;
  /** Write nothing, and tell what would be refused. */
  readonly rehearse?: boolean;
  /** Replace and remove files that were changed by hand, too. */
  readonly force?: boolean;
}

/**
 * Makes `out/<cluster>/` hold exactly `files`, and an index with their hashes beside them.
 *
 * With a finding that is an error nothing is written, and an error of the file system leaves everything as it was. Files that
 * are neither due nor in the index are left alone. Errors of the file system become findings.
 */
export function writeOutput(
  out: string,
  cluster: string,
  files: readonly OutputFile[],
  { check = false, rehearse = false, force = false }: WriteOptions = {},
): WriteResult {
  const wrong = checkPaths(out, cluster, files);
  if (wrong.length > 0) return nothing(wrong);
  const path = join(out, cluster);
  try {
    const read = readOutputFolder(
      path,
      files.map((file) => file.path),
      force,
    );
    // Without knowing what was written, every further answer would be wrong.
    if (read.findings.length > 0) return nothing(read.findings);
    const plan = planOutput(read.folder, files, force);
    const index = { path: indexFile, text: printIndex(new Map(files.map((file) => [file.path, sha256(file.text)]))) };
    const write = read.folder.indexText === index.text ? plan.write : [...plan.write, index];
    if (check) return compared(read.folder, { ...plan, write });
    const { remove, unchanged, findings } = plan;
    if (rehearse || findings.some(isError)) return { ...nothing(findings), unchanged };

    if (force) rmSync(join(path, stagingFolder), { recursive: true, force: true });
    if (write.length + remove.length > 0) applyChanges(path, write, remove);
    return {
      findings,
      written: sorted(plan.write.map((file) => file.path)),
      removed: sorted(remove),
      unchanged,
      stale: [],
    };
  } catch (error) {
    const fault = fileFault(error);
    if (!fault) throw error;
    const taken = fault.code === 'EEXIST' && fault.path === join(path, stagingFolder);
    return nothing([finding(taken ? 'FL-OUT-008' : 'FL-OUT-007', fault)]);
  }
}

/** The answer to a check: what a run would write or remove is stale. */
function compared({ path, tree, indexText }: OutputFolder, plan: OutputPlan): WriteResult {
  const isThere = (file: string) => (file === indexFile ? indexText !== undefined : tree.has(file));
  const stale = [
    ...plan.write.map((file) =>
      finding(isThere(file.path) ? 'FL-OUT-010' : 'FL-OUT-011', { path: join(path, file.path) }),
    ),
    ...plan.remove.map((file) => finding('FL-OUT-012', { path: join(path, file) })),
  ];
  const paths = [...plan.write.map((file) => file.path), ...plan.remove, ...plan.refused];
  return { ...nothing([...plan.findings, ...stale]), unchanged: plan.unchanged, stale: sorted(paths) };
}

function nothing(findings: readonly Finding[]): WriteResult {
  return { findings, written: [], removed: [], unchanged: 0, stale: [] };
}

function sorted(paths: readonly string[]): string[] {
  return [...paths].sort((a, b) => (a < b ? -1 : 1));
}
