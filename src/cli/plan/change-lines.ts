import { display } from '../../sync/display';
import type { ApplicationPlan } from '../../sync/plan/plan';
import { waveName } from './wave-cells';

/** How many objects of one wave are named. */
const most = 20;

/** What a sync changes, object by object, and what stops it: a line each, the many of one wave cut short. */
export function changeLines({ waves, kept, onFailure, refusals }: ApplicationPlan): string[] {
  return [
    ...refusals.map(({ code, message }) => `stops before its first wave: ${code} ${message}`),
    ...waves.flatMap(({ phase, wave, pruned, created, hooks, changed, restarted, stops }) => {
      const name = waveName({ phase, wave });
      const lines = [
        ...pruned.map((object) => `- ${display(object)}`),
        ...created.map((object) => `+ ${display(object)}${hooks.includes(object) ? ', a hook' : ''}`),
        ...changed.map(
          (object) => `~ ${display(object)}${restarted.includes(object) ? ', its pods are replaced' : ''}`,
        ),
      ];
      const more = lines.length - most;
      return [
        ...[...lines.slice(0, most), ...(more > 0 ? [`… and ${more} more`] : [])].map((line) => `${name}: ${line}`),
        ...stops.map(({ code, message }) => `${name}: stops: ${code} ${message}`),
      ];
    }),
    ...onFailure.map((object) => `where that fails: + ${display(object)}, a hook`),
    ...kept.map((object) => `stays though it is not in git any more: ${display(object)}`),
  ];
}
