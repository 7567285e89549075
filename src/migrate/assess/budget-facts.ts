import type { LabelSelector } from '../../../imports/meta';
import { isMap } from '../../../imports/workloads';
import type { Place } from '../../diagnostics/place';
import { matchesSelector } from '../../policy/matches-selector';
import { labelsAt, listAt, textAt, textsAt, valueAt } from './fields';
import type { Running } from './running';
import type { Workload } from './workload';

/** A PodDisruptionBudget, and how many of its pods may go at once. */
export interface FoundBudget {
  readonly namespace: string;
  readonly name: string;
  /** Whose pods it is for, but for those that a drain leaves alone, and how many they are. */
  readonly of: readonly Workload[];
  readonly pods: number;
  /** How many of them may be evicted when all are ready. */
  readonly allows: number;
  /** What the cluster says of now; left out where it says nothing. */
  readonly allowsNow?: number;
  /** `minAvailable: 2`. */
  readonly rule: string;
  readonly place: Place;
}

/** The budgets that are for any pod. */
export function budgetsIn(objects: readonly Running[], workloads: readonly Workload[]): FoundBudget[] {
  return objects
    .filter(({ kind }) => kind === 'PodDisruptionBudget')
    .flatMap(({ namespace, name, value, place }) => {
      const selector = selectorOf(valueAt(value, 'spec', 'selector'));
      const of = workloads.filter(
        (one) => one.replicas !== undefined && one.namespace === namespace && matchesSelector(selector, one.labels),
      );
      const pods = of.reduce((sum, { replicas = 0 }) => sum + replicas, 0);
      if (pods === 0) return [];
      const field = textAt(value, 'spec', 'maxUnavailable') === undefined ? 'minAvailable' : 'maxUnavailable';
      const given = textAt(value, 'spec', field) ?? '1';
      const number = numberOf(given, pods);
      const allows = Math.max(0, field === 'maxUnavailable' ? number : pods - number);
      const now = textAt(value, 'status', 'disruptionsAllowed');
      const allowsNow = now === undefined ? {} : { allowsNow: Number(now) };
      return [{ namespace, name, of, pods, allows, ...allowsNow, rule: `${field}: ${given}`, place }];
    });
}

/** A number, or a share of the pods, which the disruption controller rounds up. */
const numberOf = (given: string, pods: number) =>
  given.endsWith('%') ? Math.ceil((Number.parseFloat(given) / 100) * pods) : Number(given);

function selectorOf(value: unknown): LabelSelector {
  const operators = ['In', 'NotIn', 'Exists', 'DoesNotExist'] as const;
  return {
    matchLabels: labelsAt(value, 'matchLabels'),
    matchExpressions: listAt(value, 'matchExpressions').flatMap((one) => {
      const [key, operator] = [textAt(one, 'key'), operators.find((known) => known === textAt(one, 'operator'))];
      if (!isMap(one) || key === undefined || operator === undefined) return [];
      return [{ key, operator, values: textsAt(one, 'values') }];
    }),
  };
}
