import { changeText } from '../../changes/change-text';
import { changesIn } from '../../changes/changes-in';
import { connectionText } from '../../changes/connection-text';
import { repairText } from '../../changes/repair-text';
import type { PolicyChange } from '../../policy/rollout/policy-change';
import type { Rollout } from '../../policy/rollout/rollout';
import { printDocument } from '../../yaml/print-document';

/** What a change of policies interrupts on its way, in which state, and what can be done about it: a line each. */
export function rolloutLines(rollout: Rollout): string[] {
  const repair = repairText(rollout);
  return [
    ...rollout.interruptions.map((one) => {
      const applied = named(changesIn(one, true)) || 'nothing of the change';
      const missing = named(changesIn(one, false));
      return `${one.kind}: ${connectionText(one)}, where an agent has ${applied}${missing && ` and not yet ${missing}`}`;
    }),
    ...(repair === undefined ? [] : [`instead: ${repair}`]),
  ];
}

/** The objects that a repair needs beside those of the change, as YAML. */
export const bridgeText = ({ bridge }: Rollout): string =>
  bridge ? bridge.policies.map((policy) => printDocument(policy)).join('---\n') : '';

const named = (changes: readonly PolicyChange[]) => changes.map(changeText).join(', ');
