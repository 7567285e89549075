import type { LabelSelector } from '../../../imports/meta';
import { type Answer, allOf } from './answer';

type Labels = Readonly<Record<string, string>>;

/** The value of a label that is there, and that no file names: no label can have it. */
export const unnamed = '*';

/**
 * Whether a LabelSelector (meta/v1) selects an object with these labels.
 *
 * @param complete whether they are all that it has: else it may have any label that is not among them.
 */
export function selects({ matchLabels, matchExpressions }: LabelSelector, labels: Labels, complete: boolean): Answer {
  const absent = complete ? false : undefined;
  return allOf([
    ...Object.entries(matchLabels ?? {}).map(([key, value]) =>
      key in labels ? isValue(labels[key], [value]) : absent,
    ),
    ...(matchExpressions ?? []).map(({ key, operator, values = [] }): Answer => {
      const value = labels[key];
      if (value === undefined) return complete ? operator === 'NotIn' || operator === 'DoesNotExist' : undefined;
      if (operator === 'Exists') return true;
      if (operator === 'DoesNotExist') return false;
      if (operator === 'In') return isValue(value, values);
      return value === unnamed || !values.includes(value);
    }),
  ]);
}

function isValue(value: string | undefined, values: readonly string[]): Answer {
  return value === unnamed ? undefined : value !== undefined && values.includes(value);
}
