import type { FelixConfiguration } from '../../../imports/crd.projectcalico.org';
import type { EgressClusterPolicy, EgressPolicy } from '../../../imports/egressgateway.spidernet.io';
import type { SpiderCoordinator } from '../../../imports/spiderpool.spidernet.io';
import { at, type Manifest } from '../../stages/manifest';
import type { EgressGatewaySettings } from './settings';

/**
 * One field of an object that is the CNI's: applied server-side, it stays the CNI's in all other fields, and it is never
 * removed, because with the field the whole object would go.
 */
const shared = { 'argocd.argoproj.io/sync-options': 'ServerSideApply=true,Prune=false,Delete=false' };

/** What the settings of a CNI that stands already must say, so that packets come to EgressGateway. */
export function companions(
  { model }: EgressGatewaySettings,
  policies: readonly (EgressPolicy | EgressClusterPolicy)[],
): Manifest[] {
  const { external } = model.cni;
  if (external?.name === 'calico') return at('addons', felix());
  const own = external?.name === 'spiderpool' ? external.hijackCIDRs : undefined;
  return own ? at('addons', coordinator([...own, ...policies.flatMap(({ spec }) => spec.destSubnet)])) : [];
}

/** Calico's chains come first by default and accept what EgressGateway has yet to mark. */
const felix = (): FelixConfiguration => ({
  apiVersion: 'crd.projectcalico.org/v1',
  kind: 'FelixConfiguration',
  metadata: { name: 'default', annotations: { ...shared } },
  spec: { chainInsertMode: 'Append' },
});

/** Pods of Spiderpool are on the network themselves: only these ranges pass the node. */
const coordinator = (ranges: readonly string[]): SpiderCoordinator => ({
  apiVersion: 'spiderpool.spidernet.io/v2beta1',
  kind: 'SpiderCoordinator',
  metadata: { name: 'default', annotations: { ...shared } },
  spec: { hijackCIDR: [...new Set(ranges)] },
});
