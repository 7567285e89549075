import { type Finding, finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';
import type { Facts } from '../assess/facts';
import { named } from '../assess/named';
import { movedLabel } from '../moved-label';

/** Cilium's policies count from `audit` on, so that all nodes must be its own by then. */
export function checkUnmoved({ migration, cni }: ClusterModel, { nodes }: Facts): Finding[] {
  const phase = migration?.phase;
  if (!cni.cilium || (phase !== 'audit' && phase !== 'enforce')) return [];
  const unmoved = nodes.filter(({ labels }) => labels[movedLabel] !== 'true');
  if (unmoved.length === 0) return [];
  const args = { count: unmoved.length, names: named(unmoved), phase };
  return [finding('FL-MIG-202', args, { path: '/spec/migration/phase' })];
}
