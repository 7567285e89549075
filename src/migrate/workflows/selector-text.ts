import type { ModelSelector } from '../../components/cilium/resources/label-selector';

type Requirement = NonNullable<ModelSelector['matchExpressions']>[number];

/** A label selector as kubectl takes it. */
export function selectorText({ matchLabels = {}, matchExpressions = [] }: ModelSelector): string {
  const equal = Object.entries(matchLabels).map(([key, value]) => `${key}=${value}`);
  return [...equal, ...matchExpressions.map(requirementText)].join(',');
}

function requirementText({ key, operator, values = [] }: Requirement): string {
  switch (operator) {
    case 'In':
      return `${key} in (${values.join(',')})`;
    case 'NotIn':
      return `${key} notin (${values.join(',')})`;
    case 'Exists':
      return key;
    case 'DoesNotExist':
      return `!${key}`;
  }
}
