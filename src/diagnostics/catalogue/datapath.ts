import { rule } from '../rule';

const tuning = 'https://docs.cilium.io/en/v1.20/operations/performance/tuning/';

/** What stands between pods and the network: FL-DP-1nn. */
export const datapathRules = {
  'FL-DP-101': rule<{ what: string; needs: string }>({
    severity: 'error',
    title: 'a datapath without BPF host routing',
    message: ({ what, needs }) => `${what} needs BPF host routing, and that ${needs}`,
    why: 'Cilium falls back to routing in the host without a word; the agent then refuses to start, or gains nothing',
    help: ({ what, needs }) => `write ${needs}, or remove ${what}`,
    docs: tuning,
  }),
  'FL-DP-102': rule<{ one: string; other: string }>({
    severity: 'error',
    title: 'two settings of the datapath that exclude each other',
    message: ({ one, other }) => `${one} does not go with ${other}`,
    why: 'the agent refuses to start with both',
    help: ({ one, other }) => `remove ${one}, or ${other}`,
    docs: tuning,
  }),
  'FL-DP-103': rule<{ family: 4 | 6 }>({
    severity: 'error',
    title: 'large packets of a family that pods do not have',
    message: ({ family }) => `\`bigTCP.ipv${family}\` does nothing: no pod has an IPv${family} address`,
    why: 'a setting that is ignored looks as if it worked',
    help: ({ family }) => `remove it, or give \`pods.cidrs\` an IPv${family} range`,
    docs: tuning,
  }),
  'FL-DP-104': rule<{ tunnel: string }>({
    severity: 'error',
    title: 'large packets in a tunnel',
    message: ({ tunnel }) => `\`bigTCP\` does not go with the tunnel of ${tunnel}`,
    why: 'tunnels of UDP take large packets only with a kernel that is yet to come: on others the agent refuses to start',
    help: () => 'remove `bigTCP`, or write `routing: {mode: native}` and nothing that needs a tunnel beside it',
    docs: tuning,
  }),
  'FL-DP-105': rule<{ version: string }>({
    severity: 'error',
    title: 'plugins that this version does not load',
    message: ({ version }) => `Cilium ${version} has no plugins in its datapath`,
    why: 'nobody registers their definition, so Argo CD could not apply them',
    help: () => 'write `version: 1.20.0`, or remove `datapathPlugins`',
    versions: 'Cilium before 1.20',
  }),
} as const;
