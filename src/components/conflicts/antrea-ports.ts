import type { ClusterModel } from '../../spec/model';
import { isAntrea } from '../antrea/antrea-model';
import { antreaConfig } from '../antrea/config/antrea-config';
import { antreaSettings } from '../antrea/settings';
import { type NodePort, tcp, udp, when } from './node-port';

const tunnels = { vxlan: 4789, geneve: 6081 } as const;
const agentConfig = '/spec/cni/antrea/agentConfig';

/** The ports of agents and controller (network requirements of Antrea 2.7). */
export function antreaPorts(model: ClusterModel): NodePort[] {
  if (!isAntrea(model)) return [];
  const s = antreaSettings(model);
  const { agent, controller } = antreaConfig(s);
  const { protocol, tunnelPort } = model.routing;
  const members = Number(agent.get('clusterPort'));
  const multicluster = agent.get('multicluster.trafficEncryptionMode') === 'wireGuard';
  return [
    tcp(Number(agent.get('apiPort')), "the API of Antrea's agents", `${agentConfig}/apiPort`),
    tcp(members, "the gossip of Antrea's agents", `${agentConfig}/clusterPort`),
    udp(members, "the gossip of Antrea's agents", `${agentConfig}/clusterPort`),
    tcp(
      Number(controller.get('apiPort')),
      "the API of Antrea's controller",
      '/spec/cni/antrea/controllerConfig/apiPort',
    ),
    ...when(s.proxyAll, tcp(10256, "the health of Services of Antrea's proxy")),
    ...when(s.bgp, tcp(179, 'BGP of Antrea', '/spec/bgp')),
    ...when(
      s.encapMode === 'encap' || s.encapMode === 'hybrid',
      udp(tunnelPort ?? tunnels[protocol], 'the tunnel of Antrea', '/spec/routing/tunnelPort'),
    ),
    ...when(
      model.encryption?.type === 'wireguard',
      udp(Number(agent.get('wireGuard.port')), 'WireGuard of Antrea', `${agentConfig}/wireGuard/port`),
    ),
    ...when(s.ipsec, udp(500, 'IPsec of Antrea'), udp(4500, 'IPsec of Antrea')),
    ...when(
      multicluster,
      udp(
        Number(agent.get('multicluster.wireGuard.port')),
        'WireGuard between clusters of Antrea',
        `${agentConfig}/multicluster/wireGuard/port`,
      ),
    ),
  ];
}
