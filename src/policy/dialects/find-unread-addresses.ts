import { isMap } from '../../../imports/workloads';
import { type Finding, finding } from '../../diagnostics/finding';
import type { Located } from '../../diagnostics/located';
import { pointerBelow } from '../../diagnostics/pointer';
import { readNetwork } from '../model/read-network';

/** Where policies and groups of any dialect name addresses. */
const addressFields = new Set([
  ...['cidr', 'except', 'networks', 'nets', 'notNets'],
  ...['fromCIDR', 'toCIDR', 'externalCIDRs'],
]);
/** Maps whose keys are labels, or of a protocol's own. */
const free = new Set(['matchLabels', 'rules']);

/** The texts of an object that should be addresses and are none: a rule with them would match fewer than it says. */
export function findUnreadAddresses({ value, place }: Located): Finding[] {
  const found: Finding[] = [];
  const steps: (string | number)[] = [];
  const enter = (step: string | number, part: unknown, isAddress: boolean) => {
    steps.push(step);
    look(part, isAddress);
    steps.pop();
  };
  const look = (part: unknown, isAddress: boolean): void => {
    if (Array.isArray(part)) {
      for (const [index, item] of part.entries()) enter(index, item, isAddress);
    } else if (isMap(part)) {
      for (const [key, item] of Object.entries(part)) if (!free.has(key)) enter(key, item, addressFields.has(key));
    } else if (isAddress && typeof part === 'string') {
      const read = readNetwork(part);
      if (!('error' in read)) return;
      const path = pointerBelow('', ...steps);
      const { error: problem, instead } = read;
      found.push(finding('FL-POL-108', { value: part, problem, instead }, { place: place(path), path }));
    }
  };
  if (isMap(value)) for (const key of ['spec', 'specs']) enter(key, value[key], false);
  return found;
}
