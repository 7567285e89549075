import type { CiliumSettings } from '../settings';

/** Cilium's own resources that agents and operator know. */
const shared = [
  'ciliumbgpadvertisements',
  'ciliumbgpnodeconfigs',
  'ciliumbgppeerconfigs',
  'ciliumcidrgroups',
  'ciliumclusterwideenvoyconfigs',
  'ciliumclusterwidenetworkpolicies',
  'ciliumdatapathplugins',
  'ciliumegressgatewaypolicies',
  'ciliumendpoints',
  'ciliumendpointslices',
  'ciliumenvoyconfigs',
  'ciliumidentities',
  'ciliuml2announcementpolicies',
  'ciliumloadbalancerippools',
  'ciliumlocalredirectpolicies',
  'ciliumnetworkpolicies',
  'ciliumnodeconfigs',
  'ciliumnodes',
  'ciliumpodippools',
];

/** Those that the operator alone reads: it turns them into what agents read. */
const operatorOnly = ['ciliumbgpclusterconfigs', 'ciliumbgpnodeconfigoverrides', 'ciliumgatewayclassconfigs'];

/** Cilium's own resources, by who uses them: agents read some, the operator registers all. */
export function customResources({ version }: CiliumSettings): Record<'agent' | 'operator', readonly string[]> {
  const plugins = version.features.has('datapath-plugins');
  const agent = shared.filter((resource) => plugins || resource !== 'ciliumdatapathplugins');
  return { agent, operator: [...agent, ...operatorOnly] };
}
