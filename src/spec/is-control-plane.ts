import { controlPlaneLabel } from './control-plane-label';
import type { ClusterModel } from './model';

/** Whether a selector takes only nodes of the control plane. */
export function isControlPlane({
  matchLabels = {},
  matchExpressions = [],
}: ClusterModel['nodes']['groups'][number]['selector']): boolean {
  const required = matchExpressions.some(
    ({ key, operator }) => key === controlPlaneLabel && (operator === 'Exists' || operator === 'In'),
  );
  return required || Object.hasOwn(matchLabels, controlPlaneLabel);
}
