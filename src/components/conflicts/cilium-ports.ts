import type { ClusterModel } from '../../spec/model';
import { isCilium } from '../cilium/cilium-model';
import { envoyPorts } from '../cilium/envoy/ports';
import { type CiliumSettings, ciliumSettings } from '../cilium/settings';
import { type NodePort, tcp, udp, when } from './node-port';

const tunnels = { vxlan: 8472, geneve: 6081 } as const;

/** The ports of agents, operator and Envoy (system requirements of Cilium 1.20, and what their pods declare). */
export function ciliumPorts(model: ClusterModel): NodePort[] {
  if (!isCilium(model)) return [];
  const s = ciliumSettings(model);
  return [
    keyed(s, 'cluster-health-port', 4240, "the health checks of Cilium's agents"),
    keyed(s, 'agent-health-port', 9879, "the health of Cilium's agents"),
    keyed(s, 'gops-port', 9890, "the process inspector of Cilium's agents"),
    tcp(9234, "the health of Cilium's operator"),
    tcp(9891, "the process inspector of Cilium's operator"),
    tcp(9963, "the metrics of Cilium's operator"),
    tcp(envoyPorts.health, "the health of Cilium's Envoy"),
    tcp(envoyPorts.metrics, "the metrics of Cilium's Envoy"),
    ...when(s.hubble, tcp(4244, 'the flows of Hubble', '/spec/observability/flows/enabled')),
    ...when(s.flowMetrics, tcp(9965, 'the metrics of Hubble', '/spec/observability/flows/metrics')),
    ...when(s.agentMetrics, tcp(9962, "the metrics of Cilium's agents", '/spec/observability/metrics')),
    ...when(s.wireguard, udp(51871, 'WireGuard of Cilium', '/spec/encryption/type')),
    ...when(!s.native || model.services.loadBalancing?.dispatch === 'geneve', tunnel(model)),
  ];
}

function keyed({ cilium }: CiliumSettings, key: string, own: number, what: string): NodePort {
  const given = Number(cilium.config[key]);
  return given > 0 ? tcp(given, what, `/spec/cni/cilium/config/${key}`) : tcp(own, what);
}

const tunnel = ({ routing: { protocol, tunnelPort } }: ClusterModel): NodePort =>
  udp(tunnelPort ?? tunnels[protocol], 'the tunnel of Cilium', '/spec/routing/tunnelPort');
