import type { CiliumRows } from './cilium-rows';

export const services: readonly CiliumRows[] = [
  {
    name: 'kube-proxy-replacement',
    from: 'services.proxy',
    rows: { 'kube-proxy-replacement': ({ kubeProxyReplacement }) => String(kubeProxyReplacement) },
  },
  {
    name: 'kube-proxy-health',
    when: ({ kubeProxyReplacement }) => kubeProxyReplacement,
    rows: { 'kube-proxy-replacement-healthz-bind-address': '' },
  },
  {
    name: 'services',
    open: true,
    rows: {
      'enable-no-service-endpoints-routable': 'true',
      'service-no-backend-response': 'reject',
      'enable-service-topology': 'false',
      'enable-health-check-nodeport': 'true',
      'enable-health-check-loadbalancer-ip': 'false',
      'node-port-bind-protection': 'true',
      'enable-auto-protect-node-port-range': 'true',
      'bpf-lb-sock': 'false',
      'bpf-lb-external-clusterip': 'false',
      'bpf-lb-source-range-all-types': 'false',
      'bpf-lb-mode-annotation': 'false',
    },
  },
  {
    name: 'node-port-sources',
    open: true,
    when: ({ version }) => version.keys.has('enable-dynamic-source-lookup-nodeport'),
    rows: { 'enable-dynamic-source-lookup-nodeport': 'false' },
  },
  {
    name: 'weighted-routes',
    from: 'gateways.gatewayAPI.enabled',
    // Weights of TCPRoutes and UDPRoutes are Maglev's, which a Service can be given by annotation alone.
    rows: { 'bpf-lb-algorithm-annotation': (s) => String(s.weightedRoutes) },
  },
  {
    name: 'host-sockets',
    from: 'cni.cilium.socketLB',
    when: (s) => s.hostSockets,
    rows: { 'bpf-lb-sock-hostns-only': 'true' },
  },
];
