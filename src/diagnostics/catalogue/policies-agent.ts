import { rule } from '../rule';

const invalid = 'the API server takes it, the agent does not: the policy stays `Valid: False` and enforces nothing';
const layer7 = 'https://docs.cilium.io/en/stable/security/policy/language/';

const unread = {
  istio: 'sees no requests that Istio encrypts between its proxies',
  'istio-ambient': 'sees no requests that Istio carries in its tunnel',
  linkerd: 'sees no requests that Linkerd encrypts between its proxies',
  'aws-vpc-cni': 'does not reach requests that the CNI of AWS carries: its routes pass the proxy by',
} as const;

/** What Cilium's schema accepts and its agent refuses or ignores: FL-POL-2nn. */
export const agentPolicyRules = {
  'FL-POL-201': rule<{ emptied: readonly string[] }>({
    severity: 'error',
    title: 'rule without a section',
    message: ({ emptied }) =>
      emptied.length > 0
        ? `the rule has nothing but an empty ${emptied.map((field) => `\`${field}\``).join(' and ')}`
        : 'the rule has none of `ingress`, `ingressDeny`, `egress`, `egressDeny`',
    why: `${invalid} Pods that it should isolate stay open`,
    help: ({ emptied }) => `to deny everything write \`${emptied[0] ?? 'ingress'}: [{}]\``,
    docs: 'https://docs.cilium.io/en/v1.20/security/policy/language/',
  }),
  'FL-POL-202': rule<{ both: boolean }>({
    severity: 'error',
    title: 'not exactly one subject',
    message: ({ both }) =>
      both
        ? '`endpointSelector` and `nodeSelector` exclude each other'
        : 'the rule has neither `endpointSelector` nor `nodeSelector`',
    why: invalid,
    help: ({ both }) => (both ? 'split it into two rules' : 'for every pod write `endpointSelector: {}`'),
    docs: 'https://docs.cilium.io/en/v1.20/security/policy/language/',
  }),
  'FL-POL-203': rule<Record<never, never>>({
    severity: 'error',
    title: 'nodeSelector in a namespace',
    message: () => '`nodeSelector` cannot stand in a CiliumNetworkPolicy',
    why: `nodes belong to no namespace. ${invalid}`,
    help: () => 'make it a `CiliumClusterwideNetworkPolicy`',
    docs: 'https://docs.cilium.io/en/v1.20/security/policy/language/',
  }),
  'FL-POL-204': rule<{ first: string; second: string }>({
    severity: 'error',
    title: 'fields that exclude each other',
    message: ({ first, second }) => `\`${first}\` and \`${second}\` exclude each other in one rule`,
    why: invalid,
    help: ({ second }) => `put \`${second}\` into a rule of its own: either then matches`,
    docs: 'https://docs.cilium.io/en/v1.20/security/policy/language/',
  }),
  'FL-POL-205': rule<{ protocol: string }>({
    severity: 'error',
    title: 'layer 7 on another protocol than TCP',
    message: ({ protocol }) => `layer 7 rules other than DNS need \`protocol: TCP\`, not \`${protocol}\``,
    why: invalid,
    help: () => 'write `protocol: TCP` at each port of the rule',
    docs: layer7,
  }),
  'FL-POL-206': rule<{ rules: 'dns' | 'http' | 'kafka' | 'l7proto'; where: string }>({
    severity: 'error',
    title: 'layer 7 rules in the wrong place',
    message: ({ rules, where }) => `\`rules.${rules}\` cannot stand on ${where}`,
    why: invalid,
    help: ({ rules }) =>
      rules === 'dns' ? 'put DNS rules into `egress`, towards the DNS servers' : 'match ports only for nodes',
    docs: layer7,
  }),
  'FL-POL-207': rule<Record<never, never>>({
    severity: 'error',
    title: 'DNS rules without a port',
    message: () => '`rules.dns` needs at least one port',
    why: invalid,
    help: () => 'add `ports: [{port: "53", protocol: ANY}]`',
    docs: layer7,
  }),
  'FL-POL-208': rule<Record<never, never>>({
    severity: 'error',
    title: 'port range with DNS rules',
    message: () => '`rules.dns` cannot have a range of ports',
    why: invalid,
    help: () => 'remove `endPort`',
    docs: layer7,
  }),
  'FL-POL-209': rule<Record<never, never>>({
    severity: 'error',
    title: 'port 0 with layer 7 rules',
    message: () => 'port 0 (all ports) cannot have layer 7 rules',
    why: invalid,
    help: () => 'name the port that speaks the protocol',
    docs: layer7,
  }),
  'FL-POL-210': rule<Record<never, never>>({
    severity: 'error',
    title: 'server names with layer 7 rules',
    message: () => '`serverNames` and `rules` in one place need `terminatingTLS`',
    why: `inside TLS nothing but the server name can be read. ${invalid}`,
    help: () => 'add `terminatingTLS`, or keep one of the two',
    docs: layer7,
  }),
  'FL-POL-211': rule<{ where: string }>({
    severity: 'error',
    title: 'listener in the wrong place',
    message: ({ where }) => `\`listener\` cannot stand ${where}`,
    why: invalid,
    help: () => 'a listener is for egress, and without layer 7 rules',
    docs: 'https://docs.cilium.io/en/v1.20/security/policy/language/',
  }),
  'FL-POL-212': rule<{ fields: readonly string[]; given: readonly string[] }>({
    severity: 'error',
    title: 'not exactly one of several fields',
    message: ({ fields, given }) => {
      const names = (list: readonly string[]) => list.map((field) => `\`${field}\``).join(', ');
      return given.length === 0 ? `one of ${names(fields)} is missing` : `only one of ${names(given)} may be given`;
    },
    why: 'the API server would refuse the policy, and the sync would stop there',
    help: ({ given }) => (given.length === 0 ? undefined : 'make them two entries of the list'),
    docs: 'https://docs.cilium.io/en/v1.20/security/policy/language/',
  }),
  'FL-POL-213': rule<Record<never, never>>({
    severity: 'error',
    title: 'policy without a rule',
    message: () => 'the policy has neither `spec` nor `specs`',
    why: invalid,
    help: () => 'add `spec` with one rule, or `specs` with several',
    docs: 'https://docs.cilium.io/en/v1.20/security/policy/language/',
  }),
  'FL-POL-214': rule<{ protocol?: string | undefined }>({
    severity: 'error',
    title: 'port and protocol do not go together',
    message: ({ protocol }) => (protocol ? `\`${protocol}\` has no ports` : '`port` is missing'),
    why: invalid,
    help: ({ protocol }) => (protocol ? 'remove `port` and `endPort`' : 'add `port`; "0" means all of them'),
    docs: 'https://docs.cilium.io/en/v1.20/security/policy/language/',
  }),
  'FL-POL-215': rule<{ value: string; problem: string }>({
    severity: 'error',
    title: 'pattern not valid',
    message: ({ value, problem }) => `${JSON.stringify(value)} is not a regular expression: ${problem}`,
    why: invalid,
    help: () => 'use RE2 syntax: without look-around and back references',
    docs: 'https://github.com/google/re2/wiki/Syntax',
  }),
  'FL-POL-216': rule<{ setting: string; what: string }>({
    severity: 'error',
    title: 'needs a setting of the agent',
    message: ({ setting, what }) => `${what} needs the agents' setting \`${setting}\`, which is off`,
    why: 'without the setting the agent refuses the policy or does not enforce it',
    help: ({ setting }) => `set \`${setting}: "true"\` in \`cni.cilium.config\``,
    docs: 'https://docs.cilium.io/en/v1.20/security/policy/language/',
  }),
  'FL-POL-217': rule<{ direction: 'ingress' | 'egress' }>({
    severity: 'warning',
    title: 'default deny without a rule',
    message: ({ direction }) => `\`enableDefaultDeny.${direction}: true\` does nothing without \`${direction}\` rules`,
    why: 'the pods stay open in that direction, although the policy reads as if they were isolated',
    help: ({ direction }) => `add \`${direction}: [{}]\``,
    docs: 'https://docs.cilium.io/en/v1.20/security/policy/language/',
  }),
  'FL-POL-218': rule<{ direction: 'ingress' | 'egress' }>({
    severity: 'note',
    title: 'denial that isolates',
    message: ({ direction }) => `\`${direction}Deny\` alone switches the pods to default deny: all ${direction} is cut`,
    why: 'every direction with rules is denied by default, and this one allows nothing',
    help: ({ direction }) =>
      `write \`enableDefaultDeny: {${direction}: false}\`, unless other policies allow what is needed`,
    docs: 'https://docs.cilium.io/en/v1.20/security/policy/language/',
  }),
  'FL-POL-219': rule<Record<never, never>>({
    severity: 'warning',
    title: 'names without a DNS rule',
    message: () => '`toFQDNs` finds no addresses: no policy has `rules.dns`',
    why: 'the agent learns addresses of names from the DNS answers that pass its proxy, and none pass',
    help: () => 'add an egress rule to the DNS servers with `rules: {dns: [{matchPattern: "*"}]}`',
    docs: 'https://docs.cilium.io/en/stable/security/policy/language/#dns-based',
  }),
  'FL-POL-220': rule<{ type: string; family: 'IPv4' | 'IPv6' }>({
    severity: 'error',
    title: 'ICMP type of the other family',
    message: ({ type, family }) => `ICMP for ${family} has no type \`${type}\``,
    why: 'the agent cannot read the policy, and while it is there it sees no change of any policy',
    help: ({ family }) => `write \`family: ${family === 'IPv4' ? 'IPv6' : 'IPv4'}\`, or the number of the type`,
    docs: 'https://docs.cilium.io/en/v1.20/security/policy/language/',
  }),
  'FL-POL-221': rule<{ rules: 'dns' | 'http' | 'kafka' }>({
    severity: 'warning',
    title: 'empty layer 7 rules',
    message: ({ rules }) => `\`rules.${rules}\` is empty and restricts nothing`,
    why: 'the agent takes an empty list for none: everything on these ports passes',
    help: ({ rules }) => `list what may pass, or remove \`${rules}\``,
    docs: layer7,
  }),
  'FL-POL-222': rule<{ what: string }>({
    severity: 'error',
    title: 'something of a later version of Cilium',
    message: ({ what }) => `${what} came with Cilium 1.20`,
    why: 'the definition of an older version refuses the policy, and the sync would stop there',
    help: () => 'write `cni: {cilium: {version: 1.20.0}}`, or say it with what Cilium 1.19 knows',
    docs: layer7,
  }),
  'FL-POL-223': rule<{ carrier: 'istio' | 'istio-ambient' | 'linkerd' | 'aws-vpc-cni' }>({
    severity: 'warning',
    title: 'HTTP rules for requests that cannot be read',
    message: ({ carrier }) => `\`rules.http\` ${unread[carrier]}`,
    why: 'requests between such pods are dropped, or pass without being looked at',
    help: ({ carrier }) =>
      carrier === 'aws-vpc-cni'
        ? 'match ports only, or let Cilium make the network: `pods: {ipam: eni}` without `chaining`'
        : 'match ports only and give HTTP to a policy of the mesh, or leave these ports out of the mesh',
    docs: 'https://docs.cilium.io/en/v1.20/network/servicemesh/istio/',
  }),
  'FL-POL-224': rule({
    severity: 'warning',
    title: 'ports that an ambient mesh does not use',
    message: () => 'the rule allows ports, and not 15008, at which an ambient mesh hands traffic to pods',
    why: "Istio's ztunnel carries traffic from pod to pod over port 15008: what the rule allows is dropped",
    help: () =>
      'add `{port: "15008", protocol: TCP}`, and let an AuthorizationPolicy of Istio tell ports apart; probes of the kubelet come from 169.254.7.127, which some policy must let in',
    docs: 'https://istio.io/latest/docs/ambient/usage/networkpolicy/',
  }),
  'FL-POL-230': rule<{ name: string | undefined; meant: string | undefined }>({
    severity: 'warning',
    title: 'a group of addresses that is not there',
    message: ({ name }) =>
      name === undefined
        ? 'no CiliumCIDRGroup in the files has labels that this selects'
        : `no CiliumCIDRGroup in the files is called \`${name}\``,
    why: 'a rule for a group that is not in the cluster is a rule for no address: what it allows is denied, what it denies is not',
    help: ({ meant }) =>
      meant === undefined
        ? 'add the group to `policies.files`, or see that somebody else applies it before'
        : `did you mean \`${meant}\`?`,
    docs: 'https://docs.cilium.io/en/v1.20/security/policy/language/#cidr-based',
  }),
  'FL-POL-225': rule({
    severity: 'warning',
    title: 'peers that name no cluster of a mesh',
    message: () => 'this selects pods of its own cluster only, in a mesh of several',
    why: 'since Cilium 1.19 a selector without a cluster means the own one: pods of other clusters are cut off by it',
    help: () =>
      'add the label `io.cilium.k8s.policy.cluster` with the name of a cluster; `matchExpressions` with `Exists` means all of them',
    docs: 'https://docs.cilium.io/en/v1.20/network/clustermesh/policy/',
    versions: 'Cilium since 1.19',
  }),
} as const;
