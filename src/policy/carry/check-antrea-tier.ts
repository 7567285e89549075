import type { AntreaTier } from '../../../imports/crd.antrea.io-policies';
import { antreaTiers } from '../antrea-tiers';
import type { Report } from './report';

/** Priorities that Antrea keeps for itself beside those of its own tiers. */
const reserved: readonly number[] = [251, 252, 254, 255];

/** The priority of the ClusterNetworkPolicies of Kubernetes, where Antrea enforces them. */
const clusterNetworkPolicies = 220;

/** A tier has a name and a priority that Antrea has not taken. */
export function checkAntreaTier({ metadata: { name }, spec: { priority } }: AntreaTier, report: Report): void {
  if (Object.hasOwn(antreaTiers, name)) report('FL-POL-307', { name }, '/metadata/name');
  const owner = Object.keys(antreaTiers).find((one) => antreaTiers[one] === priority);
  const { enforcer } = report;
  const shared =
    enforcer.cni === 'antrea' && enforcer.gates.ClusterNetworkPolicy && priority === clusterNetworkPolicies;
  if (owner || shared || reserved.includes(priority)) report('FL-POL-308', { priority, owner }, '/spec/priority');
}
