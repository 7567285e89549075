import type { Requirement } from './requirement';

const agentConfig = '/spec/cni/antrea/agentConfig';
const featureGates = '/spec/cni/antrea/featureGates';
const tunnel = '`routing: {mode: tunnel}`';
const ownNetwork = 'a pod network of its own: no `cni.antrea.chaining`';

/** What settings of Antrea need of each other (cmd/antrea-agent/options.go). */
export const requirements: readonly Requirement[] = [
  {
    what: '`encryption`',
    needs: `${tunnel} and ${ownNetwork}`,
    path: '/spec/encryption/type',
    on: ({ s }) => s.model.encryption !== undefined,
    has: ({ s }) => s.encapMode === 'encap',
  },
  {
    what: '`cni.antrea.ipsecAuthentication: cert`',
    needs: '`encryption: {type: ipsec}`',
    path: '/spec/cni/antrea/ipsecAuthentication',
    on: ({ s }) => s.antrea.ipsecAuthentication === 'cert',
    has: ({ s }) => s.ipsec,
    silent: true,
  },
  {
    what: '`routing.mode`',
    needs: ownNetwork,
    path: '/spec/routing/mode',
    on: ({ s }) => s.model.routing.mode !== 'tunnel',
    has: ({ s }) => !s.chaining,
    silent: true,
  },
  {
    what: '`pods.ipam: cluster-pool`',
    needs: ownNetwork,
    path: '/spec/pods/ipam',
    on: ({ s }) => s.nodeIPAM,
    has: ({ s }) => !s.chaining,
    silent: true,
  },
  {
    what: '`pods.ipam: cluster-pool`',
    needs: 'the feature gate `NodeIPAM`',
    path: `${featureGates}/NodeIPAM`,
    on: ({ s }) => s.nodeIPAM,
    has: ({ open }) => open('NodeIPAM'),
    silent: true,
  },
  {
    what: '`routing.masquerade: none`',
    needs: '`routing: {mode: native}`',
    path: '/spec/routing/masquerade',
    on: ({ s }) => s.model.routing.masquerade === 'none',
    has: ({ s }) => s.encapMode === 'noEncap' || s.chaining,
  },
  {
    what: '`Egress: true`',
    needs: '`routing: {mode: tunnel}` or `routing: {mode: hybrid}`',
    path: `${featureGates}/Egress`,
    on: ({ s }) => s.antrea.featureGates.Egress === true,
    has: ({ s }) => s.encapMode === 'encap' || s.encapMode === 'hybrid',
    silent: true,
  },
  {
    what: '`egress`',
    needs: '`routing: {mode: tunnel}` or `routing: {mode: hybrid}`, and a pod network of its own',
    path: '/spec/egress/implementation',
    on: ({ s }) => s.egress,
    has: ({ s }) => s.encapMode === 'encap' || s.encapMode === 'hybrid',
    silent: true,
  },
  {
    what: '`services.loadBalancing.mode: dsr`',
    needs: tunnel,
    path: '/spec/services/loadBalancing/mode',
    on: ({ s }) => s.dsr,
    has: ({ s }) => s.encapMode === 'encap',
  },
  {
    what: '`services.loadBalancing.mode: dsr`',
    needs: 'IPv4 pod ranges alone',
    path: '/spec/services/loadBalancing/mode',
    on: ({ s }) => s.dsr,
    has: ({ s }) => !s.ipv6,
    silent: true,
  },
  {
    what: '`services.proxy: cni`',
    needs: '`antreaProxy.enable: true`',
    path: `${agentConfig}/antreaProxy/enable`,
    on: ({ s }) => s.proxyAll,
    has: ({ agent, open }) => agent.get('antreaProxy.enable') === true && open('AntreaProxy'),
    silent: true,
  },
  {
    what: '`routing.mode`',
    needs: '`antreaProxy.enable: true`',
    path: '/spec/routing/mode',
    on: ({ s }) => s.encapMode !== 'encap',
    has: ({ agent, open }) => agent.get('antreaProxy.enable') === true && open('AntreaProxy'),
  },
  {
    what: '`antreaProxy.enable: false`',
    needs: 'an IPv4 range in `services.cidrs`',
    path: '/spec/services/cidrs',
    on: ({ agent, open }) => agent.get('antreaProxy.enable') !== true || !open('AntreaProxy'),
    has: ({ agent }) => agent.get('serviceCIDR') !== '',
  },
  {
    what: '`enableBridgingMode`',
    needs: '`routing: {mode: native, masquerade: none}` and the feature gate `AntreaIPAM`',
    path: `${agentConfig}/enableBridgingMode`,
    on: ({ agent }) => agent.get('enableBridgingMode') === true,
    has: ({ s, agent, open }) => s.encapMode === 'noEncap' && agent.get('noSNAT') === true && open('AntreaIPAM'),
  },
  {
    what: '`enableBridgingMode`',
    needs: 'IPv4 pod ranges alone',
    path: `${agentConfig}/enableBridgingMode`,
    on: ({ agent }) => agent.get('enableBridgingMode') === true,
    has: ({ s }) => !s.ipv6,
  },
  {
    what: '`hostNetworkMode: nftables`',
    needs: 'the feature gate `NFTablesHostNetworkMode`',
    path: `${agentConfig}/hostNetworkMode`,
    on: ({ agent }) => agent.get('hostNetworkMode') === 'nftables',
    has: ({ open }) => open('NFTablesHostNetworkMode'),
  },
];
