import { rule } from '../rule';

const library = 'docs/runtime-policies.md lists what each policy finds';

/** Runtime security: FL-TET-0nn the section of the spec, FL-TET-1nn TracingPolicies in files. */
export const tetragonRules = {
  'FL-TET-001': rule<{ has: 'both' | 'neither' }>({
    severity: 'error',
    title: 'an entry that is not one policy',
    message: ({ has }) => (has === 'both' ? 'this entry has both `name` and `file`' : 'this entry names no policy'),
    why: 'an entry is either a policy of the library or policies of your own',
    help: ({ has }) =>
      has === 'both' ? 'make two entries of it' : 'write `name: account-files`, or `file: policies/runtime.yaml`',
    docs: 'https://tetragon.io/docs/concepts/tracing-policy/',
  }),
  'FL-TET-002': rule<{ field: 'action' | 'except' }>({
    severity: 'error',
    title: 'a setting of library policies beside a file',
    message: ({ field }) => `\`${field}\` has no effect on policies in a file`,
    why: 'policies in files are carried through as they are',
    help: ({ field }) =>
      `remove \`${field}\`, and write it into the file: ${field === 'action' ? '`matchActions`' : '`matchBinaries`'}`,
  }),
  'FL-TET-003': rule({
    severity: 'error',
    title: 'runtime policies without Tetragon',
    message: () => 'there are runtime policies, but Tetragon does not run',
    why: 'nothing would register their kind, and nothing would look for what they describe',
    help: () => 'write `tetragon.enabled: true`',
    docs: 'https://tetragon.io/docs/concepts/tracing-policy/',
  }),
  'FL-TET-004': rule({
    severity: 'error',
    title: 'runtime policies that nobody loads',
    message: () => 'there are runtime policies, but `tracingPolicies` is off',
    why: 'the operator does not register their kind, and agents do not load them',
    help: () => 'remove `tracingPolicies: false`',
    docs: 'https://tetragon.io/docs/concepts/tracing-policy/',
  }),
  'FL-TET-005': rule<{ policy: string; how: string }>({
    severity: 'warning',
    title: 'a runtime policy that stops processes',
    message: ({ policy, how }) => `the policy \`${policy}\` stops processes (${how})`,
    why: 'it stops a program that does the same for a good reason just as well, on every node at once',
    help: () => 'observe first, and name the programs that it must pass over',
    docs: 'https://tetragon.io/docs/concepts/enforcement/',
  }),
  'FL-TET-006': rule<{ port: number; who: string }>({
    severity: 'error',
    title: 'two listeners on one port of a node',
    message: ({ port, who }) => `port ${port} of the nodes is ${who} already`,
    why: 'agents run on the network of their node: the one that starts second cannot listen',
    help: () => 'write another `metrics.port`, for example 2114',
    docs: 'https://tetragon.io/docs/installation/metrics/',
  }),
  'FL-TET-007': rule<{ what: string; kernel: string; needed: string }>({
    severity: 'error',
    title: 'a kernel too old for Tetragon',
    message: ({ what, kernel, needed }) => `${what} ${needed}, the nodes have ${kernel}`,
    why: 'on an older kernel the agent does not start, or refuses the policy',
    help: () => 'update the nodes, or leave it out',
    docs: 'https://tetragon.io/docs/installation/faq/',
  }),
  'FL-TET-008': rule<{ field: string; problem: string }>({
    severity: 'error',
    title: 'an event filter that cannot be read',
    message: ({ field, problem }) => `this filter of \`export.${field}\` ${problem}`,
    why: 'an agent that cannot read a filter does not start',
    help: ({ field }) => `write one object of JSON: ${examples[field] ?? examples.allow}`,
    docs: 'https://tetragon.io/docs/concepts/events/#filtering',
  }),
  'FL-TET-009': rule<{ field: string }>({
    severity: 'error',
    title: 'ancestors without their base',
    message: ({ field }) => `\`processes.ancestors\` has \`${field}\`, but not \`base\``,
    why: 'an agent counts who still needs an ancestor by base events: without them it forgets ancestors or keeps them forever',
    help: () => 'add `base`',
    docs: 'https://tetragon.io/docs/reference/daemon-configuration/',
  }),
  'FL-TET-010': rule<{ name: string }>({
    severity: 'error',
    title: 'a runtime policy named twice',
    message: ({ name }) => `the policy \`${name}\` is named twice`,
    why: 'one object would overwrite the other, with its action and exceptions',
    help: () => 'keep one of the two entries',
    docs: 'https://tetragon.io/docs/concepts/tracing-policy/',
  }),
  'FL-TET-011': rule<{ name: string }>({
    severity: 'error',
    title: 'no program left to watch',
    message: ({ name }) => `\`except\` leaves no program for the policy \`${name}\` to watch`,
    why: 'the policy would find nothing',
    help: () => 'remove the policy, or some of the exceptions',
  }),
  'FL-TET-101': rule<{ kind: string | undefined }>({
    severity: 'error',
    title: 'not a runtime policy',
    message: ({ kind }) =>
      kind === undefined ? 'this is not a Kubernetes object' : `a \`${kind}\` is no runtime policy`,
    why: 'only TracingPolicy and TracingPolicyNamespaced (or lists of them) are carried through; anything else would be lost',
    help: ({ kind }) => (/Network/.test(kind ?? '') ? 'name the file in `policies.files`' : library),
    docs: 'https://tetragon.io/docs/concepts/tracing-policy/',
  }),
  'FL-TET-102': rule<{ problem: string; instead: string }>({
    severity: 'error',
    title: 'a runtime policy that an agent refuses',
    message: ({ problem }) => problem,
    why: 'the API server takes the policy, but agents fail to load it: it looks applied and finds nothing',
    help: ({ instead }) => instead,
    docs: 'https://tetragon.io/docs/concepts/tracing-policy/',
  }),
  'FL-TET-103': rule({
    severity: 'warning',
    title: 'a runtime policy without hooks',
    message: () => 'this policy hooks nothing',
    why: 'agents load it and it never finds anything',
    help: () => 'add `kprobes`, `tracepoints`, `lsmhooks`, `uprobes`, `usdts` or `fentries`',
    docs: 'https://tetragon.io/docs/concepts/tracing-policy/hooks/',
  }),
} as const;

const examples: Readonly<Record<string, string>> = {
  allow: '`{"event_set": ["PROCESS_EXEC"]}`',
  deny: '`{"health_check": true}`',
  fields: '`{"fields": "process.binary", "action": "INCLUDE"}`',
  redact: '`{"redact": ["--password=(\\\\S+)"]}`',
};
