import { familiesOf } from '../../address/families-of';
import { type Finding, finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';
import { ciliumVersions } from '../../versions/cilium';
import type { CiliumVersion } from '../../versions/cilium-version';
import { hostRoutingNeeds } from './host-routing-needs';

type Cilium = NonNullable<ClusterModel['cni']['cilium']>;

const root = '/spec/cni/cilium';

/** The devices of pods and the size of their packets go with how packets travel. */
export function checkDatapath(model: ClusterModel): Finding[] {
  const { cilium } = model.cni;
  if (!cilium) return [];
  const { datapathMode, bigTCP } = cilium;
  const asked = [
    ...(datapathMode === 'veth' ? [] : [{ what: `\`datapathMode: ${datapathMode}\``, path: `${root}/datapathMode` }]),
    ...(bigTCP?.ipv4 || bigTCP?.ipv6 ? [{ what: '`bigTCP`', path: `${root}/bigTCP` }] : []),
  ];
  const needs = hostRoutingNeeds(model);
  return [
    ...(needs ? asked.map(({ what, path }) => finding('FL-DP-101', { what, needs }, { path })) : []),
    ...(datapathMode !== 'veth' && cilium.config['enable-bpf-tproxy'] === 'true'
      ? [
          finding(
            'FL-DP-102',
            { one: '`enable-bpf-tproxy`', other: '`datapathMode: netkit`' },
            { path: `${root}/config/enable-bpf-tproxy` },
          ),
        ]
      : []),
    ...checkBigTcp(model, bigTCP),
    ...checkPlugins(cilium),
  ];
}

/** Cilium, pkg/datapath/linux/bigtcp: what the agent refuses. */
function checkBigTcp(model: ClusterModel, bigTCP: Cilium['bigTCP']): Finding[] {
  const { pods, services } = model;
  if (!bigTCP?.ipv4 && !bigTCP?.ipv6) return [];
  // Without ranges pods have addresses of a VPC, which are IPv4.
  const families = pods.cidrs.length > 0 ? familiesOf(pods.cidrs) : [4];
  const none = ([4, 6] as const).filter((family) => bigTCP[`ipv${family}`] && !families.includes(family));
  const tunnel = tunnelOf(model);
  return [
    ...none.map((family) => finding('FL-DP-103', { family }, { path: `${root}/bigTCP/ipv${family}` })),
    ...(services.loadBalancing?.dispatch === 'ipip'
      ? [
          finding(
            'FL-DP-102',
            { one: '`dispatch: ipip`', other: '`cni.cilium.bigTCP`' },
            { path: '/spec/services/loadBalancing/dispatch' },
          ),
        ]
      : []),
    ...(tunnel ? [finding('FL-DP-104', { tunnel }, { path: `${root}/bigTCP` })] : []),
  ];
}

/** What makes agents open a tunnel, with native routing too. */
function tunnelOf({ routing, services, egress }: ClusterModel): string | undefined {
  if (routing.mode === 'tunnel') return '`routing.mode: tunnel`';
  if (services.loadBalancing?.dispatch === 'geneve') return '`dispatch: geneve`';
  return egress?.implementation === 'cilium' ? 'egress gateways' : undefined;
}

function checkPlugins({ version, datapathPlugins }: Cilium): Finding[] {
  const { features }: CiliumVersion = ciliumVersions[version];
  return datapathPlugins.length > 0 && !features.has('datapath-plugins')
    ? [finding('FL-DP-105', { version }, { path: `${root}/datapathPlugins` })]
    : [];
}
