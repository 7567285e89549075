import { rule } from '../rule';

const kinds =
  'NetworkPolicy, CiliumNetworkPolicy, CiliumClusterwideNetworkPolicy, CiliumCIDRGroup and the policies, tiers and groups of Antrea';

/** What comes nearest to a rule for all that leaves a namespace. */
const outOfNamespace = {
  cilium:
    'a `CiliumNetworkPolicy` for `endpointSelector: {}` of that namespace: `egress` with `toCIDR` and `toFQDNs` for what it allows, `egressDeny` for what it denies',
  antrea:
    'a `NetworkPolicy` of `crd.antrea.io/v1beta1` in that namespace: `egress` with `ipBlock` and `fqdn`, `action: Allow` or `Drop`, in the same order',
  external:
    'a `NetworkPolicy` of Kubernetes: `egress` with an `ipBlock` for each range that it allows; names of DNS have no place there',
} as const;

const cniNames = { cilium: 'Cilium', antrea: 'Antrea', external: 'another CNI' } as const;
const notApplied = 'Argo CD would fail to apply it and the sync would stop before the policies that follow';

/** Documents of policy and workload files: FL-POL-0nn. */
export const documentPolicyRules = {
  'FL-POL-001': rule<{ kind: string; meant?: string | undefined }>({
    severity: 'error',
    title: 'not a policy',
    message: ({ kind }) => `a \`${kind}\` cannot stand in a policy file`,
    why: `only ${kinds} (or lists of them) are carried through; anything else would be lost`,
    help: ({ meant }) => (meant ? `did you mean \`${meant}\`?` : `a policy file may hold ${kinds}`),
  }),
  'FL-POL-002': rule<{ missing: 'apiVersion' | 'kind' | undefined }>({
    severity: 'error',
    title: 'not a Kubernetes object',
    message: ({ missing }) =>
      missing ? `a document without \`${missing}\` is not a Kubernetes object` : 'this is not a Kubernetes object',
    why: 'what has neither type nor name cannot be applied to a cluster',
    help: () => 'start the document with `apiVersion:` and `kind:`',
  }),
  'FL-POL-003': rule<{ kind: string; apiVersion: string; expected: string }>({
    severity: 'error',
    title: 'wrong apiVersion',
    message: ({ kind, apiVersion }) => `\`${apiVersion}\` has no kind \`${kind}\` that is carried through`,
    why: notApplied,
    help: ({ expected }) => `write \`apiVersion: ${expected}\``,
    docs: 'https://kubernetes.io/docs/reference/using-api/api-concepts/',
  }),
  'FL-POL-004': rule<{ field: string }>({
    severity: 'error',
    title: 'field of the API server',
    message: ({ field }) => `\`${field}\` is written by the cluster, never in git`,
    why: 'Argo CD would report the object as out of sync for good, or overwrite what the cluster wrote',
    help: ({ field }) => `remove \`${field}\``,
    docs: 'https://kubernetes.io/docs/reference/using-api/api-concepts/',
  }),
  'FL-POL-005': rule<{ kind: string }>({
    severity: 'error',
    title: 'namespace missing',
    message: ({ kind }) => `a ${kind} needs \`metadata.namespace\``,
    why: "it would land in the Application's own namespace and protect other pods than it was written for",
    help: () => 'name the namespace of the pods that it selects: `namespace: …`',
    docs: 'https://kubernetes.io/docs/reference/using-api/api-concepts/',
  }),
  'FL-POL-006': rule<{ kind: string }>({
    severity: 'error',
    title: 'namespace on a cluster-wide kind',
    message: ({ kind }) => `a ${kind} has no namespace`,
    why: 'the kind is cluster-wide: the policy would reach further than its namespace suggests',
    help: ({ kind }) =>
      kind === 'CiliumClusterwideNetworkPolicy'
        ? 'remove `namespace`, or make it a `CiliumNetworkPolicy`'
        : 'remove `namespace`',
    docs: 'https://kubernetes.io/docs/reference/using-api/api-concepts/',
  }),
  'FL-POL-007': rule<{ field: 'name' | 'namespace'; value: string }>({
    severity: 'error',
    title: 'name not valid',
    message: ({ field, value }) => `${JSON.stringify(value)} is not a valid ${field}`,
    why: notApplied,
    help: ({ field }) =>
      field === 'name'
        ? 'use lower-case letters, digits, `-` and `.`, letters or digits at both ends, at most 253 (RFC 1123 subdomain)'
        : 'use lower-case letters, digits and `-`, letters or digits at both ends, at most 63 (RFC 1123 label)',
    docs: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
  }),
  'FL-POL-008': rule<{ kind: string; name: string }>({
    severity: 'error',
    title: 'policy given twice',
    message: ({ kind, name }) => `${kind} \`${name}\` is given twice`,
    why: 'one would overwrite the other, and its rules would be lost',
    help: () => 'rename one of them, or put the rules of both into one',
  }),
  'FL-POL-009': rule<{ annotation: string }>({
    severity: 'error',
    title: 'annotation that orders',
    message: ({ annotation }) => `the annotation \`${annotation}\` cannot be set on a policy`,
    why: 'the stages order policies: allows before isolation. A hook is deleted again, a wave of its own cuts traffic',
    help: ({ annotation }) => `remove \`${annotation}\``,
    docs: 'https://argo-cd.readthedocs.io/en/stable/user-guide/sync-waves/',
  }),
  'FL-POL-010': rule<{ namespace: string; meant?: string | undefined }>({
    severity: 'warning',
    title: 'namespace not declared',
    message: ({ namespace }) => `no Namespace \`${namespace}\` is among the workloads`,
    why: 'a policy in a namespace that does not exist fails to apply; in a mistyped one it protects nothing',
    help: ({ meant }) => (meant ? `did you mean \`${meant}\`?` : 'declare the Namespace in `policies.workloads`'),
  }),
  'FL-POL-011': rule<{ where: string }>({
    severity: 'warning',
    title: 'policy selects no workload',
    message: ({ where }) => `the selector matches no workload of ${where}`,
    why: 'the policy protects nothing: the pods that it was written for stay open',
    help: () => "compare it with the labels of the pod templates, not with the Deployments' own labels",
    docs: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
  }),
  'FL-POL-012': rule<{ kind: string; field: string }>({
    severity: 'error',
    title: 'workload not readable',
    message: ({ kind, field }) => `\`${field}\` of this ${kind} cannot be read`,
    why: 'what runs must be known for sure before anything is said about it',
    help: ({ field }) => `write \`${field}\` as the Kubernetes API has it`,
  }),
  'FL-POL-013': rule<{ kind: string; dialect: 'cilium' | 'antrea'; cni: 'cilium' | 'antrea' | 'external' }>({
    severity: 'error',
    title: 'a policy of another CNI',
    message: ({ kind, dialect, cni }) =>
      `this \`${kind}\` is ${cniNames[dialect]}'s, and the cluster runs ${cniNames[cni]}`,
    why: 'nobody would enforce it: pods that it should isolate would stay open',
    help: ({ cni }) =>
      cni === 'external'
        ? 'write it as a NetworkPolicy of Kubernetes'
        : `write it as a NetworkPolicy of Kubernetes or in the kinds of ${cniNames[cni]}`,
  }),
  'FL-POL-014': rule<{ kind: string; cni: 'cilium' | 'antrea' | 'external' }>({
    severity: 'error',
    title: 'a policy of OpenShift',
    message: ({ kind }) => `only the CNIs of OpenShift enforce an \`${kind}\``,
    why: 'nobody would enforce it: pods of its namespace would reach what it forbids',
    help: ({ cni }) => `write it as ${outOfNamespace[cni]}`,
    docs: 'https://docs.redhat.com/en/documentation/openshift_container_platform/4.19/html/network_security/egress-firewall',
  }),
  'FL-POL-015': rule({
    severity: 'warning',
    title: 'rule that nobody can match',
    message: () => 'no pod, node or address can be what this rule asks for',
    why: 'its selectors contradict each other, so it neither allows nor denies anything',
    help: () => 'take out the condition that the others rule out: one label has one value',
  }),
  'FL-POL-016': rule<{ policy: string; action: 'allow' | 'deny' | 'pass' }>({
    severity: 'warning',
    title: 'rule that never decides',
    message: ({ policy, action }) =>
      `whatever this rule matches is ${{ allow: 'allowed', deny: 'denied', pass: 'passed on' }[action]} before it by ${policy}`,
    why: 'someone counts on it, and it has no effect',
    help: () => 'narrow the other rule, put this one before it, or take it out',
  }),
  'FL-POL-017': rule<{ policy: string }>({
    severity: 'warning',
    title: 'rule that says nothing more',
    message: ({ policy }) => `whatever this rule matches is decided in the same way by a rule of ${policy}`,
    why: 'whoever narrows this rule one day will find that nothing changes',
    help: () => 'take it out, unless it is the only one of its direction: without any a policy may no longer isolate',
  }),
} as const;
