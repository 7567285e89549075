import type { Finding } from '../diagnostics/finding';
import { finding } from '../diagnostics/finding';
import { isTrue } from '../spec/is-true';
import type { ClusterModel } from '../spec/model';
import { checkBandwidth } from './cni/check-bandwidth';
import { checkDatapath } from './cni/check-datapath';
import { checkMtu } from './conflicts/check-mtu';

type Config = Readonly<Record<string, string>>;
type Cilium = NonNullable<ClusterModel['cni']['cilium']>;

/** Keys of a CiliumNodeConfig that say of some nodes what the spec says of all, by the value that a finding names. */
const keys: readonly (readonly [path: string, key: string])[] = [
  ['/spec/cni/cilium/datapathMode', 'datapath-mode'],
  ['/spec/cni/cilium/bigTCP', 'enable-ipv4-big-tcp'],
  ['/spec/cni/cilium/bigTCP', 'enable-ipv6-big-tcp'],
  ['/spec/bandwidth/congestionControl', 'enable-bbr'],
  ['/spec/nodes/mtu', 'mtu'],
  ['/spec', 'kube-proxy-replacement'],
  ['/spec', 'enable-host-legacy-routing'],
];

/** What a group of nodes asks of Cilium for itself goes with the rest, as it must where all nodes do the same. */
export function checkNodeGroups(model: ClusterModel): Finding[] {
  const { cilium } = model.cni;
  if (!cilium) return [];
  const all = new Set(datapathOf(model).map(({ message }) => message));
  return model.nodes.groups.flatMap((group, index) => {
    const config = group.cilium?.config ?? {};
    const asked = keys.filter(([, key]) => Object.hasOwn(config, key));
    const at = (path: string) => asked.find(([about]) => path.startsWith(about))?.[1] ?? asked[0]?.[1];
    if (asked.length === 0) return [];
    return datapathOf(modelOf(model, cilium, config), config)
      .filter(({ message }) => !all.has(message))
      .map((found) => ({ ...found, path: `/spec/nodes/groups/${index}/cilium/config/${at(found.path ?? '')}` }));
  });
}

const datapathOf = (model: ClusterModel, config: Config = {}) => [
  ...checkDatapath(model),
  ...checkBandwidth(model),
  ...checkMtu(model),
  ...legacyRouting(model, config),
];

/** Routing in the host's stack, which the spec has no word for. */
function legacyRouting({ cni, bandwidth }: ClusterModel, config: Config): Finding[] {
  const { datapathMode = 'veth', bigTCP } = cni.cilium ?? {};
  if (!isTrue(config['enable-host-legacy-routing'])) return [];
  const needs = '`enable-host-legacy-routing: "false"`';
  const path = '/spec/nodes/groups';
  return [
    ...(datapathMode === 'veth'
      ? []
      : [finding('FL-DP-101', { what: `\`datapathMode: ${datapathMode}\``, needs }, { path })]),
    ...(bigTCP?.ipv4 || bigTCP?.ipv6 ? [finding('FL-DP-101', { what: '`bigTCP`', needs }, { path })] : []),
    ...(bandwidth?.congestionControl === 'bbr' ? [finding('FL-BW-101', { needs }, { path })] : []),
  ];
}

/** The model as it would be if all nodes were of the group. */
function modelOf(model: ClusterModel, cilium: Cilium, config: Config): ClusterModel {
  const { mtu } = config;
  const flag = (key: string, otherwise: boolean) => (config[key] === undefined ? otherwise : isTrue(config[key]));
  const bigTCP = {
    ipv4: flag('enable-ipv4-big-tcp', cilium.bigTCP?.ipv4 ?? false),
    ipv6: flag('enable-ipv6-big-tcp', cilium.bigTCP?.ipv6 ?? false),
  };
  const mode = modes.find((one) => one === config['datapath-mode']) ?? cilium.datapathMode;
  const proxy = flag('kube-proxy-replacement', model.services.proxy === 'cni') ? 'cni' : 'kube-proxy';
  // BBR for the host alone asks nothing of the way of pods.
  const paced =
    flag('enable-bbr', model.bandwidth?.congestionControl === 'bbr') && !flag('enable-bbr-hostns-only', false);
  return {
    ...model,
    nodes: { ...model.nodes, ...(Number(mtu) > 0 && { mtu: Number(mtu) }) },
    services: { ...model.services, proxy },
    cni: { ...model.cni, cilium: { ...cilium, datapathMode: mode, bigTCP } },
    bandwidth: { ...model.bandwidth, congestionControl: paced ? 'bbr' : 'cubic' },
  };
}

const modes = ['veth', 'netkit', 'netkit-l2'] as const;
