import type { LabelSelector } from '../../imports/meta';
import { matchesSelector } from '../../src/policy/matches-selector';
import { nodes } from './world';

/** Names of the nodes that a selector takes; without one, all. */
export const onNodes = (selector: LabelSelector = {}): string[] =>
  Object.entries(nodes).flatMap(([name, labels]) => (matchesSelector(selector, labels) ? [name] : []));
