import { Type } from 'typebox';
import { closed, described, filled, list, text } from './fields';
import { policyRule } from './policy-rules';

export const policies = Type.Object(
  {
    files: list(
      text('A path or glob, relative to the spec.'),
      'Files with policies: those of Kubernetes and of the CNI of the cluster as they are; those of Cilium, Antrea, Calico and ClusterNetworkPolicies otherwise as policies of that CNI, proved equal.',
    ),
    rules: list(
      policyRule,
      'Policies in words of Fairlead, which become policies of the CNI of the cluster, proved equal; what it cannot say is refused.',
    ),
    workloads: list(
      text('A path or glob, relative to the spec.'),
      'Files with what runs: Namespaces, Deployments, Pods.',
    ),
    expect: list(
      Type.Object(
        {
          from: text('`namespace/workload`, `namespace/*`, an address, or `external` for every address outside.'),
          to: text('The other end, named in the same way.'),
          port: text('`443/TCP`, or `8/ICMP` for a type of ICMP.'),
          allowed: Type.Boolean(described('Whether the policies must allow it, or must deny it.')),
        },
        closed('A connection.'),
      ),
      'What the policies must allow and deny, held against what they mean in every compile.',
    ),
  },
  filled('Network policies.'),
);
