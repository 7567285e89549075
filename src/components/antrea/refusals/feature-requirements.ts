import type { Requirement } from './requirement';

const agentConfig = '/spec/cni/antrea/agentConfig';
const featureGates = '/spec/cni/antrea/featureGates';

const multicast = {
  what: '`multicast.enable`',
  path: `${agentConfig}/multicast/enable`,
  on: ({ agent }: Parameters<Requirement['on']>[0]) => agent.get('multicast.enable') === true,
};

const stretched = 'multicluster.enableStretchedNetworkPolicy';
const clusterGateway = 'multicluster.enableGateway';

/** What features of Antrea need that no section of the spec speaks of (cmd/antrea-agent/options.go, docs). */
export const featureRequirements: readonly Requirement[] = [
  {
    ...multicast,
    needs: 'the feature gate `Multicast`',
    has: ({ open }) => open('Multicast'),
    silent: true,
  },
  { ...multicast, needs: 'pods without `encryption`', has: ({ s }) => s.model.encryption === undefined },
  { ...multicast, needs: 'a pod network of its own: no `cni.antrea.chaining`', has: ({ s }) => !s.chaining },
  { ...multicast, needs: 'an IPv4 pod range', has: ({ s }) => s.ipv4 },
  {
    what: '`multicast.multicastInterfaces`',
    needs: '`routing: {mode: native}`',
    path: `${agentConfig}/multicast/multicastInterfaces`,
    on: ({ agent }) => agent.get('multicast.multicastInterfaces') !== undefined,
    has: ({ s }) => s.encapMode !== 'encap',
    silent: true,
  },
  {
    what: '`L7NetworkPolicy`',
    needs: '`cni.antrea.agentConfig.disableTXChecksumOffload: true`',
    path: `${agentConfig}/disableTXChecksumOffload`,
    on: ({ open }) => open('L7NetworkPolicy'),
    has: ({ agent }) => agent.get('disableTXChecksumOffload') === true,
    silent: true,
  },
  {
    what: '`SecondaryNetwork`',
    needs: 'the feature gate `AntreaIPAM`',
    path: `${featureGates}/SecondaryNetwork`,
    on: ({ open }) => open('SecondaryNetwork'),
    has: ({ open }) => open('AntreaIPAM'),
  },
  {
    what: '`secondaryNetwork.ovsBridges`',
    needs: 'the feature gate `SecondaryNetwork`',
    path: `${agentConfig}/secondaryNetwork/ovsBridges`,
    on: ({ agent }) => agent.get('secondaryNetwork.ovsBridges') !== undefined,
    has: ({ open }) => open('SecondaryNetwork'),
    silent: true,
  },
  ...['ClusterNetworkPolicy', 'AdminNetworkPolicy'].map(
    (gate): Requirement => ({
      what: `\`${gate}\``,
      needs: 'the feature gate `AntreaPolicy`',
      path: `${featureGates}/${gate}`,
      on: ({ open }) => open(gate),
      has: ({ open }) => open('AntreaPolicy'),
    }),
  ),
  {
    what: `\`${stretched}\``,
    needs: `\`${clusterGateway}\``,
    path: `${agentConfig}/multicluster/enableStretchedNetworkPolicy`,
    on: ({ agent }) => agent.get(stretched) === true,
    has: ({ agent }) => agent.get(clusterGateway) === true,
  },
  {
    what: `\`${clusterGateway}\``,
    needs: 'the feature gate `Multicluster`',
    path: `${agentConfig}/multicluster/enableGateway`,
    on: ({ agent }) => agent.get(clusterGateway) === true,
    has: ({ open }) => open('Multicluster'),
    silent: true,
  },
  {
    what: `\`${clusterGateway}\``,
    needs: 'a cluster without `encryption: {type: wireguard}`',
    path: `${agentConfig}/multicluster/enableGateway`,
    on: ({ agent }) => agent.get(clusterGateway) === true,
    has: ({ s }) => s.model.encryption?.type !== 'wireguard',
  },
  {
    what: '`multicluster.trafficEncryptionMode: wireGuard`',
    needs: 'a cluster without `encryption`',
    path: `${agentConfig}/multicluster/trafficEncryptionMode`,
    on: ({ agent }) => agent.get('multicluster.trafficEncryptionMode') === 'wireGuard',
    has: ({ s }) => s.model.encryption === undefined,
  },
];
