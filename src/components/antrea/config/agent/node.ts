import type { AntreaRows } from '../antrea-rows';

export const node: readonly AntreaRows[] = [
  { name: 'bridge', open: true, rows: { ovsBridge: 'br-int', hostGateway: 'antrea-gw0' } },
  { name: 'packet-in', open: true, rows: { packetInRate: 5000 } },
  { name: 'ports', open: true, rows: { apiPort: 10350, clusterPort: 10351 } },
  {
    name: 'members',
    open: true,
    rows: { 'memberlist.gossipVerifyOutgoing': true, 'memberlist.gossipVerifyIncoming': true },
  },
  { name: 'metrics', open: true, rows: { enablePrometheusMetrics: true } },
  { name: 'tls', open: true, rows: { tlsCipherSuites: '', tlsMinVersion: '' } },
];
