import { type Finding, finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';
import { leastKubernetes } from '../../versions/least-kubernetes';

/** Kubernetes is new enough for each system that the spec installs. */
export function checkKubernetesVersion({ kubernetes: { version }, cni, egress }: ClusterModel): Finding[] {
  const installed = {
    Cilium: cni.cilium !== undefined,
    Antrea: cni.antrea !== undefined,
    EgressGateway: egress?.implementation === 'egressgateway',
  } satisfies Record<keyof typeof leastKubernetes, boolean>;
  const minor = Number(version.slice('1.'.length));
  return Object.entries(leastKubernetes).flatMap(([system, { minor: least, because }]) =>
    installed[system as keyof typeof installed] && minor < least
      ? [finding('FL-CON-016', { version, system, least: `1.${least}`, because }, { path: '/spec/kubernetes/version' })]
      : [],
  );
}
