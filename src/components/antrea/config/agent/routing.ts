import type { AntreaRows } from '../antrea-rows';
import { podMtu } from './pod-mtu';

export const routing: readonly AntreaRows[] = [
  { name: 'encap-mode', from: 'routing.mode', rows: { trafficEncapMode: ({ encapMode }) => encapMode } },
  {
    name: 'snat',
    from: 'routing.masquerade',
    rows: { noSNAT: ({ model }) => model.routing.masquerade === 'none' },
  },
  { name: 'snat-ports', open: true, rows: { snatFullyRandomPorts: false } },
  { name: 'tunnel-type', from: 'routing.protocol', rows: { tunnelType: ({ model }) => model.routing.protocol } },
  // Zero is the protocol's own.
  {
    name: 'tunnel-port',
    from: 'routing.tunnelPort',
    rows: { tunnelPort: ({ model }) => model.routing.tunnelPort ?? 0 },
  },
  { name: 'tunnel-checksum', open: true, rows: { tunnelCsum: false } },
  { name: 'bridging', open: true, rows: { enableBridgingMode: false } },
  { name: 'mtu', from: 'nodes.mtu', rows: { defaultMTU: podMtu } },
  {
    name: 'transport',
    from: 'nodes.interface',
    rows: { transportInterface: ({ model }) => model.nodes.interface ?? '' },
  },
  { name: 'host-acceleration', open: true, rows: { 'hostNetworkAcceleration.enable': true } },
  { name: 'netfilter', open: true, rows: { hostNetworkMode: 'iptables' } },
];
