import { connectionText } from '../../changes/connection-text';
import { havingNames } from '../../changes/having-names';
import { repairText } from '../../changes/repair-text';
import { havingText } from '../../diagnostics/having-text';
import type { Rollout } from '../../policy/rollout/rollout';
import { printDocument } from '../../yaml/print-document';

/** What a change of policies interrupts on its way, in which state, and what can be done about it: a line each. */
export function rolloutLines(rollout: Rollout): string[] {
  const repair = repairText(rollout);
  return [
    ...rollout.interruptions.map((one) => `${one.kind}: ${connectionText(one)}, where ${havingText(havingNames(one))}`),
    ...(repair === undefined ? [] : [`instead: ${repair}`]),
  ];
}

/** The objects that a repair needs beside those of the change, as YAML. */
export const bridgeText = ({ bridge }: Rollout): string =>
  bridge ? bridge.policies.map((policy) => printDocument(policy)).join('---\n') : '';
