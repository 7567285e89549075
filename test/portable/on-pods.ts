import type { LabelSelector } from '../../imports/meta';
import { matchesSelector } from '../../src/policy/matches-selector';
import { pods } from './world';

/** Names of the pods that both selectors take; one that is left out takes all. */
export const onPods = (namespace: LabelSelector = {}, own: LabelSelector = {}): string[] =>
  Object.entries(pods).flatMap(([name, labels]) =>
    matchesSelector(namespace, labels.namespace) && matchesSelector(own, labels.own) ? [name] : [],
  );
