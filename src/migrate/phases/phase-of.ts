import { isAntrea } from '../../components/antrea/antrea-model';
import { isCilium } from '../../components/cilium/cilium-model';
import type { ClusterModel } from '../../spec/model';
import { groupOf } from '../../stages/kubernetes-object';
import { effectWatch } from '../effect/effect-watch';
import type { PolicyProbe } from '../workflows/policy-probe';
import { workflows } from '../workflows/workflows';
import { antreaPhase } from './antrea-phase';
import { beforeTarget } from './before-target';
import { besideSource } from './beside-source';
import { movedNodes } from './moved-nodes';
import type { Phase } from './phase';
import { policyWatch } from './policy-watch';

/**
 * What a model asks for now: itself, but while a migration to it is under way. `probes` are connections that its workflows
 * try.
 */
export function phaseOf(model: ClusterModel, probes: readonly PolicyProbe[] = []): Phase {
  const still: Phase = { model, manifests: [], carries: () => true };
  if (!model.migration) return still;
  const watch = effectWatch(model);
  if (isAntrea(model)) {
    const phase = antreaPhase(model, model.migration, probes);
    return { ...phase, manifests: [...watch, ...phase.manifests] };
  }
  // To a CNI that is installed elsewhere nothing moves: a finding says so (see check-migration.ts).
  if (!isCilium(model)) return still;
  const whole: Phase = { ...still, manifests: watch };
  const manifests = [...watch, ...movedNodes(model), ...workflows(model, probes)];
  switch (model.migration.phase) {
    case 'preflight':
      // Cilium's operator registers their definitions, and it is not there yet.
      return {
        ...whole,
        model: beforeTarget(model, model.migration),
        carries: ({ apiVersion }) => groupOf(apiVersion) !== 'cilium.io',
      };
    case 'install':
      return { ...whole, model: besideSource(model) };
    case 'nodes':
      return { ...whole, model: besideSource(model), manifests };
    case 'audit':
      return {
        ...whole,
        model: besideSource(model, { 'policy-audit-mode': 'true' }),
        manifests: [...manifests, ...policyWatch(model, 'audit')],
      };
    case 'enforce':
      return { ...whole, model: besideSource(model), manifests: [...manifests, ...policyWatch(model, 'enforce')] };
    case 'finalize':
    case 'cleanup':
      return whole;
  }
}
