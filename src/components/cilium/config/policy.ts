import type { CiliumRows } from './cilium-rows';

export const policy: readonly CiliumRows[] = [
  {
    name: 'policy-enforcement',
    from: 'cni.cilium.standby and migration.phase',
    // Cilium cannot tell pods of another CNI by their labels: it would drop what a policy allows.
    rows: { 'enable-policy': ({ enforces }) => (enforces ? 'default' : 'never') },
  },
  {
    name: 'policy',
    rows: {
      'enable-k8s-networkpolicy': 'true',
      'enable-non-default-deny-policies': 'true',
      'enable-l7-proxy': 'true',
      'enable-source-ip-verification': 'true',
      'policy-default-local-cluster': 'true',
    },
  },
  {
    name: 'policy-options',
    open: true,
    rows: {
      'enable-host-firewall': 'false',
      'enable-endpoint-lockdown-on-policy-overflow': 'false',
      'policy-deny-response': 'none',
    },
  },
  {
    name: 'policy-secrets',
    // Agents may read Secrets of this namespace only; the operator copies into it what policies name.
    rows: {
      'enable-policy-secrets-sync': 'true',
      'policy-secrets-only-from-secrets-namespace': 'true',
      'policy-secrets-namespace': 'cilium-secrets',
    },
  },
];
