import type { Grant } from '../../access/grant';
import { read } from '../../access/verbs';
import type { CiliumSettings } from '../settings';

const either = ({ ingress, gatewayAPI }: CiliumSettings) => ingress || gatewayAPI;
const ingress = (s: CiliumSettings) => s.ingress;
const gatewayAPI = (s: CiliumSettings) => s.gatewayAPI;
const change = ['create', 'update', 'delete', 'patch'];

const since_1_6 = ['tcproutes', 'udproutes', 'backendtlspolicies', 'listenersets'];

/** Those of some resources of Gateway API, or of their parts, that the version serves. */
const served = (resources: readonly string[], { version }: CiliumSettings) =>
  resources.filter(
    (resource) => version.features.has('gateway-api-1.6') || !since_1_6.includes(resource.replace(/\/.*/, '')),
  );

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
    reason: 'makes those endpoints as core Endpoints',
    when: (s) => either(s) && s.version.features.has('endpoints'),
    group: '',
    resources: ['endpoints'],
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
    resources: (s) =>
      served(
        [
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
        s,
      ),
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
    resources: (s) =>
      served(
        [
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
        s,
      ),
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
    reason: 'reads certificate authorities that BackendTLSPolicies name',
    when: (s) => gatewayAPI(s) && s.version.features.has('gateway-api-1.6'),
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
