import { agentGroups } from '../config/agent-groups';
import type { AntreaRows } from '../config/antrea-rows';

/** Rows that say the same on every node. */
const shared = [
  'bridge',
  'packet-in',
  'metrics',
  'tls',
  'encap-mode',
  'snat',
  'tunnel-type',
  'tunnel-port',
  'mtu',
  'api-server',
  'fqdn',
  'audit-log',
];

/** Every row of antrea-agent.conf on Windows nodes (build/charts/antrea-windows, cmd/antrea-agent/options_windows.go). */
export const windowsGroups: readonly AntreaRows[] = [
  ...agentGroups.filter(({ name }) => shared.includes(name)),
  { name: 'ports', open: true, rows: { apiPort: 10350 } },
  // Nothing else there serves Services, and policies on them hold only in Antrea's own proxy.
  { name: 'proxy-all', rows: { 'antreaProxy.enable': true, 'antreaProxy.proxyAll': true } },
  { name: 'proxy', open: true, rows: { 'antreaProxy.serviceProxyName': '' } },
  {
    name: 'node-port-local',
    open: true,
    rows: { 'nodePortLocal.enable': false, 'nodePortLocal.portRange': '40000-41000' },
  },
];
