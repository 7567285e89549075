import { isMap } from '../../../imports/workloads';
import type { Located } from '../../diagnostics/located';
import { textAt } from '../assess/fields';

/**
 * An object as Calico's API server shows it: what it stores is of another group, named by its tier too. Others stay what they
 * are.
 */
export function asServed({ value, place }: Located): Located {
  if (!isMap(value) || value.apiVersion !== 'crd.projectcalico.org/v1' || !isMap(value.metadata))
    return { value, place };
  const name = textAt(value, 'metadata', 'name') ?? '';
  const tier = `${textAt(value, 'spec', 'tier') ?? 'default'}.`;
  const bare = value.kind !== 'Tier' && name.startsWith(tier) ? name.slice(tier.length) : name;
  return {
    value: { ...value, apiVersion: 'projectcalico.org/v3', metadata: { ...value.metadata, name: bare } },
    place,
  };
}
