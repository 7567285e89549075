import type { Grant } from '../../access/grant';
import { read } from '../../access/verbs';
import type { CiliumSettings } from '../settings';
import { customResources } from './custom-resources';
import { operatorGatewayGrants } from './operator-gateway-grants';
import { operatorMeshGrants } from './operator-mesh-grants';

const definitions = (resources: readonly string[]) => resources.map((resource) => `${resource}.cilium.io`);

/** What the operator may do in the whole cluster. */
export const operatorGrants: readonly Grant<CiliumSettings>[] = [
  {
    reason: 'restarts DNS pods that Cilium does not manage yet',
    when: (s) => !s.standby,
    group: '',
    resources: ['pods'],
    verbs: [...read, 'delete'],
  },
  { reason: 'sees which pods run', when: (s) => s.standby, group: '', resources: ['pods'], verbs: read },
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
    resources: ({ version }) => [
      'namespaces',
      'secrets',
      ...(version.features.has('ztunnel-accounts') ? ['serviceaccounts'] : []),
    ],
    verbs: read,
  },
  { reason: 'follows Services', group: '', resources: ['services'], verbs: read },
  {
    reason: 'follows Services as clusters without EndpointSlices have them',
    when: ({ version }) => version.features.has('endpoints'),
    group: '',
    resources: ['endpoints'],
    verbs: read,
  },
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
    resources: ({ version }) => [
      'ciliumendpointslices',
      'ciliumenvoyconfigs',
      ...(version.features.has('bgp-storage-migration')
        ? ['ciliumbgpclusterconfigs', 'ciliumbgpnodeconfigoverrides']
        : []),
      'ciliumbgppeerconfigs',
      'ciliumbgpadvertisements',
      'ciliumbgpnodeconfigs',
      ...(version.features.has('external-groups') ? ['ciliumcidrgroups'] : []),
    ],
    verbs: ['create', 'update', ...read, 'delete', 'patch'],
  },
  {
    reason: 'reads BGP configurations, which it need not rewrite',
    when: ({ version }) => !version.features.has('bgp-storage-migration'),
    group: 'cilium.io',
    resources: ['ciliumbgpclusterconfigs', 'ciliumbgpnodeconfigoverrides'],
    verbs: read,
  },
  {
    reason: 'reads the BGP policies of the version before, whose operator has the same rights while it is replaced',
    when: ({ version }) => version.features.has('bgp-peering-policies'),
    group: 'cilium.io',
    resources: ['ciliumbgppeeringpolicies'],
    verbs: read,
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
    names: (s) => definitions(customResources(s).operator),
    verbs: ['update'],
  },
  {
    reason: 'takes BGP versions that are no longer stored out of their definitions',
    when: ({ version }) => version.features.has('bgp-storage-migration'),
    group: 'apiextensions.k8s.io',
    resources: ['customresourcedefinitions/status'],
    names: (s) => definitions(customResources(s).operator.filter((resource) => resource.startsWith('ciliumbgp'))),
    verbs: ['update'],
  },
  {
    reason: 'reads pools and plugins',
    group: 'cilium.io',
    resources: ({ version }) => [
      'ciliumloadbalancerippools',
      'ciliumpodippools',
      ...(version.features.has('datapath-plugins') ? ['ciliumdatapathplugins'] : []),
    ],
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
  ...operatorMeshGrants,
];
