import { isError } from '../../diagnostics/is-error';
import type { PolicyCluster } from '../../policy/answers/policy-cluster';
import type { Arguments } from '../arguments';
import { findingReporter } from '../findings/finding-reporter';
import type { Io } from '../io';

/**
 * Tells what was found in reading clusters, and who is taken to enforce them where nobody has said it. False where an error leaves
 * no answer.
 */
export function reportClusters(clusters: readonly PolicyCluster[], args: Arguments, io: Io): boolean {
  const report = findingReporter(args, io, ['text']);
  // What stands beside both sides of a comparison is read twice.
  const seen = new Set<string>();
  const findings = clusters
    .flatMap((cluster) => cluster.findings)
    .filter(({ code, message, place }) => {
      const key = `${code} ${message} ${place?.source.path} ${place?.start}`;
      return !seen.has(key) && seen.add(key);
    });
  report(findings);
  if (findings.some(isError)) return false;
  for (const note of new Set(clusters.flatMap(noteOn))) io.stderr(note);
  return true;
}

function noteOn({ enforcement, known }: PolicyCluster): string[] {
  if (known === 'said') return [];
  const why = known === 'by kinds' ? 'as their kinds tell' : 'for no kind tells otherwise';
  return [`note: policies are read as ${enforcement} enforces them, ${why}; \`--cni\` says it\n`];
}
