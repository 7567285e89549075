import { library } from '../library';
import type { Sequence } from '../routine';
import { tags } from '../tags';

/** What a workflow does to the one node that it is given. */
export function oneNode(run: 'move' | 'return'): Sequence[] {
  const given = { node: tags.argument('node'), group: tags.argument('group') };
  return [
    { kind: 'sequence', name: 'node', inputs: [], steps: [[{ step: 'node', run: { of: library, run }, with: given }]] },
  ];
}
