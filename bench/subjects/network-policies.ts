import type { NetworkPolicySpec } from 'kubernetes-types/networking/v1';
import type { KubernetesObject } from '../../src/stages/kubernetes-object';

interface NetworkPolicy extends KubernetesObject {
  readonly spec: NetworkPolicySpec;
}

/** The namespaces that the policies lie in. */
export const namespaces = Array.from({ length: 50 }, (_, index) => `team-${index}`);

/** `count` NetworkPolicies of about 1 KB of YAML each, all different, spread over the namespaces. */
export function networkPolicies(count: number): NetworkPolicy[] {
  return Array.from({ length: count }, (_, index) => networkPolicy(index));
}

function networkPolicy(index: number): NetworkPolicy {
  const [high, low] = [(index >> 8) & 255, index & 255];
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: {
      name: `service-${index}`,
      namespace: `team-${index % namespaces.length}`,
      labels: {
        'app.kubernetes.io/name': `service-${index}`,
        'app.kubernetes.io/part-of': 'platform',
        tier: 'backend',
      },
    },
    spec: {
      podSelector: { matchLabels: { 'app.kubernetes.io/name': `service-${index}` } },
      policyTypes: ['Ingress', 'Egress'],
      ingress: [
        {
          from: [
            { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': `team-${(index + 1) % 50}` } } },
            { podSelector: { matchExpressions: [{ key: 'role', operator: 'In', values: ['frontend', 'gateway'] }] } },
          ],
          ports: [{ protocol: 'TCP', port: 8080 }],
        },
      ],
      egress: [
        { to: [{ ipBlock: { cidr: `10.${high}.${low}.0/24`, except: [`10.${high}.${low}.128/25`] } }] },
        {
          to: [
            {
              namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } },
              podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } },
            },
          ],
          ports: [{ protocol: 'UDP', port: 53 }],
        },
      ],
    },
  };
}
