import { type Finding, finding } from '../../diagnostics/finding';
import type { Located } from '../../diagnostics/located';
import { blockedBy } from '../../policy/flows/blocked-by';
import type { Endpoint, Flow, PodEndpoint } from '../../policy/flows/endpoint';
import type { Policy } from '../../policy/policy';
import type { NamespaceInfo, Workload } from '../../policy/workloads/workload';
import type { ClusterModel } from '../../spec/model';
import { argocdNeeds } from './argocd-needs';
import { clusterDns, clusterNeeds, dnsElsewhere } from './cluster-needs';
import { type Missing, missingRule } from './missing-rule';
import { dns, type Need } from './need';

type BlockedBy = (flow: Flow) => Located<Policy> | undefined;

/** What runs, as far as files say. */
interface Running {
  readonly workloads: readonly Workload[];
  readonly namespaces: readonly NamespaceInfo[];
}

/**
 * What a cluster cannot do without stays reachable under the policies that are handed in: its DNS, its API server, Argo CD
 * and the systems of the spec. What the files do not tell counts as allowed.
 */
export function checkLockouts(model: ClusterModel, policies: readonly Located<Policy>[], running: Running): Finding[] {
  if (policies.length === 0) return [];
  const blocks = blockedBy(policies);
  return [
    ...[...clusterNeeds(model), ...argocdNeeds(model)].flatMap((need) => lockedOut(need, blocks)),
    ...withoutDns(running, blocks),
    ...withoutProbes(model, running, blocks),
  ];
}

function lockedOut({ what, from, to, or = [], ports, watches }: Need, blocks: BlockedBy): Finding[] {
  const ends: readonly Asked[] = [
    { direction: 'egress', subject: from, peer: to, or, ports },
    { direction: 'ingress', subject: to, peer: from, ports },
  ];
  return ends.flatMap((missing) => {
    const stops = stopping(missing, blocks);
    if (!stops) return [];
    const { policy, ports: missed } = stops;
    const args = {
      what,
      direction: missing.direction,
      policy: policy.value.metadata.name,
      rule: missingRule({ ...missing, ports: missed }, policy.value),
    };
    return [finding(watches ? 'FL-LOCK-004' : 'FL-LOCK-001', args, at(policy))];
  });
}

interface Asked extends Missing {
  readonly or?: readonly Endpoint[];
}

/** The policy that stops the first of a flow's ports, and all ports that it stops. */
function stopping({ direction, subject, peer, or = [], ports }: Asked, blocks: BlockedBy) {
  const asked = ports.length > 0 ? ports : [undefined];
  const stopped = asked.flatMap((port) => {
    const policy = blocks({ direction, subject, peer, port });
    return policy && or.every((other) => blocks({ direction, subject, peer: other, port })) ? [{ policy, port }] : [];
  });
  const [first] = stopped;
  return first && { policy: first.policy, ports: stopped.flatMap(({ port }) => port ?? []) };
}

const at = ({ place }: Located<Policy>) => ({ place: place('/metadata/name'), path: '/metadata/name' });

function withoutDns(running: Running, blocks: BlockedBy): Finding[] {
  return running.workloads
    .filter(({ hostNetwork }) => !hostNetwork)
    .flatMap((workload) => {
      const missing: Asked = {
        direction: 'egress',
        subject: podsOf(workload, running),
        peer: clusterDns,
        or: dnsElsewhere,
        ports: dns,
      };
      const stops = stopping(missing, blocks);
      if (!stops) return [];
      const { name, namespace } = workload;
      const rule = missingRule({ ...missing, ports: stops.ports }, stops.policy.value);
      return [
        finding('FL-LOCK-002', { name, namespace, policy: stops.policy.value.metadata.name, rule }, at(stops.policy)),
      ];
    });
}

function podsOf({ namespace, labels }: Workload, { namespaces }: Running): PodEndpoint {
  const known = namespaces.find(({ name }) => name === namespace);
  return {
    kind: 'pod',
    namespace,
    namespaceLabels: { 'kubernetes.io/metadata.name': namespace, ...known?.labels },
    labels,
    complete: true,
  };
}

/** By default a node always reaches its own pods; told otherwise, Cilium holds policies against probes too. */
function withoutProbes({ cni: { cilium } }: ClusterModel, running: Running, blocks: BlockedBy): Finding[] {
  if (cilium?.config['allow-localhost'] !== 'policy') return [];
  const path = '/spec/cni/cilium/config/allow-localhost';
  const peer = { kind: 'host', labels: {} } as const;
  const stopped = running.workloads.flatMap((workload) =>
    workload.hostNetwork
      ? []
      : (blocks({ direction: 'ingress', subject: podsOf(workload, running), peer, port: undefined }) ?? []),
  );
  return [...new Set(stopped)].map((policy) =>
    finding('FL-LOCK-003', { policy: policy.value.metadata.name }, { path }),
  );
}
