import { rule } from '../rule';

/** What is expected of policies: FL-EXP-nnn. */
export const expectationRules = {
  'FL-EXP-001': rule<{ connection: string; verdict: string; unselected: boolean }>({
    severity: 'error',
    title: 'an expectation that is not met',
    message: ({ connection, verdict, unselected }) =>
      `\`${connection}\` is ${verdict}${unselected ? ', for no policy is about it' : ''}`,
    why: 'someone counts on the opposite, and wrote it down',
    help: () => 'mend the policy that decides, or the expectation',
  }),
  'FL-EXP-002': rule<{ connection: string; atoms: string }>({
    severity: 'error',
    title: 'an expectation that no file decides',
    message: ({ connection, atoms }) => `whether \`${connection}\` passes hangs on ${atoms}`,
    why: 'what is counted on must be certain, and this depends on more than the policies',
    help: () => 'expect what addresses, labels and ports decide',
  }),
  'FL-EXP-003': rule<{ name: string; meant: string | undefined }>({
    severity: 'error',
    title: 'an expectation about nobody',
    message: ({ name }) => `nobody among the workloads is called \`${name}\``,
    why: 'an expectation about nobody is always met',
    help: ({ meant }) =>
      meant
        ? `did you mean \`${meant}\`?`
        : 'name `namespace/workload` of `policies.workloads`, an address, or `external`',
  }),
  'FL-EXP-004': rule<{ port: string }>({
    severity: 'error',
    title: 'an expectation about no port',
    message: ({ port }) => `\`${port}\` is no port of a protocol`,
    why: 'policies decide port by port',
    help: () => 'write `443/TCP`, or `8/ICMP` for a type of ICMP',
  }),
  'FL-EXP-005': rule({
    severity: 'error',
    title: 'an expectation that no policy decides',
    message: () => 'both ends are outside the cluster',
    why: 'policies of the cluster decide what its pods send and receive',
    help: () => 'name a workload at one of the ends',
  }),
} as const;
