import { library } from './library';
import type { Call } from './routine';
import { tags } from './tags';

const from = (run: string) => ({ of: library, run });

const list = (step: string, selector: string): Call[] => [{ step, run: from('list-nodes'), with: { selector } }];

/** Steps of a group: each a line of its own. */
export const groupSteps = {
  list,
  /** Lists nodes that there must not be, and ends in the step `failure` where there are some. */
  none: (step: string, selector: string, failure: string): Call[][] => [
    list(step, selector),
    [{ step: failure, run: from('fail'), when: tags.some(step) }],
  ],
  forget: (selector: string): Call[] => [{ step: 'again', run: from('forget-states'), with: { selector } }],
  /** A routine for each node that a step has listed. */
  each: (nodes: string, run: string, more: Readonly<Record<string, string>> = {}): Call[] => [
    { step: `${nodes}Each`, run: from(run), with: { node: tags.item, ...more }, each: tags.words(nodes) },
  ],
} as const;
