import type { ReachEnd } from '../../policy/answers/reach-table';

/** An end in a line of text: `most` names, and how many more; addresses with their sort where that matters. */
export function endName(end: ReachEnd, most: number): string {
  if ('outside' in end) {
    const sort = end.sorts.includes('external') ? '' : ` (${end.sorts.join(', ')})`;
    return `${end.outside.join(', ')}${sort}`;
  }
  const { inside } = end;
  const more = inside.length - most;
  return more > 0 ? `${inside.slice(0, most).join(', ')} and ${more} more` : inside.join(', ');
}
