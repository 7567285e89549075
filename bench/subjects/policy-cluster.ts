import type { NetworkPolicy } from '../../imports/networking.k8s.io';
import type { Place } from '../../src/diagnostics/place';
import type { NamespaceInfo, Workload } from '../../src/policy/workloads/workload';

/** Pods, and policies that select them: what is compared, in the shape of a cluster of many teams. */
export interface PolicyCluster {
  readonly workloads: readonly Workload[];
  readonly namespaces: readonly NamespaceInfo[];
  readonly policies: readonly NetworkPolicy[];
}

interface Size {
  readonly pods: number;
  readonly policies: number;
  readonly namespaces: number;
}

const place: Place = { source: { path: 'bench.yaml', text: '' }, start: 0, end: 0 };
const teams = 20;
const metrics = 'metrics';

/** Every policy isolates one application of a namespace in both directions; every pod has a name of its own as a label. */
export function policyCluster({ pods, policies, namespaces }: Size): PolicyCluster {
  const apps = Math.ceil(policies / namespaces);
  return {
    namespaces: Array.from({ length: namespaces }, (_, index) => ({
      name: `ns-${index}`,
      labels: { 'kubernetes.io/metadata.name': `ns-${index}`, team: `team-${index % teams}` },
      place,
    })),
    workloads: Array.from({ length: pods }, (_, index): Workload => {
      const namespace = `ns-${index % namespaces}`;
      return {
        kind: 'Pod',
        namespace,
        name: `pod-${index}`,
        labels: {
          app: `app-${Math.floor(index / namespaces) % apps}`,
          role: index % 100 === 0 ? metrics : 'service',
          'statefulset.kubernetes.io/pod-name': `pod-${index}`,
        },
        ports: [{ name: 'http', containerPort: 8080, protocol: 'TCP' }],
        hostNetwork: false,
        serviceAccount: 'default',
        place,
      };
    }),
    policies: Array.from({ length: policies }, (_, index) => policyOf(index, namespaces, apps)),
  };
}

function policyOf(index: number, namespaces: number, apps: number): NetworkPolicy {
  const app = Math.floor(index / namespaces);
  const [before, after] = [(app + apps - 1) % apps, (app + 1) % apps];
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: `app-${app}`, namespace: `ns-${index % namespaces}` },
    spec: {
      podSelector: { matchLabels: { app: `app-${app}` } },
      policyTypes: ['Ingress', 'Egress'],
      ingress: [
        {
          from: [{ podSelector: { matchLabels: { app: `app-${before}` } } }],
          ports: [{ port: 8080 }, { port: 'http' }],
        },
        {
          from: [{ namespaceSelector: { matchLabels: { team: `team-${index % teams}` } }, podSelector: {} }],
          ports: [{ port: 8443 }],
        },
        {
          from: [{ namespaceSelector: {}, podSelector: { matchLabels: { role: metrics } } }],
          ports: [{ port: 9000, endPort: 9010 }],
        },
      ],
      egress: [
        { to: [{ podSelector: { matchLabels: { app: `app-${after}` } } }], ports: [{ port: 8080 }] },
        { to: [{ namespaceSelector: {} }], ports: [{ port: 53, protocol: 'UDP' }] },
        { to: [{ ipBlock: { cidr: `100.${index >> 8}.${index & 255}.0/24` } }] },
      ],
    },
  };
}

/** The same meaning in other words: a policy for each direction, or for each rule. */
export function rewritten(policies: readonly NetworkPolicy[], by: 'direction' | 'rule'): NetworkPolicy[] {
  return policies.flatMap((policy) => {
    const { podSelector, ingress = [], egress = [] } = policy.spec;
    const one = (spec: NetworkPolicy['spec'], name: string) => ({
      ...policy,
      metadata: { ...policy.metadata, name: `${policy.metadata.name}-${name}` },
      spec,
    });
    const groups = <R>(rules: R[]) => (by === 'rule' ? rules.map((rule) => [rule]) : [rules]);
    return [
      ...groups(ingress).map((rules, index) =>
        one({ podSelector, policyTypes: ['Ingress'], ingress: rules }, `in-${index}`),
      ),
      ...groups(egress).map((rules, index) =>
        one({ podSelector, policyTypes: ['Egress'], egress: rules }, `out-${index}`),
      ),
    ];
  });
}

/**
 * Every application but what gathers metrics may send to `port`, to everyone; and nobody lets them in, though all have ports
 * open for metrics, this one too.
 */
export function masked(policies: readonly NetworkPolicy[], port: number): NetworkPolicy[] {
  return policies.flatMap(({ spec: { podSelector, ingress = [], egress = [] }, ...policy }) => [
    { ...policy, spec: { podSelector, policyTypes: ['Ingress'], ingress } },
    {
      ...policy,
      spec: {
        podSelector: { ...podSelector, matchExpressions: [{ key: 'role', operator: 'NotIn', values: [metrics] }] },
        policyTypes: ['Egress'],
        egress: [...egress, { to: [{ namespaceSelector: {} }], ports: [{ port }] }],
      },
    },
  ]);
}
