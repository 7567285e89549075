import type { Grant } from '../../access/grant';
import { keep, read } from '../../access/verbs';

/** What agents may do in the whole cluster. */
export const agentGrants: readonly Grant[] = [
  {
    reason: 'knows what runs where, by labels',
    group: '',
    resources: ['nodes', 'pods', 'services', 'namespaces', 'endpoints'],
    verbs: read,
  },
  {
    reason: 'balances Services over their endpoints',
    group: 'discovery.k8s.io',
    resources: ['endpointslices'],
    verbs: read,
  },
  { reason: 'annotates its node', group: '', resources: ['nodes/status'], verbs: ['patch'] },
  {
    reason: 'annotates pods with ports and secondary interfaces',
    group: '',
    resources: ['pods/status'],
    verbs: ['patch', 'update'],
  },
  {
    reason: 'gets the policies, groups and jobs of its node from the controller',
    group: 'controlplane.antrea.io',
    resources: ['networkpolicies', 'appliedtogroups', 'addressgroups', 'egressgroups', 'supportbundlecollections'],
    verbs: read,
  },
  {
    reason: 'reports to the controller which policies are realized',
    group: 'controlplane.antrea.io',
    resources: ['networkpolicies/status'],
    verbs: ['create', 'get'],
  },
  {
    reason: 'reports statistics and collected bundles to the controller',
    group: 'controlplane.antrea.io',
    resources: ['nodestatssummaries', 'supportbundlecollections/status'],
    verbs: ['create'],
  },
  { reason: 'reports latencies', group: 'stats.antrea.io', resources: ['nodelatencystats'], verbs: ['create'] },
  {
    reason: 'reads what users ask of the network',
    group: 'crd.antrea.io',
    resources: [
      'antreanodeconfigs',
      'bgppolicies',
      'egresses',
      'externalippools',
      'flowexporterdestinations',
      'ippools',
      'nodelatencymonitors',
      'packetcaptures',
      'trafficcontrols',
    ],
    verbs: read,
  },
  {
    reason: 'reports what became of it',
    group: 'crd.antrea.io',
    resources: ['egresses/status', 'ippools/status', 'packetcaptures/status'],
    verbs: ['update'],
  },
  { reason: 'traces packets', group: 'crd.antrea.io', resources: ['traceflows', 'traceflows/status'], verbs: keep },
  { reason: 'reports on itself', group: 'crd.antrea.io', resources: ['antreaagentinfos'], verbs: ['get', 'update'] },
  {
    reason: 'finds the networks of secondary interfaces',
    group: 'k8s.cni.cncf.io',
    resources: ['network-attachment-definitions'],
    verbs: read,
  },
  {
    reason: 'reaches other clusters through their gateways',
    group: 'multicluster.crd.antrea.io',
    resources: ['gateways'],
    verbs: [...read, 'patch'],
  },
  {
    reason: 'knows what other clusters import',
    group: 'multicluster.crd.antrea.io',
    resources: ['clusterinfoimports', 'labelidentities'],
    verbs: read,
  },
  {
    reason: 'knows who asks its own API',
    group: 'authentication.k8s.io',
    resources: ['tokenreviews'],
    verbs: ['create'],
  },
  {
    reason: 'knows what they may ask',
    group: 'authorization.k8s.io',
    resources: ['subjectaccessreviews'],
    verbs: ['create'],
  },
  {
    reason: 'trusts the authorities of the API server and of the controller',
    group: '',
    resources: ['configmaps'],
    names: ['extension-apiserver-authentication', 'antrea-ca'],
    verbs: read,
  },
  {
    reason: 'gets a certificate for IPsec',
    group: 'certificates.k8s.io',
    resources: ['certificatesigningrequests'],
    verbs: [...read, 'create'],
  },
  {
    reason: 'reads passwords of BGP peers and of file servers, and the key among agents',
    group: '',
    resources: ['secrets'],
    names: ['antrea-bgp-passwords', 'antrea-packetcapture-fileserver-auth', 'antrea-memberlist-keys'],
    verbs: read,
  },
  {
    reason: 'tells of what it does',
    group: 'events.k8s.io',
    resources: ['events'],
    verbs: ['create', 'patch', 'update'],
  },
];
