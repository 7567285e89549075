import { type Finding, finding } from '../../diagnostics/finding';
import { groupOf, identity, type KubernetesObject } from '../../stages/kubernetes-object';
import type { Manifest } from '../../stages/manifest';
import { type ApplicationName, applications, type StageName, stages } from '../../stages/stages';
import { display } from '../display';
import { runsOn } from '../hooks';
import { hasSyncOption } from './has-sync-option';
import type { Desired } from './plan';

/** What Argo CD does when Applications are deleted together with what they hold. */
export interface DeletionPlan {
  /** The last one first, as nothing of it is needed by those before it. */
  readonly applications: readonly ApplicationDeletion[];
  readonly findings: readonly Finding[];
}

export interface ApplicationDeletion {
  readonly name: ApplicationName;
  /** Objects that ask for somebody's approval: without it nothing of the Application goes. */
  readonly asking: readonly KubernetesObject[];
  /** The highest wave first; the next one when all of it is gone, its pods too. */
  readonly waves: readonly DeletionWave[];
  /** What is run before the first wave and after the last one. */
  readonly hooks: readonly KubernetesObject[];
  readonly kept: readonly KubernetesObject[];
}

export interface DeletionWave {
  readonly wave: number;
  readonly stages: readonly StageName[];
  readonly deleted: readonly KubernetesObject[];
}

/**
 * What goes with the Applications of a cluster, and what stays: definitions always do, and what asks for it (argo-cd
 * controller/appcontroller.go and controller/sort_delete.go).
 */
export function deletionPlan({ manifests, world }: Desired): DeletionPlan {
  const plans = applications.toReversed().map((name) => {
    const own = manifests.filter(({ stage }) => stages[stage].application === name);
    const isHook = ({ object }: Manifest) => runsOn('PreDelete', object) || runsOn('PostDelete', object);
    const going = own.filter((one) => !isHook(one) && goes(one.object));
    const waves = [...new Set(going.map(({ stage }) => stages[stage].wave))].sort((a, b) => b - a);
    return {
      name,
      asking: going.flatMap(({ object }) => (asks(object) ? [object] : [])),
      waves: waves.map((wave): DeletionWave => {
        const here = going.filter(({ stage }) => stages[stage].wave === wave);
        return {
          wave,
          stages: [...new Set(here.map(({ stage }) => stage))],
          deleted: here.map(({ object }) => object),
        };
      }),
      hooks: own.filter(isHook).map(({ object }) => object),
      kept: own.filter((one) => !isHook(one) && !goes(one.object)).map(({ object }) => object),
    };
  });
  const findings = plans.flatMap(({ name, asking, waves }) => {
    const agents = waves.flatMap(({ deleted }) => deleted.filter((one) => world.agents.has(identity(one))));
    return asking.length > 0
      ? []
      : agents.map((agent) => finding('FL-SYNC-026', { application: name, agent: display(agent) }));
  });
  return { applications: plans, findings };
}

const goes = (object: KubernetesObject): boolean =>
  groupOf(object.apiVersion) !== 'apiextensions.k8s.io' &&
  !hasSyncOption(object, 'Delete=false') &&
  object.metadata.annotations?.['helm.sh/resource-policy'] !== 'keep';

/** Whoever asks before it is pruned is taken to ask before it is deleted. */
const asks = (object: KubernetesObject): boolean =>
  hasSyncOption(object, 'Delete=confirm') || hasSyncOption(object, 'Prune=confirm');
