import type { AntreaRows } from '../antrea-rows';
import { apiServerUrl } from '../api-server-url';

export const services: readonly AntreaRows[] = [
  { name: 'proxy-all', from: 'services.proxy', rows: { 'antreaProxy.proxyAll': ({ proxyAll }) => proxyAll } },
  {
    name: 'load-balancing',
    from: 'services.loadBalancing.mode',
    rows: { 'antreaProxy.defaultLoadBalancerMode': ({ dsr }) => (dsr ? 'dsr' : 'nat') },
  },
  {
    name: 'api-server',
    from: 'kubernetes.apiServer',
    rows: { kubeAPIServerOverride: ({ model }) => apiServerUrl(model) },
  },
  {
    name: 'proxy',
    open: true,
    rows: {
      'antreaProxy.enable': true,
      'antreaProxy.proxyLoadBalancerIPs': true,
      'antreaProxy.serviceProxyName': '',
      'antreaProxy.disableServiceHealthCheckServer': false,
      'antreaProxy.serviceHealthCheckServerBindAddress': '',
    },
  },
  {
    name: 'node-port-local',
    open: true,
    rows: { 'nodePortLocal.enable': false, 'nodePortLocal.portRange': '61000-62000' },
  },
];
