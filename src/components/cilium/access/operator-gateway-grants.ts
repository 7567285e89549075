import type { CiliumSettings } from '../settings';
import type { Grant } from './grant';
import { read } from './verbs';

const either = ({ ingress, gatewayAPI }: CiliumSettings) => ingress || gatewayAPI;
const ingress = (s: CiliumSettings) => s.ingress;
const gatewayAPI = (s: CiliumSettings) => s.gatewayAPI;
const change = ['create', 'update', 'delete', 'patch'];

/** What the operator may do in the whole cluster to serve Ingresses and Gateways. */
export const operatorGatewayGrants: readonly Grant<CiliumSettings>[] = [
  {
    reason: 'makes the Services of Ingresses and Gateways',
    when: either,
    group: '',
    resources: ['services'],
    verbs: change,
  },
  {
    reason: 'makes the endpoints of those Services',
    when: either,
    group: 'discovery.k8s.io',
    resources: ['endpointslices'],
    verbs: change,
  },
  {
    reason: 'serves Ingresses',
    when: ingress,
    group: 'networking.k8s.io',
    resources: ['ingresses', 'ingressclasses'],
    verbs: read,
  },
  {
    reason: 'gives Ingresses their address, and owns what it makes for them',
    when: ingress,
    group: 'networking.k8s.io',
    resources: ['ingresses/status', 'ingresses/finalizers'],
    verbs: ['update'],
  },
  {
    reason: 'serves Gateways and their routes',
    when: gatewayAPI,
    group: 'gateway.networking.k8s.io',
    resources: [
      'gatewayclasses',
      'gateways',
      'tcproutes',
      'udproutes',
      'tlsroutes',
      'httproutes',
      'grpcroutes',
      'referencegrants',
      'referencepolicies',
      'backendtlspolicies',
      'listenersets',
    ],
    verbs: read,
  },
  {
    reason: 'puts a finalizer on a class that is in use',
    when: gatewayAPI,
    group: 'gateway.networking.k8s.io',
    resources: ['gatewayclasses'],
    verbs: ['patch'],
  },
  {
    reason: 'reports what became of Gateways and routes',
    when: gatewayAPI,
    group: 'gateway.networking.k8s.io',
    resources: [
      'gatewayclasses/status',
      'gateways/status',
      'httproutes/status',
      'grpcroutes/status',
      'tlsroutes/status',
      'backendtlspolicies/status',
      'tcproutes/status',
      'udproutes/status',
      'listenersets/status',
    ],
    verbs: ['update', 'patch'],
  },
  {
    reason: 'reads the parameters of classes',
    when: gatewayAPI,
    group: 'cilium.io',
    resources: ['ciliumgatewayclassconfigs'],
    verbs: read,
  },
  {
    reason: 'reports what became of parameters',
    when: gatewayAPI,
    group: 'cilium.io',
    resources: ['ciliumgatewayclassconfigs/status'],
    verbs: ['update', 'patch'],
  },
  {
    reason: 'reads certificate authorities that routes name',
    when: gatewayAPI,
    group: '',
    resources: ['configmaps'],
    verbs: read,
  },
  {
    reason: 'routes to Services of other clusters',
    when: gatewayAPI,
    group: 'multicluster.x-k8s.io',
    resources: ['serviceimports'],
    verbs: read,
  },
];
