import { nodeSets } from './node-sets';

interface Group {
  readonly count?: number;
  readonly selector: Parameters<typeof nodeSets>[0][number]['selector'];
}

/**
 * Whether nodes of `one` are nodes of `other` too: none of them by their labels, perhaps some, or surely some: all of them by
 * their labels, or those that remain when both have more nodes than the cluster, which has `most`.
 */
export function shareNodes(one: Group, other: Group, most: number | undefined): 'never' | 'perhaps' | 'surely' {
  const sets = nodeSets([
    { name: 'one', selector: one.selector },
    { name: 'other', selector: other.selector },
  ]).map(({ groups }) => groups.join());
  if (!sets.includes('one,other')) return 'never';
  const crowded = most !== undefined && (one.count ?? 0) + (other.count ?? 0) > most;
  return one.count !== 0 && (crowded || !sets.includes('one')) ? 'surely' : 'perhaps';
}
