import { library } from '../library';
import type { Sequence } from '../routine';
import { tags } from '../tags';

/** What a workflow does to the one node that it is given; `asks` are its parameters. */
export function oneNode(run: string, asks: readonly string[]): Sequence[] {
  const given = Object.fromEntries(asks.map((name) => [name, tags.argument(name)]));
  return [
    { kind: 'sequence', name: 'node', inputs: [], steps: [[{ step: 'node', run: { of: library, run }, with: given }]] },
  ];
}
