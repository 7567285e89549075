import { identity, type KubernetesObject } from '../../stages/kubernetes-object';
import type { World } from '../world';
import { admissionNeeds } from './admission-needs';
import { bindingNeeds } from './binding-needs';
import { certificateNeeds } from './certificate-needs';
import { classNeeds } from './class-needs';
import { definitionNeed } from './definition-need';
import { externalSecretNeeds } from './external-secret-needs';
import { guardNeeds } from './guard-needs';
import type { Guards } from './guards';
import { namespaceNeed } from './namespace-need';
import type { Need } from './need';
import { podNeeds } from './pod-needs';
import { webhookNeeds } from './webhook-needs';

/**
 * Everything that must be there before an object; `bindings` maps a ServiceAccount to the bindings that name it, `guards`
 * a kind to what answers for it; `objects` are all that there are.
 */
export function needsOf(
  object: KubernetesObject,
  world: World,
  bindings: ReadonlyMap<string, readonly string[]>,
  guards: Guards,
  objects: readonly KubernetesObject[],
): Need[] {
  return [
    ...namespaceNeed(object),
    ...definitionNeed(object, world),
    ...bindingNeeds(object),
    ...podNeeds(object, world, bindings),
    ...classNeeds(object),
    ...certificateNeeds(object),
    ...externalSecretNeeds(object),
    ...webhookNeeds(object, objects),
    ...guardNeeds(object, guards),
    ...admissionNeeds(object),
    ...(world.waits.get(identity(object)) ?? []).map(
      (key): Need => ({ key, readiness: 'same-wave', as: 'what it waits for' }),
    ),
  ];
}
