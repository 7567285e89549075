import { clusterGateway } from '../config/cluster-gateway';
import type { Requirement } from './requirement';

const agentConfig = '/spec/cni/antrea/agentConfig';
const featureGates = '/spec/cni/antrea/featureGates';

const multicast = {
  what: '`multicast.enable`',
  path: `${agentConfig}/multicast/enable`,
  on: ({ agent }: Parameters<Requirement['on']>[0]) => agent.get('multicast.enable') === true,
};

const member = '/spec/cni/antrea/multicluster/member';

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
  ...(['stretchedPolicies', 'podToPod', 'encryption'] as const).map(
    (field): Requirement => ({
      what: `\`cni.antrea.multicluster.member.${field}\``,
      needs: '`gateway: true`',
      path: `${member}/${field}`,
      on: ({ s }) => Boolean(s.antrea.multicluster?.member?.[field]),
      has: ({ s }) => clusterGateway(s),
      ...(field !== 'stretchedPolicies' && { silent: true }),
    }),
  ),
  {
    what: '`cni.antrea.multicluster.member.gateway`',
    needs: 'a cluster without `encryption: {type: wireguard}`',
    path: `${member}/gateway`,
    on: ({ s }) => clusterGateway(s),
    has: ({ s }) => s.model.encryption?.type !== 'wireguard',
  },
  {
    what: '`cni.antrea.multicluster.member.encryption`',
    needs: 'a cluster without `encryption`',
    path: `${member}/encryption`,
    on: ({ s }) => s.antrea.multicluster?.member?.encryption !== undefined,
    has: ({ s }) => s.model.encryption === undefined,
  },
];
