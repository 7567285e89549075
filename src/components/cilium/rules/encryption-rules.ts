import type { ConfigRule } from './config-rule';
import type { EffectiveConfig } from './effective-config';

/** Cilium 1.19 takes an older name for each key of strict encryption too. */
const names = [
  {
    enable: 'enable-encryption-strict-mode-egress',
    cidr: 'encryption-strict-egress-cidr',
    nodes: 'encryption-strict-egress-allow-remote-node-identities',
  },
  {
    enable: 'enable-encryption-strict-mode',
    cidr: 'encryption-strict-mode-cidr',
    nodes: 'encryption-strict-mode-allow-remote-node-identities',
  },
];

/** Pods of a tunnel are reached under addresses of nodes; with ENI both come from the same subnets. */
const reachedByNodes = ({ settings: { native, eni } }: EffectiveConfig) => !native || eni;

const strict = names.flatMap(({ enable, cidr, nodes }): ConfigRule[] => [
  {
    keys: [enable],
    mistake: 'needs',
    what: `\`${cidr}\``,
    broken: ({ on, value }) => on(enable) && value(cidr) === '',
  },
  {
    keys: [enable],
    mistake: 'needs',
    what: `\`${nodes}: "true"\`: pods are reached by addresses of nodes here`,
    broken: (config) => config.on(enable) && reachedByNodes(config) && !config.on(nodes),
  },
  {
    keys: [enable],
    mistake: 'risk',
    what: 'IPv6 traffic is not held to it and may leave unencrypted',
    broken: ({ settings, on }) => on(enable) && settings.ipv6,
  },
  {
    keys: [cidr, nodes],
    mistake: 'idle',
    what: `\`${enable}: "true"\``,
    broken: ({ on }) => !on(enable),
  },
]);

/** Encryption (daemon/cmd/daemon.go, pkg/option/config.go, and the flags' own words). */
export const encryptionRules: readonly ConfigRule[] = [
  ...strict,
  {
    keys: [...names.map(({ enable }) => enable), 'enable-encryption-strict-mode-ingress'],
    mistake: 'idle',
    what: '`encryption: {type: wireguard}`',
    broken: ({ settings, on }, key) => on(key) && !settings.wireguard,
  },
  {
    keys: ['enable-encryption-strict-mode-ingress'],
    mistake: 'needs',
    what: '`routing: {mode: tunnel}` before Cilium 1.20',
    broken: ({ settings, on }, key) => on(key) && settings.native && !settings.version.features.has('fewer-refusals'),
  },
  {
    keys: ['node-encryption-opt-out-labels'],
    mistake: 'idle',
    what: '`encryption: {type: wireguard, nodes: true}`',
    broken: ({ on }) => !on('encrypt-node'),
  },
  {
    keys: ['enable-ipsec'],
    mistake: 'missing',
    what: "a Secret of keys in the pods of the agents (Fairlead's `encryption` is WireGuard)",
    broken: ({ on }, key) => on(key),
  },
  {
    keys: ['enable-ztunnel'],
    mistake: 'missing',
    what: 'a DaemonSet of ztunnel and its certificates',
    broken: ({ on }, key) => on(key),
  },
  {
    keys: ['cni-chaining-mode'],
    mistake: 'risk',
    what: 'packets of pods are too long for the tunnel of WireGuard without `enable-route-mtu-for-cni-chaining: "true"`',
    broken: ({ settings, on, value }, key) =>
      value(key) !== 'none' && settings.wireguard && !on('enable-route-mtu-for-cni-chaining'),
  },
];
