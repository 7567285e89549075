import type { Cut, Meanwhile } from '../../migrate/policies/meanwhile';

/** What is open and what is cut while some nodes have moved, for people. */
export const meanwhileLines = (found: Meanwhile): string[] => [
  openLine(found),
  ...(found.cut ? [cutLine(found.cut)] : []),
];

function openLine({ enforcedBy, verdict, example, world }: Meanwhile): string {
  if (verdict === 'closed') return `nothing that is denied is open, whichever nodes have moved: proved over ${world}`;
  const held = enforcedBy === 'nobody' ? 'pods of nodes that have moved are held to no policy' : '';
  const told =
    example === undefined ? 'what is open cannot be told' : `${example} ${verdict === 'open' ? 'is' : 'may be'} open`;
  return [held, told].filter(Boolean).join(': ');
}

function cutLine({ verdict, example, world }: Cut): string {
  if (verdict === 'nothing') return `nothing that is allowed is cut, whichever nodes have moved: proved over ${world}`;
  const told =
    example === undefined ? 'what is cut cannot be told' : `${example} ${verdict === 'cut' ? 'is' : 'may be'} cut`;
  return `pods that have not moved take those that have for nodes: ${told}`;
}
