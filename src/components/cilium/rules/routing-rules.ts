import type { ConfigRule } from './config-rule';
import type { EffectiveConfig } from './effective-config';

const vtepLists = ['vtep-endpoint', 'vtep-cidr', 'vtep-mac'];

/** Routing in BPF falls back to that of the host, without a word (pkg/kpr/initializer). */
function routesInHost({ settings: s }: EffectiveConfig): boolean {
  return s.standby || !s.kubeProxyReplacement || (s.masquerade && !s.bpfMasquerade);
}

/** The devices that sections of the spec name for Cilium. */
function interfaces({ settings: { egressGateway, layer2, model } }: EffectiveConfig): readonly string[] {
  return [
    ...(egressGateway ? (model.egress?.gateways ?? []).flatMap(({ interface: name }) => name ?? []) : []),
    ...(layer2 ? (model.loadBalancer?.layer2?.interfaces ?? []) : []),
  ];
}

/** `eth+` is every device whose name begins so. */
const is = (name: string) => (device: string) =>
  device.endsWith('+') ? name.startsWith(device.slice(0, -1)) : device === name;

/** Routing, masquerading, bandwidth and addresses (daemon/cmd/daemon.go and daemon_main.go, pkg/datapath). */
export const routingRules: readonly ConfigRule[] = [
  {
    keys: ['enable-ip-masq-agent', 'enable-remote-node-masquerade'],
    mistake: 'needs',
    what: '`routing: {masquerade: bpf}`',
    broken: ({ settings, on }, key) => on(key) && !settings.bpfMasquerade,
  },
  {
    keys: ['enable-ip-masq-agent'],
    mistake: 'missing',
    what: 'a ConfigMap in the pods of the agents, in the folder of `ip-masq-agent-config-path`',
    broken: ({ on, value }, key) => on(key) && value('ip-masq-agent-config-path') === '',
  },
  {
    keys: ['install-iptables-rules'],
    mistake: 'excludes',
    what: 'the layer 7 proxy and Services or masquerading in BPF: they mark packets with these rules',
    broken: ({ settings, on, off }, key) => {
      if (!off(key)) return false;
      // Cilium 1.20 can hand packets to the proxy in BPF, and asks for the marks itself.
      if (!settings.version.features.has('fewer-refusals')) return true;
      return !on('enable-bpf-tproxy') || settings.kubeProxyReplacement || settings.bpfMasquerade;
    },
  },
  {
    keys: ['local-router-ipv4', 'local-router-ipv6'],
    mistake: 'needs',
    what: '`routing: {mode: native}`',
    broken: ({ settings, value }, key) => value(key) !== '' && !settings.native,
  },
  {
    keys: ['local-router-ipv4', 'local-router-ipv6'],
    mistake: 'needs',
    what: 'routes of their own for pods, which before Cilium 1.20 come with `pods: {ipam: eni}` alone',
    broken: ({ settings: { native, eni, version }, value }, key) =>
      value(key) !== '' && native && !eni && !version.features.has('fewer-refusals'),
  },
  {
    keys: ['local-router-ipv4', 'local-router-ipv6'],
    mistake: 'needs',
    what: 'a range of its family in `pods.cidrs`',
    broken: ({ settings: { ipv4, ipv6 }, value }, key) =>
      value(key) !== '' && !(key === 'local-router-ipv4' ? ipv4 : ipv6),
  },
  {
    keys: ['auto-direct-node-routes'],
    mistake: 'needs',
    what: '`routing: {mode: native}`',
    broken: ({ settings, on }, key) => on(key) && !settings.native,
  },
  {
    keys: ['enable-bbr', 'enable-bbr-hostns-only'],
    mistake: 'idle',
    what: '`enable-bandwidth-manager: "true"`',
    broken: ({ on }, key) => on(key) && !on('enable-bandwidth-manager'),
  },
  {
    keys: ['enable-bbr-hostns-only'],
    mistake: 'needs',
    what: '`enable-bbr: "true"`',
    broken: ({ on }, key) => on(key) && on('enable-bandwidth-manager') && !on('enable-bbr'),
  },
  {
    keys: ['bgp-router-id-allocation-mode'],
    mistake: 'needs',
    what: '`bgp-router-id-allocation-ip-pool`: nodes without an identifier open no session',
    broken: ({ value }, key) => value(key) === 'ip-pool' && value('bgp-router-id-allocation-ip-pool') === '',
  },
  {
    keys: ['bgp-router-id-allocation-ip-pool'],
    mistake: 'idle',
    what: '`bgp-router-id-allocation-mode: ip-pool`',
    broken: ({ value }, key) => value(key) !== '' && value('bgp-router-id-allocation-mode') !== 'ip-pool',
  },
  {
    keys: ['enable-srv6', 'enable-ipv6-ndp'],
    mistake: 'needs',
    what: 'an IPv6 range in `pods.cidrs`',
    broken: ({ settings, on }, key) => on(key) && !settings.ipv6,
  },
  {
    keys: ['enable-ipv6-ndp'],
    mistake: 'needs',
    what: '`ipv6-mcast-device`',
    broken: ({ on, value }, key) => on(key) && value('ipv6-mcast-device') === '',
  },
  {
    keys: ['underlay-protocol'],
    mistake: 'needs',
    what: 'a range of that family in `pods.cidrs`',
    broken: ({ settings, value }, key) =>
      (value(key) === 'ipv4' && !settings.ipv4) || (value(key) === 'ipv6' && !settings.ipv6),
  },
  {
    keys: ['auto-create-cilium-pod-ip-pools'],
    mistake: 'idle',
    what: 'pools of several ranges for pods (multi-pool), which Fairlead does not render',
    broken: ({ value }, key) => value(key) !== '',
  },
  {
    keys: ['devices'],
    mistake: 'excludes',
    what: 'an interface of egress gateways or layer 2 announcements, on which agents put no program then',
    broken: (config, key) => {
      const devices = config.list(key);
      // What is excluded is told by `!`, and no device is named then.
      return devices.every((name) => !name.startsWith('!')) && interfaces(config).some((one) => !devices.some(is(one)));
    },
  },
  {
    keys: ['fib-table-id-annotation'],
    mistake: 'needs',
    what: '`services: {proxy: cni}` and `routing: {masquerade: bpf}`: the host must not route',
    broken: (config, key) => config.on(key) && routesInHost(config),
  },
  {
    keys: ['enable-vtep'],
    mistake: 'needs',
    what: '`routing: {mode: tunnel, protocol: vxlan}` and an IPv4 range in `pods.cidrs`',
    broken: ({ settings, on, value }, key) =>
      on(key) && (settings.native || !settings.ipv4 || value('tunnel-protocol') !== 'vxlan'),
  },
  {
    keys: ['enable-vtep'],
    mistake: 'needs',
    what: '`vtep-mask`, and as many items in `vtep-endpoint` as in `vtep-cidr` and in `vtep-mac`, one at least',
    broken: ({ on, value, list }, key) => {
      const [endpoints = 0, ...others] = vtepLists.map((name) => list(name).length);
      return on(key) && (value('vtep-mask') === '' || endpoints === 0 || others.some((count) => count !== endpoints));
    },
  },
  {
    keys: [...vtepLists, 'vtep-mask'],
    mistake: 'idle',
    what: '`enable-vtep: "true"`',
    broken: ({ on, value }, key) => value(key) !== '' && !on('enable-vtep'),
  },
];
