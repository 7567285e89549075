import type { KubernetesObject } from '../../stages/kubernetes-object';
import { display } from '../../sync/display';
import type { ApplicationPlan } from '../../sync/plan/plan';

/** How many objects of one wave are named. */
const most = 20;

/** What a sync changes, object by object, and what stops it: a line each, the many of one wave cut short. */
export function changeLines({ waves, kept, refusals }: ApplicationPlan): string[] {
  return [
    ...refusals.map(({ code, message }) => `stops before its first wave: ${code} ${message}`),
    ...waves.flatMap(({ wave, pruned, created, changed, restarted, stops }) => {
      const lines = [
        ...named('-', pruned),
        ...named('+', created),
        ...changed.map(
          (object) => `~ ${display(object)}${restarted.includes(object) ? ', its pods are replaced' : ''}`,
        ),
      ];
      const more = lines.length - most;
      return [
        ...[...lines.slice(0, most), ...(more > 0 ? [`… and ${more} more`] : [])].map((line) => `${wave}: ${line}`),
        ...stops.map(({ code, message }) => `${wave}: stops: ${code} ${message}`),
      ];
    }),
    ...kept.map((object) => `stays though it is not in git any more: ${display(object)}`),
  ];
}

const named = (mark: string, objects: readonly KubernetesObject[]) =>
  objects.map((object) => `${mark} ${display(object)}`);
