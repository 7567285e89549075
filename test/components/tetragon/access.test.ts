import type { Role, RoleBinding } from 'kubernetes-types/rbac/v1';
import { describe, expect, test } from 'vitest';
import { foldGrants } from '../../../src/components/access/fold-grants';
import { access } from '../../../src/components/tetragon/access/access';
import { agentGrants } from '../../../src/components/tetragon/access/agent-grants';
import { electionGrants, operatorGrants } from '../../../src/components/tetragon/access/operator-grants';
import { tetragon } from '../../../src/components/tetragon/tetragon';
import { cases, running } from './cases';

const named = (tetragonSection: object) =>
  access(running(tetragonSection)).map(({ kind, metadata }) => `${kind} ${metadata.name}`);

const rulesIn = (index: number) =>
  access((cases[index] as (typeof cases)[number]).settings).flatMap((object) => (object as Role).rules ?? []);

describe('grants', () => {
  const all = cases.flatMap((_, index) => rulesIn(index)).map((rule) => JSON.stringify(rule));

  test.each([...agentGrants, ...operatorGrants, ...electionGrants].map((grant) => ({ grant, ...grant })))(
    'some case grants, once: $reason',
    ({ grant }) => {
      const [rule] = foldGrants([grant], running());
      expect(all).toContain(JSON.stringify(rule));
      const everyOther = [...agentGrants, ...operatorGrants, ...electionGrants].filter((other) => other !== grant);
      expect(foldGrants(everyOther, running())).not.toContainEqual(rule);
    },
  );

  test('never permit everything', () => {
    expect(all.join()).not.toContain('"*"');
  });
});

describe('access', () => {
  test.each(cases)(
    'binds only roles and accounts that are there, and each pod has its account: $name',
    ({ settings }) => {
      const objects = tetragon(settings.model).manifests.map(({ object }) => object);
      const ids = new Set(objects.map(({ kind, metadata }) => `${kind} ${metadata.namespace ?? ''}/${metadata.name}`));
      for (const object of objects.filter(({ kind }) => kind.endsWith('Binding'))) {
        const { roleRef, subjects = [] } = object as typeof object & Pick<RoleBinding, 'roleRef' | 'subjects'>;
        expect(ids).toContain(`${roleRef.kind} ${object.metadata.namespace ?? ''}/${roleRef.name}`);
        for (const subject of subjects) expect(ids).toContain(`ServiceAccount ${subject.namespace}/${subject.name}`);
      }
      const used = [...JSON.stringify(objects).matchAll(/"serviceAccountName":"([^"]+)"/g)].map(([, name]) => name);
      const accounts = objects.filter(({ kind }) => kind === 'ServiceAccount').map(({ metadata }) => metadata.name);
      expect(new Set(used)).toEqual(new Set(accounts));
    },
  );

  test('is for agents alone where no operator runs', () => {
    expect(named({ tracingPolicies: false })).toEqual([
      'ServiceAccount tetragon',
      'ClusterRole tetragon',
      'ClusterRoleBinding tetragon',
    ]);
  });

  test('lets operators take a Lease only where there are several', () => {
    expect(named({})).not.toContain('Role tetragon-operator');
    expect(named({ operator: { replicas: 2 } })).toContain('Role tetragon-operator');
  });
});
