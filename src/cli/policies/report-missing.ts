import type { PolicyCluster } from '../../policy/answers/policy-cluster';
import type { Io } from '../io';

/** Tells on standard error what a cluster is not known to have, for an answer about it would be empty or mean little. */
export function reportMissing({ objects, inventory }: PolicyCluster, io: Io): void {
  const { kubernetes, cluster, cilium, antrea, calico, portable } = objects;
  if ([kubernetes, cluster, cilium, antrea, calico, portable].every((list) => list.length === 0)) {
    io.stderr(
      'note: no policies are known, so that everything is allowed: name them in `policies.files`, or give files\n',
    );
  }
  if (inventory.workloads.length === 0) {
    io.stderr(
      'note: no workloads are known: name them in `policies.workloads`, or give files with Pods, Deployments, …\n',
    );
  }
}
