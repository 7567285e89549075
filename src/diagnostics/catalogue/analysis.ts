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
} as const;
