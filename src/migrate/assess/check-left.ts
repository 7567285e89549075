import { type Finding, finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';
import { sourceCnis } from '../../versions/source-cnis';
import type { Facts } from './facts';
import { named } from './named';
import type { FoundPolicies } from './policy-facts';
import type { policyFeatures } from './policy-features';

/** What only Calico does with a packet. */
const nowhere: readonly (keyof typeof policyFeatures)[] = [
  'rules before NAT',
  'rules without connection tracking',
  'rules for what is forwarded',
];

/**
 * What stays behind with the old CNI: policies that nobody else knows, and data on the disks of nodes.
 *
 * @param proved whose policies are proved to mean the same with the new one.
 */
export function checkLeft(
  model: ClusterModel,
  { policies, localVolumes }: Facts,
  proved?: FoundPolicies['owner'],
): Finding[] {
  const [first] = localVolumes;
  const replaced = model.migration?.method === 'replace-node';
  const args = { count: localVolumes.length, names: named(localVolumes), replaced };
  return [
    ...policies.flatMap((found) => foreign(model, found, proved)),
    ...(first ? [finding('FL-MIG-115', args, { place: first.place })] : []),
  ];
}

/** Policies of another CNI than that of the spec. What is only staged does nothing under the old one either. */
function foreign(
  { cni }: ClusterModel,
  { owner, kind, names, uses, place }: FoundPolicies,
  proved: FoundPolicies['owner'],
): Finding[] {
  if (!owner || (owner !== 'calico' && cni[owner]) || kind.startsWith('Staged')) return [];
  // What is proved is so for pods.
  const known = owner === proved && kind !== 'HostEndpoint';
  return [
    ...(known ? [] : [finding('FL-MIG-110', { kind, count: names.length, source: sourceCnis[owner].name }, { place })]),
    ...nowhere.flatMap((what) => {
      const count = uses[what];
      return count ? [finding('FL-MIG-111', { kind, what, count }, { place })] : [];
    }),
  ];
}
