import { rule } from '../rule';

const language = 'https://docs.cilium.io/en/stable/security/policy/language/';

/** What objects that are carried through say, and nothing on earth or nothing that runs here answers to: FL-OBJ-nnn. */
export const objectRules = {
  'FL-OBJ-001': rule<{ direction: 'ingress' | 'egress' }>({
    severity: 'warning',
    title: 'an empty direction beside another',
    message: ({ direction }) => `\`${direction}: []\` isolates nothing: to Cilium it is as if it were not there`,
    why: 'it reads like the denial of everything that it is in a NetworkPolicy, and the pods stay open in that direction',
    help: ({ direction }) => `write \`${direction}: [{}]\` to deny all, or remove \`${direction}\``,
    docs: language,
  }),
  'FL-OBJ-002': rule<{ field: string }>({
    severity: 'warning',
    title: 'a peer list that names nobody',
    message: ({ field }) => `\`${field}: []\` names nobody, so this entry meets no traffic`,
    why: 'Cilium takes an empty list for nobody, and only one that is left out for everybody',
    help: ({ field }) => `name peers, or remove \`${field}\``,
    docs: language,
  }),
  'FL-OBJ-003': rule<{ namespace: string }>({
    severity: 'warning',
    title: 'a peer that no workload is',
    message: ({ namespace }) => `no workload of namespace \`${namespace}\` is such a peer`,
    why: 'the rule allows or denies nothing, and traffic that it was written for goes another way',
    help: () => "compare it with the labels of the pod templates, not with the Deployments' own labels",
    docs: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
  }),
  'FL-OBJ-004': rule<{ port: string; names: readonly string[]; meant: string | undefined }>({
    severity: 'warning',
    title: 'a named port that no workload has',
    message: ({ port, names }) => {
      const have = names.length === 0 ? 'no port with a name' : names.map((name) => `\`${name}\``).join(', ');
      return `none of the selected workloads has a port named \`${port}\`: they have ${have}`;
    },
    why: 'a name that no container gives to a port stands for no port at all: the rule meets no traffic',
    help: ({ meant }) => (meant === undefined ? 'write the number of the port' : `did you mean \`${meant}\`?`),
    docs: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
  }),
  'FL-OBJ-005': rule<{ name: string; problem: string }>({
    severity: 'error',
    title: 'a name that DNS cannot have',
    message: ({ name, problem }) => `no DNS answer is ever for \`${name}\`: ${problem}`,
    why: 'the rule would never learn an address, and what it should allow stays denied',
    help: ({ problem }) => (problem.includes('address') ? 'name the address in a rule for ranges' : undefined),
    docs: 'https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4',
  }),
} as const;
