import { parseCidr } from '../../../address/cidr';
import { type Family, parseIp } from '../../../address/ip';
import { listIn } from '../../../spec/list-in';

/** What a key takes, in words, and whether a text is that. */
export interface KeyForm {
  readonly takes: string;
  readonly fits: (text: string) => boolean;
}

const oneOf = (...texts: readonly string[]): KeyForm => ({
  takes: `one of ${texts.map((text) => `\`${text}\``).join(', ')}`,
  fits: (text) => texts.includes(text),
});

const whole = (least: number, most: number): KeyForm => ({
  takes: `a whole number from ${least} to ${most}`,
  fits: (text) => /^-?[0-9]+$/.test(text) && Number(text) >= least && Number(text) <= most,
});

const port = whole(0, 65535);
const share: KeyForm = {
  takes: 'a number from 0 to 1',
  fits: (text) => text !== '' && Number(text) >= 0 && Number(text) <= 1,
};
/** Limits of connection tracking and NAT (LimitTableMin and LimitTableMax in pkg/option). */
const table = whole(1024, 16_777_216);
const map = whole(0, 2_147_483_647);

const isIp = (text: string, family: Family) => {
  const ip = parseIp(text);
  return !('error' in ip) && ip.family === family;
};
const ip = (family: Family): KeyForm => ({ takes: `an IPv${family} address`, fits: (text) => isIp(text, family) });

const cidr = (family: Family, prefix?: number): KeyForm => ({
  takes: `an IPv${family} range ${prefix === undefined ? 'that is not everything' : `of /${prefix}`}`,
  fits: (text) => {
    const parsed = parseCidr(text);
    if ('error' in parsed || parsed.family !== family) return false;
    return prefix === undefined ? parsed.prefix > 0 : parsed.prefix === prefix;
  },
});

const anyCidr: KeyForm = { takes: 'a range: `10.1.0.0/16`', fits: (text) => !('error' in parseCidr(text)) };

const listOf = ({ takes, fits }: KeyForm, most = Number.POSITIVE_INFINITY): KeyForm => ({
  takes: `a list, each item ${takes}${most === Number.POSITIVE_INFINITY ? '' : `, ${most} at most`}`,
  fits: (text) => {
    const items = listIn(text);
    return items.length <= most && items.every(fits);
  },
});

const nodePorts: KeyForm = {
  takes: 'two ports, the lower first: `30000,32767`',
  fits: (text) => {
    const [low = 0, high = 0, ...more] = text.split(',').map((item) => (port.fits(item) ? Number(item) : 0));
    return low > 0 && low < high && more.length === 0;
  },
};

const mac: KeyForm = { takes: 'a MAC address', fits: (text) => /^([0-9a-f]{2}[:-]){5}[0-9a-f]{2}$/i.test(text) };
/** VTEPs by the tables of the data plane (MaxVTEPDevices). */
const vteps = (form: KeyForm) => listOf(form, 8);

/**
 * What agents and operator hold a key against beyond the type of its flag. Keys of which an empty text is the default
 * may be empty (pkg/option, pkg/loadbalancer, pkg/maglev, pkg/hubble/container, pkg/datapath/vtep).
 */
export const keyForms: Readonly<Record<string, KeyForm>> = {
  'bpf-lb-acceleration': oneOf('disabled', 'native', 'best-effort'),
  'datapath-mode': oneOf('veth', 'netkit', 'netkit-l2'),
  mtu: {
    takes: 'a whole number from 576 to 65535, or 0 for what the agent finds',
    fits: (text) => text === '0' || whole(576, 65_535).fits(text),
  },
  'allow-localhost': oneOf('auto', 'always', 'policy'),
  'underlay-protocol': oneOf('auto', 'ipv4', 'ipv6'),
  'service-no-backend-response': oneOf('reject', 'drop'),
  'policy-deny-response': oneOf('none', 'icmp'),
  'bgp-router-id-allocation-mode': oneOf('default', 'ip-pool'),
  'bgp-router-id-allocation-ip-pool': cidr(4),
  'policy-cidr-match-mode': listOf(oneOf('nodes', 'pods')),
  'tofqdns-dns-reject-response-code': oneOf('refused', 'nameError'),
  'loadbalancer-l7': oneOf('envoy'),
  'clustermesh-service-v2': oneOf('prefer-legacy', 'prefer-endpointslice', 'only-endpointslice'),
  'cni-chaining-mode': oneOf('none', 'aws-cni', 'azure', 'flannel', 'generic-veth', 'portmap'),
  'bpf-lb-rss-ipv4-src-cidr': cidr(4),
  'bpf-lb-rss-ipv6-src-cidr': cidr(6),
  'encryption-strict-egress-cidr': cidr(4),
  'encryption-strict-mode-cidr': cidr(4),
  'ipv6-cluster-alloc-cidr': cidr(6, 64),
  'exclude-local-address': listOf(anyCidr),
  'local-router-ipv4': ip(4),
  'local-router-ipv6': ip(6),
  'vtep-endpoint': vteps(ip(4)),
  'vtep-cidr': vteps(cidr(4)),
  'vtep-mac': vteps(mac),
  'vtep-mask': ip(4),
  'node-port-range': nodePorts,
  'vlan-bpf-bypass': listOf(whole(0, 4094)),
  'container-ip-local-reserved-ports': {
    takes: '`auto`, or ports and ranges of ports: `8472,30000-32767`',
    fits: (text) => text === 'auto' || /^\d+(-\d+)?(,\d+(-\d+)?)*$/.test(text),
  },
  'bpf-lb-maglev-hash-seed': { takes: '12 bytes in base64', fits: (text) => /^[A-Za-z0-9+/]{16}$/.test(text) },
  'hubble-event-buffer-capacity': {
    takes: 'one less than a power of two, at most 65535: `4095`',
    fits: (text) => /^[0-9]+$/.test(text) && Number(text) <= 65535 && Number.isInteger(Math.log2(Number(text) + 1)),
  },
  'bpf-filter-priority': port,
  'gops-port': port,
  'pprof-port': port,
  'operator-pprof-port': port,
  'agent-health-port': port,
  'cluster-health-port': port,
  'tofqdns-proxy-port': port,
  'proxy-admin-port': port,
  'proxy-prometheus-port': port,
  'proxy-portrange-min': port,
  'proxy-portrange-max': port,
  'bpf-auth-map-max': whole(256, 16_777_216),
  'bpf-fragments-map-max': whole(256, 65_536),
  'bpf-ct-global-any-max': table,
  'bpf-ct-global-tcp-max': table,
  'bpf-nat-global-max': table,
  'bpf-lb-map-max': whole(1, 2_147_483_647),
  'bpf-lb-affinity-map-max': map,
  'bpf-lb-maglev-map-max': map,
  'bpf-lb-rev-nat-map-max': map,
  'bpf-lb-service-backend-map-max': map,
  'bpf-lb-service-map-max': map,
  'bpf-lb-source-range-map-max': map,
  'tofqdns-max-deferred-connection-deletes': map,
  'route-metric': map,
  'bpf-map-dynamic-size-ratio': share,
  'connectivity-probe-frequency-ratio': share,
};
