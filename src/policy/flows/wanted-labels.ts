import type { LabelSelector } from '../../../imports/meta';

/** For each of these selectors a label that it demands of a pod; undefined where one of them demands the value of none. */
export function wantedLabels(selectors: readonly LabelSelector[]): string[] | undefined {
  const wanted = selectors.flatMap(({ matchLabels = {} }) =>
    Object.entries(matchLabels)
      .slice(0, 1)
      .map(([key, value]) => `${key}=${value}`),
  );
  return wanted.length === selectors.length ? wanted : undefined;
}
