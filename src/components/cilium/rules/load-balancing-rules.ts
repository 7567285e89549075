import type { ConfigRule } from './config-rule';
import type { EffectiveConfig } from './effective-config';

/** The ports that Linux gives to outgoing connections by default (net.ipv4.ip_local_port_range). */
const ephemeral = { first: 32768, last: 60999 };

const lbMode = ({ value }: EffectiveConfig) => value('bpf-lb-mode') || 'snat';
const dispatch = ({ value }: EffectiveConfig) => value('bpf-lb-dsr-dispatch') || 'opt';
const dsr = (config: EffectiveConfig) => lbMode(config) !== 'snat' || config.on('bpf-lb-mode-annotation');
const bothFamilies = ({ settings: { ipv4, ipv6 } }: EffectiveConfig) => ipv4 && ipv6;
const accelerated = ({ value }: EffectiveConfig) => value('bpf-lb-acceleration') !== 'disabled';
const nodePorts = ({ value }: EffectiveConfig) => value('node-port-range').split(',').map(Number);

/** DSR that Services ask for by annotation finds a way through the tunnel. */
function annotatedDsrArrives(config: EffectiveConfig): boolean {
  const { settings } = config;
  if (dispatch(config) === 'geneve') return config.value('tunnel-protocol') === 'geneve';
  // Cilium 1.20 lets packets in IPIP pass beside a tunnel.
  return settings.native || (dispatch(config) === 'ipip' && settings.version.features.has('fewer-refusals'));
}

/** Services without kube-proxy (pkg/kpr/initializer, pkg/loadbalancer/config.go). */
export const loadBalancingRules: readonly ConfigRule[] = [
  {
    keys: ['bpf-lb-mode-annotation', 'node-port-range', 'bpf-lb-rss-ipv4-src-cidr', 'bpf-lb-rss-ipv6-src-cidr'],
    mistake: 'idle',
    what: '`services: {proxy: cni}`',
    broken: ({ settings, value }, key) => !settings.kubeProxyReplacement && !/^(false)?$/.test(value(key)),
  },
  {
    keys: ['bpf-lb-mode-annotation'],
    mistake: 'excludes',
    what: '`services: {loadBalancing: {mode: hybrid}}`',
    broken: (config, key) => config.on(key) && lbMode(config) === 'hybrid',
  },
  {
    keys: ['bpf-lb-mode-annotation'],
    mistake: 'needs',
    what: '`services: {loadBalancing: {dispatch: geneve}}` and `routing: {protocol: geneve}`',
    broken: (config, key) => config.on(key) && config.settings.kubeProxyReplacement && !annotatedDsrArrives(config),
  },
  {
    keys: ['bpf-lb-rss-ipv4-src-cidr', 'bpf-lb-rss-ipv6-src-cidr', 'bpf-lb-ipip-sock-mark'],
    mistake: 'needs',
    what: '`services: {loadBalancing: {mode: dsr, dispatch: ipip}}`',
    broken: (config, key) =>
      config.settings.kubeProxyReplacement &&
      !/^(false)?$/.test(config.value(key)) &&
      !(dsr(config) && dispatch(config) === 'ipip'),
  },
  {
    keys: ['bpf-lb-nat46x64'],
    mistake: 'needs',
    what: '`services: {loadBalancing: {mode: snat}}`',
    broken: (config, key) => config.on(key) && lbMode(config) !== 'snat',
  },
  {
    keys: ['bpf-lb-nat46x64', 'enable-nat46x64-gateway'],
    mistake: 'needs',
    what: 'an IPv4 and an IPv6 range in `pods.cidrs`',
    broken: (config, key) => config.on(key) && !bothFamilies(config),
  },
  {
    keys: ['bpf-lb-maglev-hash-seed'],
    mistake: 'idle',
    what: '`services: {loadBalancing: {algorithm: maglev}}`',
    broken: ({ value, on }) => value('bpf-lb-algorithm') !== 'maglev' && !on('bpf-lb-algorithm-annotation'),
  },
  {
    keys: ['node-port-range'],
    mistake: 'excludes',
    what: `the ports of outgoing connections, by default ${ephemeral.first} to ${ephemeral.last}: it must not lie behind them`,
    broken: (config) => (nodePorts(config)[0] ?? 0) > ephemeral.last,
  },
  {
    keys: ['enable-auto-protect-node-port-range'],
    mistake: 'needs',
    what: `a \`node-port-range\` below ${ephemeral.first}, where ports of outgoing connections begin by default`,
    broken: (config, key) =>
      config.settings.kubeProxyReplacement && config.off(key) && (nodePorts(config)[1] ?? 0) >= ephemeral.first,
  },
  {
    keys: ['underlay-protocol'],
    mistake: 'excludes',
    what: '`services.loadBalancing.acceleration` in a tunnel over IPv6',
    broken: (config, key) => !config.settings.native && config.value(key) === 'ipv6' && accelerated(config),
  },
  {
    keys: ['bpf-lb-acceleration'],
    mistake: 'excludes',
    what: 'a tunnel over IPv6, which is what pods with IPv6 alone have',
    broken: (config) => {
      const { native, ipv4 } = config.settings;
      return !native && (!ipv4 || config.value('underlay-protocol') === 'ipv6') && accelerated(config);
    },
  },
  {
    keys: ['install-no-conntrack-iptables-rules'],
    mistake: 'needs',
    what: '`services: {proxy: cni}`, IPv4, `routing: {mode: native}`, and `masquerade: bpf` or `none`',
    broken: ({ settings, on }, key) =>
      on(key) &&
      !(
        settings.kubeProxyReplacement &&
        settings.ipv4 &&
        settings.native &&
        (settings.bpfMasquerade || !settings.masquerade)
      ),
  },
  {
    keys: ['devices'],
    mistake: 'risk',
    what: 'replies of DSR through another device than the one of the default route are dropped where `rp_filter` is 1',
    broken: (config, key) =>
      config.settings.native && config.settings.ipv4 && dsr(config) && config.list(key).length > 1,
  },
  {
    keys: ['loadbalancer-l7', 'loadbalancer-l7-ports', 'loadbalancer-l7-algorithm'],
    mistake: 'idle',
    what: '`gateways.gatewayAPI` or `gateways.ingress`: agents read no configuration of Envoy',
    broken: ({ settings, value }, key) => value(key) !== '' && !settings.gatewayAPI && !settings.ingress,
  },
];
