import type { Manifest } from '../../../src/stages/manifest';
import type { ApplicationName } from '../../../src/stages/stages';
import { display } from '../../../src/sync/display';
import type { Desired } from '../../../src/sync/plan/plan';
import { syncPlan } from '../../../src/sync/plan/sync-plan';
import type { World } from '../../../src/sync/world';
import { world } from '../objects';

/** What Argo CD is given in tests: all but the CNI is pruned, every kind is known unless the world says otherwise. */
export const desired = (manifests: readonly Manifest[], more: Partial<World> = {}, prunes = 'network operations') =>
  ({
    manifests,
    world: { ...world, definitions: new Set(['cilium.io', 'gateway.networking.k8s.io']), ...more },
    prunes: new Set(prunes.split(' ').filter(Boolean) as ApplicationName[]),
  }) satisfies Desired;

/** A plan as lines `network -20 + Kind name`; what stops it as `network -20 ! CODE`. */
export function told(before: Desired | undefined, after: Desired): string[] {
  return syncPlan(before, after).applications.flatMap(({ name, waves, kept, refusals }) => [
    ...refusals.map(({ code }) => `${name} dry run ! ${code}`),
    ...waves.flatMap(({ wave, pruned, created, changed, restarted, stops }) =>
      [
        ...pruned.map((object) => `- ${display(object)}`),
        ...created.map((object) => `+ ${display(object)}`),
        ...changed.map((object) => `${restarted.includes(object) ? '↻' : '~'} ${display(object)}`),
        ...stops.map(({ code }) => `! ${code}`),
      ].map((line) => `${name} ${wave} ${line}`),
    ),
    ...kept.map((object) => `${name} = ${display(object)}`),
  ]);
}
