import { rule } from '../rule';

/** Beside a CNI that Fairlead does not install: FL-EXT-nnn, and fields of egress that one implementation has: FL-EGW-105. */
export const externalCniRules = {
  'FL-EXT-101': rule<{ what: string }>({
    severity: 'error',
    title: 'a section that only an installed CNI can do',
    message: ({ what }) => `\`${what}\` asks for what the CNI does, and this one is not Fairlead's to tell`,
    why: 'nothing would be rendered for it, and a setting that is ignored looks as if it worked',
    help: () =>
      'remove it and set it where that CNI is configured, or let Fairlead install the CNI: `cni: {cilium: {}}`',
  }),
  'FL-EXT-102': rule<{ name: string }>({
    severity: 'error',
    title: 'ranges of Spiderpool for another CNI',
    message: ({ name }) => `\`hijackCIDRs\` is for Spiderpool, and the CNI is ${name}`,
    why: 'only the SpiderCoordinator leads chosen ranges through the node',
    help: () => 'remove it',
    docs: 'https://spidernet-io.github.io/spiderpool/',
  }),
  'FL-EGW-105': rule<{ field: string; implementation: string; able: readonly string[] }>({
    severity: 'error',
    title: 'a field of egress that the implementation does not have',
    message: ({ field, implementation }) => `the implementation ${implementation} has no \`${field}\``,
    why: 'traffic would leave as if it were not written',
    help: ({ field, able }) => `remove \`${field}\`, or write \`implementation: ${able.join('` or `')}\``,
    docs: 'https://docs.cilium.io/en/v1.20/network/egress-gateway/egress-gateway/',
  }),
} as const;
