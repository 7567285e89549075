import type { CiliumSettings } from '../settings';
import type { CiliumRows } from './cilium-rows';
import { nativeRanges } from './native-ranges';
import type { Family } from './pod-ranges';

export const routing: readonly CiliumRows[] = [
  {
    name: 'routing-mode',
    from: 'routing.mode',
    rows: { 'routing-mode': ({ model }) => model.routing.mode },
  },
  {
    name: 'tunnel-protocol',
    from: 'routing.protocol',
    rows: { 'tunnel-protocol': ({ model }) => model.routing.protocol },
  },
  {
    name: 'tunnel-port',
    from: 'routing.tunnelPort',
    rows: { 'tunnel-port': ({ model }) => model.routing.tunnelPort?.toString() },
  },
  {
    name: 'tunnel-source-ports',
    rows: { 'tunnel-source-port-range': '0-0' },
  },
  {
    name: 'native-ranges',
    from: 'routing.nativeCIDRs',
    rows: {
      'ipv4-native-routing-cidr': (s) => nativeRange(s, 4),
      'ipv6-native-routing-cidr': (s) => nativeRange(s, 6),
    },
  },
  {
    name: 'direct-routes',
    from: 'routing.directNodeRoutes',
    rows: { 'auto-direct-node-routes': ({ model }) => String(model.routing.directNodeRoutes) },
  },
  {
    name: 'endpoint-routes',
    from: 'pods.ipam and cni.cilium.chaining',
    // Addresses of one node come from several subnets of the VPC: each pod has a route of its own.
    when: ({ eni, chained }) => eni || chained,
    rows: { 'enable-endpoint-routes': 'true' },
  },
  {
    name: 'host-routing',
    from: 'cni.cilium.standby and cni.cilium.chaining',
    // Two CNIs meet in the routing table of the host, which routing in BPF would pass by.
    when: ({ standby, chained }) => standby || chained,
    rows: { 'enable-host-legacy-routing': 'true' },
  },
  {
    name: 'unreachable-nodes',
    rows: { 'direct-routing-skip-unreachable': 'false' },
  },
  {
    name: 'mtu',
    from: 'nodes.mtu',
    rows: { mtu: ({ model }) => model.nodes.mtu?.toString() },
  },
  {
    name: 'mtu-discovery',
    rows: { 'packetization-layer-pmtud-mode': 'blackhole' },
  },
];

/** Cilium takes one range a family; more than one is a finding (see findings.ts). */
function nativeRange({ model }: CiliumSettings, family: Family): string | undefined {
  const ranges = nativeRanges(model, family);
  return ranges.length === 1 ? ranges[0] : undefined;
}
