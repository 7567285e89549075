import { expect, test } from 'vitest';
import type { ClusterNetworkPolicy } from '../../../imports/policy.networking.k8s.io';
import { noPolicies, policySetOf } from '../../../src/policy/dialects/policy-set-of';
import { openUniverse } from '../../../src/policy/engine/open-universe';
import { rollout } from '../../../src/policy/rollout/rollout';
import type { Schedule } from '../../../src/policy/rollout/schedule';

const enforcement = 'kubernetes';

/** Namespaces of a team, whatever their names, but for one. */
const of = (team: string) => ({
  matchLabels: { team },
  matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'NotIn' as const, values: ['kube-system'] }],
});

const denial = (name: string): ClusterNetworkPolicy => ({
  ...{ apiVersion: 'policy.networking.k8s.io/v1alpha2', kind: 'ClusterNetworkPolicy', metadata: { name } },
  spec: {
    ...{ tier: 'Admin', priority: 1, subject: { namespaces: of('x') } },
    ingress: [{ action: 'Deny', from: [{ namespaces: of('y') }] }],
  },
});

const place = () => ({ source: { path: 'policies.yaml', text: '' }, start: 0, end: 0 });
const objects = (name: string) => ({ ...noPolicies, cluster: [{ value: denial(name), place }] });

test('what opens between two namespaces that no policy names is found for whatever may run', () => {
  const [before, after] = [objects('old'), objects('new')];
  const sets = [before, after].map((one) => policySetOf(one, enforcement, { namespaces: [] }));
  const universe = openUniverse(sets, { endpoints: [], regions: [] });
  if (!universe) throw new Error('too many kinds of pods');
  const goneFirst: Schedule = (change) => ({ commit: 0, wave: change.after ? 1 : 0, prunes: !change.after });
  const timetable = () => ({ asRendered: goneFirst, inWaves: () => goneFirst, alone: () => goneFirst });
  const { verdict, interruptions } = rollout(before, after, { enforcement, namespaces: [], universe, timetable });
  expect([verdict, interruptions.map(({ kind }) => kind)]).toEqual(['interrupted', ['opening']]);
});
