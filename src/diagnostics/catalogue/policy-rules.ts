import { rule } from '../rule';

/** What is wrong with the rules of a spec: FL-RUL-nnn. */
export const policyRuleRules = {
  'FL-RUL-001': rule<{ sorts: readonly string[] }>({
    severity: 'error',
    title: 'a peer of several sorts',
    message: ({ sorts }) => `the peer is given by ${sorts.map((sort) => `\`${sort}\``).join(' and ')} at once`,
    why: 'nothing is both, and whether all or any of them were meant is for nobody to guess',
    help: () => 'make each of them a peer of its own: a rule is about all of its peers',
  }),
  'FL-RUL-002': rule({
    severity: 'error',
    title: 'pods of namespaces that are not named',
    message: () => 'nothing says in which namespaces these pods are',
    why: 'a NetworkPolicy would mean its own namespace and a policy of the cluster all of them: one would let in too many',
    help: () => 'add `namespaces: {names: [shop]}`, or `namespaces: {}` for all of them',
  }),
  'FL-RUL-003': rule<{ text: string }>({
    severity: 'error',
    title: 'ports that no packet has',
    message: ({ text }) => `\`${text}\` names no packets`,
    why: 'the rule would be about nothing, or about more than was meant',
    help: ({ text }) => {
      if (!/^\d+(-\d+)?$/.test(text)) return 'write `443/TCP`, `8000-8999/TCP`, `TCP`, `web/TCP`, `ICMP` or `8/ICMP`';
      return `say of which protocol: \`${text}/TCP\`, \`${text}/UDP\` or \`${text}/SCTP\``;
    },
  }),
  'FL-RUL-004': rule<{ range: string }>({
    severity: 'error',
    title: 'an exception from nothing',
    message: ({ range }) => `\`${range}\` is not within the \`cidrs\` beside it`,
    why: 'only what a peer has can be taken from it; another rule may still allow the addresses',
    help: () => 'deny them by a rule of their own, or take the exception out',
  }),
  'FL-RUL-005': rule<{ action: 'deny' | 'pass'; what: 'names' | 'requests' }>({
    severity: 'error',
    title: 'names or requests that are not allowed',
    message: ({ action, what }) => `\`${action}\` cannot be about ${what}`,
    why: 'agents learn of them when a packet has long passed: they can let through what they know, and deny the rest',
    help: () => 'allow those that may pass and isolate the subject, or deny by `cidrs`',
  }),
  'FL-RUL-006': rule({
    severity: 'error',
    title: 'requests on ports that have none',
    message: () => '`http` needs ports of TCP by their numbers, and nothing else',
    why: 'a proxy reads the requests, and it is put before ports one by one',
    help: () => 'write `ports: [80/TCP]` beside it',
  }),
  'FL-RUL-007': rule({
    severity: 'error',
    title: 'a policy that says nothing',
    message: () => 'the policy neither allows, denies nor isolates',
    why: 'its subject would be as open as without it',
    help: () => 'add `ingress: []` to let nothing in, or rules of what may pass',
  }),
} as const;
