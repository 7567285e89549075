import { matchesSelector } from './matches-selector';
import type { Selector } from './selector';

/** Whether no labels meet both selectors. Labels are independent of each other, so one with no value that meets both is enough. */
export function excludeEachOther(...selectors: readonly [Selector, Selector]): boolean {
  const all = selectors.flatMap(requirementsOf);
  return all.some(({ key }) => {
    const ofKey = all.filter((one) => one.key === key);
    const named = ofKey.flatMap(({ values = [] }) => values);
    // One that is longer than all that are named stands for those that nobody names.
    const values = [...named, `${named.join()},`];
    const labels = [{}, ...values.map((value) => ({ [key]: value }))];
    return !labels.some((one) => matchesSelector({ matchExpressions: ofKey }, one));
  });
}

const requirementsOf = ({ matchLabels = {}, matchExpressions = [] }: Selector) => [
  ...Object.entries(matchLabels).map(([key, value]) => ({ key, operator: 'In' as const, values: [value] })),
  ...matchExpressions,
];
