import type { CiliumSettings } from '../settings';
import { customResources } from './custom-resources';
import type { Grant } from './grant';
import { operatorGatewayGrants } from './operator-gateway-grants';
import { read } from './verbs';

const definitions = (resources: readonly string[]) => resources.map((resource) => `${resource}.cilium.io`);

/** What the operator may do in the whole cluster. */
export const operatorGrants: readonly Grant<CiliumSettings>[] = [
  {
    reason: 'restarts DNS pods that Cilium does not manage yet',
    group: '',
    resources: ['pods'],
    verbs: [...read, 'delete'],
  },
  {
    reason: 'notes on the configuration what it found',
    group: '',
    resources: ['configmaps'],
    names: ['cilium-config'],
    verbs: ['patch'],
  },
  {
    reason: 'collects the endpoints of nodes that are gone',
    group: '',
    resources: ['nodes'],
    verbs: ['list', 'watch'],
  },
  {
    reason: 'takes the not-ready taint off a node, and tells that its network is there',
    group: '',
    resources: ['nodes', 'nodes/status'],
    verbs: ['patch'],
  },
  {
    reason: 'follows the endpoints of Services',
    group: 'discovery.k8s.io',
    resources: ['endpointslices'],
    verbs: read,
  },
  {
    reason: 'gives addresses to LoadBalancer Services',
    group: '',
    resources: ['services/status'],
    verbs: ['update', 'patch'],
  },
  {
    reason: 'copies Secrets that policies name, and sees that the API server answers',
    group: '',
    resources: ['namespaces', 'secrets', 'serviceaccounts'],
    verbs: read,
  },
  { reason: 'follows Services', group: '', resources: ['services'], verbs: read },
  {
    reason: 'validates policies; 1.19 made some of its own, which an upgrade must clear away',
    group: 'cilium.io',
    resources: ['ciliumnetworkpolicies', 'ciliumclusterwidenetworkpolicies'],
    verbs: ['create', 'update', 'deletecollection', 'patch', ...read],
  },
  {
    reason: 'says of each policy whether it is valid',
    group: 'cilium.io',
    resources: ['ciliumnetworkpolicies/status', 'ciliumclusterwidenetworkpolicies/status'],
    verbs: ['patch', 'update'],
  },
  {
    reason: 'collects endpoints and identities that nobody uses',
    group: 'cilium.io',
    resources: ['ciliumendpoints', 'ciliumidentities'],
    verbs: ['delete', 'list', 'watch'],
  },
  {
    reason: 'marks identities before it collects them',
    group: 'cilium.io',
    resources: ['ciliumidentities'],
    verbs: ['update'],
  },
  {
    reason: 'gives pod ranges to nodes, and removes nodes that are gone',
    group: 'cilium.io',
    resources: ['ciliumnodes'],
    verbs: ['create', 'update', ...read, 'delete'],
  },
  {
    reason: 'reports which ranges a node has',
    group: 'cilium.io',
    resources: ['ciliumnodes/status'],
    verbs: ['update'],
  },
  {
    reason: 'makes what agents read: slices of endpoints, Envoy and BGP configurations, groups of ranges',
    group: 'cilium.io',
    resources: [
      'ciliumendpointslices',
      'ciliumenvoyconfigs',
      'ciliumbgpclusterconfigs',
      'ciliumbgpnodeconfigoverrides',
      'ciliumbgppeerconfigs',
      'ciliumbgpadvertisements',
      'ciliumbgpnodeconfigs',
      'ciliumcidrgroups',
    ],
    verbs: ['create', 'update', ...read, 'delete', 'patch'],
  },
  {
    reason: 'removes all slices of endpoints at once when they are turned off',
    group: 'cilium.io',
    resources: ['ciliumendpointslices'],
    verbs: ['deletecollection'],
  },
  {
    reason: 'reports what became of BGP configurations',
    group: 'cilium.io',
    resources: ['ciliumbgpclusterconfigs/status', 'ciliumbgppeerconfigs/status'],
    verbs: ['update'],
  },
  {
    reason: "registers the definitions of Cilium's own resources",
    group: 'apiextensions.k8s.io',
    resources: ['customresourcedefinitions'],
    verbs: ['create', ...read],
  },
  {
    reason: 'brings those definitions up to date',
    group: 'apiextensions.k8s.io',
    resources: ['customresourcedefinitions'],
    names: definitions(customResources.operator),
    verbs: ['update'],
  },
  {
    reason: 'takes BGP versions that are no longer stored out of their definitions',
    group: 'apiextensions.k8s.io',
    resources: ['customresourcedefinitions/status'],
    names: definitions(customResources.operator.filter((resource) => resource.startsWith('ciliumbgp'))),
    verbs: ['update'],
  },
  {
    reason: 'reads pools and plugins',
    group: 'cilium.io',
    resources: ['ciliumloadbalancerippools', 'ciliumpodippools', 'ciliumdatapathplugins'],
    verbs: read,
  },
  {
    reason: 'makes the pod pools that its configuration asks for',
    group: 'cilium.io',
    resources: ['ciliumpodippools'],
    verbs: ['create'],
  },
  {
    reason: 'reports how full pools are',
    group: 'cilium.io',
    resources: ['ciliumloadbalancerippools/status'],
    verbs: ['patch'],
  },
  {
    reason: 'elects one leader among its replicas',
    group: 'coordination.k8s.io',
    resources: ['leases'],
    verbs: ['create', 'get', 'update'],
  },
  ...operatorGatewayGrants,
];
