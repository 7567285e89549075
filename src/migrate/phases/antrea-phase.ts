import type { AntreaModel } from '../../components/antrea/antrea-model';
import { groupOf } from '../../stages/kubernetes-object';
import { antreaLabel } from '../antrea-label';
import type { PolicyProbe } from '../workflows/policy-probe';
import { workflows } from '../workflows/workflows';
import { beforeTarget } from './before-target';
import type { Phase } from './phase';
import { withoutPromises } from './without-promises';

/**
 * What a migration to Antrea asks for now. Its agents write their CNI configuration as soon as they run and enforce
 * policies from then on, so until `finalize` they run where a node is labelled; to report and not enforce they do not know.
 */
export function antreaPhase(
  model: AntreaModel,
  migration: NonNullable<AntreaModel['migration']>,
  probes: readonly PolicyProbe[],
): Phase {
  switch (migration.phase) {
    case 'preflight':
      return {
        model: beforeTarget(model, migration),
        manifests: [],
        carries: ({ apiVersion }) => !groupOf(apiVersion).endsWith('crd.antrea.io'),
      };
    case 'install':
      return { model: onLabelled(model), manifests: [], carries: () => true };
    case 'nodes':
    case 'audit':
    case 'enforce':
      return { model: onLabelled(model), manifests: workflows(model, probes), carries: () => true };
    case 'finalize':
    case 'cleanup':
      return { model, manifests: [], carries: () => true };
  }
}

function onLabelled(model: AntreaModel): AntreaModel {
  const { windows: _, ...antrea } = model.cni.antrea;
  const nodeSelector = { 'kubernetes.io/os': 'linux', ...antrea.agent?.nodeSelector, [antreaLabel]: 'true' };
  const agent = { podLabels: {}, podAnnotations: {}, ...antrea.agent, nodeSelector };
  return { ...withoutPromises(model), cni: { antrea: { ...antrea, agent } } };
}
