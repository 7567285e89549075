import type { ModelSelector } from '../../cilium/resources/label-selector';
import type { Egress } from '../settings';

export type Policy = Egress['policies'][number];

/** One thing that a policy asks of a pod's labels, or of its namespace's. */
export interface Requirement {
  readonly of: 'namespace' | 'pod';
  readonly key: string;
  readonly operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';
  readonly values: readonly string[];
}

/** Everything that a policy asks of the pods that it takes; a namespace by name is asked for its label of that name. */
export function requirementsOf({ namespace, from }: Policy): Requirement[] {
  const named: Requirement[] =
    namespace === undefined
      ? []
      : [{ of: 'namespace', key: 'kubernetes.io/metadata.name', operator: 'In', values: [namespace] }];
  return [...named, ...list('namespace', from.namespaces), ...list('pod', from.pods)];
}

function list(of: Requirement['of'], selector: ModelSelector | undefined): Requirement[] {
  return [
    ...Object.entries(selector?.matchLabels ?? {}).map(
      ([key, value]): Requirement => ({ of, key, operator: 'In', values: [value] }),
    ),
    ...(selector?.matchExpressions ?? []).map(({ key, operator, values = [] }) => ({ of, key, operator, values })),
  ];
}
