import fc from 'fast-check';
import type { Enforcement } from '../../../src/policy/dialects/policy-set-of';
import type { CidrMatchMode } from './found-by-cidr';
import { randomAntrea } from './random-antrea';
import { randomCalico } from './random-calico';
import { randomCilium } from './random-cilium';
import { randomClusterPolicies } from './random-cluster-policies';
import { randomNetworkPolicy } from './random-kubernetes';
import { randomPortable } from './random-portable';
import type { Side, Written } from './side';

const kubernetes = fc.array(randomNetworkPolicy, { minLength: 1, maxLength: 4 });
const few = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Written['kubernetes']>([]) },
  { weight: 2, arbitrary: fc.array(randomNetworkPolicy, { maxLength: 2 }) },
);
const perhapsCluster = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Written['cluster']>([]) },
  { weight: 1, arbitrary: randomClusterPolicies },
);
const modes = fc.oneof(
  { weight: 3, arbitrary: fc.constant<CidrMatchMode>([]) },
  { weight: 2, arbitrary: fc.constantFrom<CidrMatchMode>(['nodes'], ['pods'], ['nodes', 'pods']) },
);

const under =
  <E extends Enforcement>(enforcement: E) =>
  (written: Partial<Written>): Side => ({ enforcement, ...written });

/** Policies of each dialect with those that live beside them, for who enforces it. */
export const randomSide = {
  kubernetes: fc.record({ kubernetes }).map(under('kubernetes')),
  cluster: fc.record({ kubernetes: few, cluster: randomClusterPolicies }).map(under('kubernetes')),
  cilium: fc
    .record({ kubernetes: few, cluster: perhapsCluster, own: randomCilium, cidrMatchMode: modes })
    .map(({ own, cidrMatchMode, ...rest }) => ({ ...under('cilium')({ ...rest, ...own }), cidrMatchMode })),
  antrea: fc
    .record({ kubernetes: few, cluster: perhapsCluster, own: randomAntrea })
    .map(({ own, ...rest }) => under('antrea')({ ...rest, ...own })),
  calico: fc
    .record({ kubernetes: few, cluster: perhapsCluster, own: randomCalico })
    .map(({ own, ...rest }) => under('calico')({ ...rest, ...own })),
  portable: fc.record({ kubernetes: few, portable: randomPortable }).map(under('portable')),
} as const;

export type Dialect = keyof typeof randomSide;
export const dialects = [
  'kubernetes',
  'cluster',
  'cilium',
  'antrea',
  'calico',
  'portable',
] as const satisfies readonly Dialect[];
