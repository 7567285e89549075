import type { ClusterModel } from '../../spec/model';
import { ports } from '../egressgateway/ports';
import { egressGatewaySettings } from '../egressgateway/settings';
import { antreaPorts } from './antrea-ports';
import { ciliumPorts } from './cilium-ports';
import { kubeVipPorts } from './kube-vip-ports';
import { type NodePort, tcp, udp, when } from './node-port';

type External = NonNullable<ClusterModel['cni']['external']>['name'];

/** What CNIs listen on that Fairlead does not install. */
const external: Readonly<Partial<Record<External, readonly NodePort[]>>> = {
  calico: [
    tcp(9099, 'the health of Calico'),
    tcp(9091, 'the metrics of Calico'),
    tcp(5473, 'Typha of Calico'),
    udp(4789, 'the tunnel of Calico'),
    udp(51820, 'WireGuard of Calico'),
    udp(51821, 'WireGuard of Calico'),
  ],
  flannel: [udp(8472, 'the tunnel of Flannel')],
  weave: [tcp(6783, 'Weave'), udp(6783, 'Weave'), udp(6784, 'Weave')],
};

/** Every port on which something may listen on one node, control plane included, in the order of the systems. */
export function nodePorts(model: ClusterModel): NodePort[] {
  return [
    ...kubernetes(model),
    ...ciliumPorts(model),
    ...antreaPorts(model),
    ...(external[model.cni.external?.name ?? 'other'] ?? []),
    ...kubeVipPorts(model),
    ...egressGatewayPorts(model),
    ...tetragonPorts(model),
    ...platformPorts(model),
  ];
}

const kubernetes = ({ services }: ClusterModel): NodePort[] => [
  tcp(6443, 'the API server'),
  tcp(2379, 'etcd'),
  tcp(2380, 'etcd'),
  tcp(10248, 'the health of the kubelet'),
  tcp(10250, 'the kubelet'),
  tcp(10257, 'the controller manager'),
  tcp(10259, 'the scheduler'),
  ...when(services.proxy === 'kube-proxy', tcp(10249, 'the metrics of kube-proxy'), tcp(10256, 'kube-proxy')),
];

function egressGatewayPorts(model: ClusterModel): NodePort[] {
  const s = egressGatewaySettings(model);
  if (!s) return [];
  const { health, metrics, gops } = ports.agent;
  return [
    tcp(health, "the health of EgressGateway's agents"),
    tcp(gops, "the process inspector of EgressGateway's agents"),
    ...when(s.metrics, tcp(metrics, "the metrics of EgressGateway's agents")),
    udp(s.section.tunnel.port, 'the tunnel of EgressGateway', '/spec/egress/egressGateway/tunnel/port'),
  ];
}

const tetragonPorts = ({ runtimeSecurity: { tetragon } }: ClusterModel): NodePort[] =>
  when(
    tetragon.enabled,
    tcp(6789, 'the health of Tetragon'),
    tcp(8118, 'the process inspector of Tetragon'),
    ...when(
      tetragon.metrics.enabled,
      tcp(tetragon.metrics.port, 'the metrics of Tetragon', '/spec/runtimeSecurity/tetragon/metrics/port'),
    ),
  );

/** The exporter of kube-prometheus-stack, unless values of the user's say more of it. */
const platformPorts = ({ platform: { prometheus } }: ClusterModel): NodePort[] =>
  when(
    prometheus !== undefined && !('prometheus-node-exporter' in prometheus.values),
    tcp(9100, 'the node exporter', '/spec/platform/prometheus'),
  );
