import type { Grant } from '../../access/grant';
import { read } from '../../access/verbs';
import type { CiliumSettings } from '../settings';
import { customResources } from './custom-resources';

const configured =
  (key: string) =>
  ({ cilium }: CiliumSettings) =>
    cilium.config[key] === 'true';

/** What agents may do in the whole cluster. */
export const agentGrants: readonly Grant<CiliumSettings>[] = [
  {
    reason: 'enforces NetworkPolicies',
    group: 'networking.k8s.io',
    resources: ['networkpolicies'],
    verbs: read,
  },
  {
    reason: 'balances Services over their endpoints',
    group: 'discovery.k8s.io',
    resources: ['endpointslices'],
    verbs: read,
  },
  {
    reason: 'knows what runs where, by labels',
    group: '',
    resources: ['namespaces', 'services', 'pods', 'nodes'],
    verbs: read,
  },
  {
    reason: 'follows Services as clusters without EndpointSlices have them',
    when: ({ version }) => version.features.has('endpoints'),
    group: '',
    resources: ['endpoints'],
    verbs: read,
  },
  {
    reason: 'tells of dropped packets as Events',
    when: configured('hubble-drop-events'),
    group: '',
    resources: ['events'],
    verbs: ['create', 'patch'],
  },
  {
    reason: 'annotates its node with addresses',
    when: configured('annotate-k8s-node'),
    group: '',
    resources: ['nodes/status'],
    verbs: ['patch'],
  },
  {
    reason: 'holds a lease for each Service that it announces on layer 2',
    when: (s) => s.layer2,
    group: 'coordination.k8s.io',
    resources: ['leases'],
    verbs: ['create', 'get', 'update', 'list', 'delete'],
  },
  {
    reason: 'waits for the definitions that the operator registers',
    group: 'apiextensions.k8s.io',
    resources: ['customresourcedefinitions'],
    verbs: read,
  },
  {
    reason: "reads Cilium's own resources",
    group: 'cilium.io',
    resources: (s) => customResources(s).agent,
    verbs: ['list', 'watch'],
  },
  {
    reason: 'reads the BGP policies of the version before, whose agents have the same rights while they are replaced',
    when: ({ version }) => version.features.has('bgp-peering-policies'),
    group: 'cilium.io',
    resources: ['ciliumbgppeeringpolicies'],
    verbs: ['list', 'watch'],
  },
  {
    reason: 'makes known its node, its endpoints and new identities',
    group: 'cilium.io',
    resources: ['ciliumidentities', 'ciliumendpoints', 'ciliumnodes'],
    verbs: ['create'],
  },
  {
    reason: 'marks identities as used, so that they are not collected',
    group: 'cilium.io',
    resources: ['ciliumidentities'],
    verbs: ['update'],
  },
  {
    reason: 'removes endpoints that are gone',
    group: 'cilium.io',
    resources: ['ciliumendpoints'],
    verbs: ['delete', 'get'],
  },
  {
    reason: 'keeps its own node current',
    group: 'cilium.io',
    resources: ['ciliumnodes', 'ciliumnodes/status'],
    verbs: ['get', 'update'],
  },
  {
    reason: 'reports the state of endpoints, announcements and routing',
    group: 'cilium.io',
    resources: [
      'ciliumendpoints/status',
      'ciliumendpoints',
      'ciliuml2announcementpolicies/status',
      'ciliumbgpnodeconfigs/status',
    ],
    verbs: ['patch'],
  },
  {
    reason: 'enforces ClusterNetworkPolicies',
    when: configured('enable-k8s-cluster-network-policy'),
    group: 'policy.networking.k8s.io',
    resources: ['clusternetworkpolicies'],
    verbs: read,
  },
];
