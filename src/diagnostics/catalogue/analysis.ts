import { rule } from '../rule';

/** Questions about what policies mean: FL-ANA-nnn. */
export const analysisRules = {
  'FL-ANA-001': rule<{ kind: string; apiVersion: string }>({
    severity: 'error',
    title: 'a policy that cannot be read',
    message: ({ kind, apiVersion }) => `what \`${kind}\` of \`${apiVersion}\` means is not known here`,
    why: 'an answer that leaves a policy out is wrong wherever that policy decides',
    help: ({ apiVersion }) =>
      apiVersion.startsWith('crd.projectcalico.org')
        ? 'take the object from the API `projectcalico.org/v3`, not from where Calico stores it'
        : 'take it out of what is asked about, if it does not count there',
  }),
  'FL-ANA-002': rule<{ kind: string; whose: string; cni: string }>({
    severity: 'warning',
    title: 'a policy that nobody enforces',
    message: ({ kind, whose }) => `this \`${kind}\` is ${whose}'s, and policies are read as another CNI enforces them`,
    why: 'it counts for nothing in the answer, as it would in the cluster',
    help: ({ cni }) => `say \`--cni ${cni}\` if that is what the cluster runs, or leave it out`,
  }),
  'FL-ANA-003': rule<{ whose: string; others: string }>({
    severity: 'error',
    title: 'policies of two CNIs',
    message: ({ whose, others }) => `this is a policy of ${others}, and others are of ${whose}: who enforces them?`,
    why: 'a CNI passes over the policies of another one, so the answer depends on which of them runs',
    help: () => 'say it with `--cni`, or ask about the policies of one CNI',
  }),
} as const;
