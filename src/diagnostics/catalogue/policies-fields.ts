import { rule } from '../rule';

const refused = 'the API server would refuse the policy, and the sync would stop there';

/** Fields of policies: FL-POL-1nn. */
export const fieldPolicyRules = {
  'FL-POL-101': rule<{ field: string; meant?: string | undefined }>({
    severity: 'error',
    title: 'unknown field',
    message: ({ field }) => `unknown field \`${field}\``,
    why: 'the API server drops unknown fields without a word: the policy would mean something else',
    help: ({ meant }) => (meant ? `did you mean \`${meant}\`?` : undefined),
    docs: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
  }),
  'FL-POL-102': rule<{ field: string; since: string; instead: string }>({
    severity: 'error',
    title: 'field removed',
    message: ({ field, since }) => `\`${field}\` was removed in Cilium ${since}`,
    why: 'it is dropped without a word, and what it demanded is no longer demanded',
    help: ({ instead }) => instead,
    docs: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
  }),
  'FL-POL-103': rule<{ field: string }>({
    severity: 'error',
    title: 'field missing',
    message: ({ field }) => `\`${field}\` is missing`,
    why: refused,
    help: ({ field }) => `add \`${field}\``,
    docs: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
  }),
  'FL-POL-104': rule<{ problem: string; meant?: string | undefined }>({
    severity: 'error',
    title: 'value not valid',
    message: ({ problem }) => problem,
    why: refused,
    help: ({ meant }) => (meant ? `did you mean \`${meant}\`?` : undefined),
    docs: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
  }),
  'FL-POL-105': rule<{ key: string }>({
    severity: 'error',
    title: 'label key not valid',
    message: ({ key }) => `${JSON.stringify(key)} is not a valid label key`,
    why: 'no object can carry such a label, so the selector is refused',
    help: () => 'write `name` or `prefix.example.com/name`, the name with at most 63 characters',
    docs: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set',
  }),
  'FL-POL-106': rule<{ value: string }>({
    severity: 'error',
    title: 'label value not valid',
    message: ({ value }) => `${JSON.stringify(value)} is not a valid label value`,
    why: 'no object can carry such a label, so the selector is refused',
    help: () => 'use at most 63 letters, digits, `-`, `_` and `.`, letters or digits at both ends',
    docs: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set',
  }),
  'FL-POL-107': rule<{ operator: string; needs: boolean }>({
    severity: 'error',
    title: 'values do not suit the operator',
    message: ({ operator, needs }) => `\`${operator}\` ${needs ? 'needs `values`' : 'takes no `values`'}`,
    why: refused,
    help: ({ needs }) => (needs ? 'add `values: [...]`' : 'remove `values`'),
    docs: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
  }),
  'FL-POL-108': rule<{ value: string; problem: string; instead?: string | undefined }>({
    severity: 'error',
    title: 'CIDR not valid',
    message: ({ value, problem }) => `${JSON.stringify(value)} is not a CIDR: ${problem}`,
    why: 'A range that cannot be read is refused by the API server or the agent',
    help: ({ instead }) => (instead ? `write \`${instead}\`` : undefined),
    docs: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
  }),
  'FL-POL-109': rule<{ cidr: string; except: string }>({
    severity: 'error',
    title: 'except not inside its CIDR',
    message: ({ cidr, except }) => `\`${except}\` is not a part of \`${cidr}\``,
    why: 'an exception takes addresses out of its own range; anything else is refused',
    help: ({ cidr }) => `name a range inside \`${cidr}\`, smaller than it`,
    docs: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
  }),
  'FL-POL-110': rule<{ endPort: number; port: number | string | undefined }>({
    severity: 'error',
    title: 'endPort without a range',
    message: ({ endPort, port }) =>
      port === undefined
        ? `\`endPort: ${endPort}\` has no \`port\` to start from`
        : typeof port === 'string'
          ? `\`endPort: ${endPort}\` cannot follow the ${port === '0' ? 'port 0, which means all' : `name ${JSON.stringify(port)}`}`
          : `\`endPort: ${endPort}\` is smaller than \`port: ${port}\``,
    why: 'it is refused by the API server or ignored by the agent; the policy would match one port only',
    help: () => 'give the first port as a number that is not above `endPort`, or remove `endPort`',
    docs: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
  }),
  'FL-POL-111': rule<{ peer: 'empty' | 'both' }>({
    severity: 'error',
    title: 'peer not valid',
    message: ({ peer }) =>
      peer === 'empty' ? 'an empty peer selects nothing that can be named' : '`ipBlock` cannot stand beside a selector',
    why: refused,
    help: ({ peer }) =>
      peer === 'empty'
        ? 'for every pod of every namespace write `namespaceSelector: {}`; for everyone leave the list of peers out'
        : 'make them two peers of the list: either then matches',
    docs: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
  }),
  'FL-POL-112': rule<{ field: 'ingress' | 'egress'; type: 'Ingress' | 'Egress' }>({
    severity: 'warning',
    title: 'rules that are not read',
    message: ({ field, type }) => `the \`${field}\` rules are not read: \`policyTypes\` does not list \`${type}\``,
    why: 'nothing in that direction is isolated or allowed by this policy',
    help: ({ field, type }) => `add \`${type}\` to \`policyTypes\`, or remove \`${field}\``,
    docs: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
  }),
  'FL-POL-113': rule<{ port: string }>({
    severity: 'warning',
    title: 'named port towards addresses',
    message: ({ port }) => `the named port ${JSON.stringify(port)} matches nothing at an \`ipBlock\``,
    why: 'names of ports belong to pods; an address has none, so the rule allows nothing there',
    help: () => 'write the number of the port',
    docs: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
  }),
} as const;
