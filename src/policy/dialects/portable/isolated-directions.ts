import type { Direction } from '../../model/policy-set';
import type { PortablePolicy } from './portable-policy';

const directions = ['ingress', 'egress'] as const;

/** In which directions a policy isolates: where it says so, or, of applications, where it has a list. */
export function isolatedDirections({
  tier = 'application',
  isolate,
  ...lists
}: Pick<PortablePolicy['spec'], 'tier' | 'isolate' | 'ingress' | 'egress'>): readonly Direction[] {
  return isolate ?? (tier === 'application' ? directions.filter((one) => lists[one]) : []);
}
