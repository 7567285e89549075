import { isError } from '../../diagnostics/is-error';
import type { ClusterFacts } from '../../policy/answers/cluster-facts';
import { type PolicyCluster, policyCluster } from '../../policy/answers/policy-cluster';
import { joinInputs, type PolicyInput } from '../../policy/answers/policy-input';
import { UsageError } from '../usage-error';
import { filesInRevision } from './files-in-revision';
import { namedFiles } from './named-files';
import { readInput } from './read-input';

/** Reads paths as they are in two revisions, `.` being what the disk holds. What is only in one of them was not there in the other. */
export function openStates(
  revisions: readonly [before: string, after: string],
  paths: readonly string[],
  asked: ClusterFacts,
  cwd: string,
): [before: PolicyCluster, after: PolicyCluster] {
  const named = paths.length > 0 ? paths : ['.'];
  const read = (revision: string): PolicyInput => {
    const files =
      revision === '.' ? named.flatMap((path) => namedFiles(path, cwd)) : filesInRevision(revision, named, cwd);
    if (!files) throw new UsageError(`\`${revision}\` is no revision that git knows here`);
    const { findings, ...input } = readInput(files);
    return { ...input, findings: findings.filter(({ code, place }) => place || !missing.has(code)) };
  };
  const [before, after] = [read(revisions[0]), read(revisions[1])];
  const errors = [...before.findings, ...after.findings].filter(isError);
  if (before.documents.length + after.documents.length + errors.length === 0) {
    throw new UsageError(
      `there is no manifest in ${named.map((path) => `\`${path}\``).join(', ')}, neither before nor after`,
    );
  }
  // A policy of the CNI's own kinds may be the first one.
  const { enforcement, known, findings } = policyCluster(joinInputs([before, after]), asked);
  const state = (input: PolicyInput): PolicyCluster => {
    const facts = { enforcement, ...after.facts, ...input.facts, ...asked };
    return { ...policyCluster(input, facts), known };
  };
  const torn = findings.filter(({ code }) => code === 'FL-ANA-003');
  const last = state(after);
  return [state(before), { ...last, findings: [...torn, ...last.findings] }];
}

/** That a file is not there; with a place it is one that a spec names. */
const missing: ReadonlySet<string> = new Set(['FL-SRC-001', 'FL-SRC-008']);
