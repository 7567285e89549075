import type { ClusterModel } from '../../spec/model';
import { instances } from '../kubevip/instance';
import { metricsPort } from '../kubevip/metrics-port';
import { type NodePort, tcp, udp, when } from './node-port';

/** The ports of kube-vip; the ones of its tunnels stand in a Secret. */
export function kubeVipPorts(model: ClusterModel): NodePort[] {
  const running = instances(model);
  const speaksBfd = running.some(({ mode }) => mode === 'bgp') && model.bgp?.peers.some(({ bfd }) => bfd);
  return [
    ...running.flatMap((instance) =>
      when(
        model.controlPlane.kubeVip.metrics,
        tcp(metricsPort(instance), `the metrics of ${instance.name}`, '/spec/controlPlane/kubeVip/metricsPort'),
      ),
    ),
    ...when(speaksBfd ?? false, udp(3784, 'BFD of kube-vip', '/spec/bgp/peers')),
  ];
}
