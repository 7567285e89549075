import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { validator } from '../../../imports/validator';
import { library } from '../../../src/components/tetragon/policies/library';
import { libraryPolicies } from '../../../src/components/tetragon/policies/library-policies';
import type { LibraryPolicy } from '../../../src/components/tetragon/policies/library-policy';
import { carryRuntimePolicies } from '../../../src/policy/runtime/carry-runtime-policies';
import { settingsOf } from './cases';

const names = Object.keys(library);
const entries: [string, LibraryPolicy][] = Object.entries(library);

/** The policy as an entry of the spec gives it. */
function policyOf(entry: object) {
  const [policy, ...more] = libraryPolicies(settingsOf({ tetragon: { enabled: true }, policies: [entry] }));
  if (!policy || more.length > 0) throw new Error('this entry gives not exactly one policy');
  return policy;
}

const selectorsOf = (entry: object) => (policyOf(entry).spec.kprobes ?? []).flatMap(({ selectors = [] }) => selectors);

describe.each(names)('IF-49 the policy %s', (name) => {
  test.each(['observe', 'kill'])('is one that Tetragon takes, to %s', (action) => {
    const policy = policyOf({ name, action, except: ['/usr/bin/known'] });
    const validate = validator('TracingPolicy');
    expect(validate(structuredClone(policy)) || validate.errors).toBe(true);
    const place = () => ({ source: { path: name, text: '' }, start: 0, end: 0 });
    const { findings } = carryRuntimePolicies([{ value: policy, place }]);
    expect(findings.map(({ code }) => code)).toEqual(action === 'kill' ? ['FL-TET-005'] : []);
  });

  test('observes unless it is told to stop what it finds', () => {
    const actions = (entry: object) => selectorsOf(entry).flatMap(({ matchActions = [] }) => matchActions);
    for (const { action } of actions({ name })) expect(action).toBe('Post');
    for (const { action } of actions({ name, action: 'kill' })) expect(action).toBe('Sigkill');
  });

  test('tells in words what it found', () => {
    for (const { message } of policyOf({ name }).spec.kprobes ?? []) expect(message).toMatch(/^[^A-Z].{10,100}[^.]$/);
  });
});

describe('programs', () => {
  test('that the spec excepts are passed over, beside those that do it for a living', () => {
    for (const { matchBinaries } of selectorsOf({ name: 'kubelet-credentials', except: ['/usr/bin/backup'] }))
      expect(matchBinaries).toEqual([
        { operator: 'NotPostfix', values: expect.arrayContaining(['/kubelet', '/usr/bin/backup']) },
      ]);
  });

  test('are all looked at where nothing says otherwise', () => {
    for (const { matchBinaries } of selectorsOf({ name: 'account-files' })) expect(matchBinaries).toBeUndefined();
  });

  test('that are excepted are taken off the list of a policy that looks at some only', () => {
    const watched = (except: string[]) => selectorsOf({ name: 'reverse-shell', except })[0]?.matchBinaries?.[0];
    expect(watched([])).toMatchObject({ operator: 'Postfix', values: expect.arrayContaining(['/bash', '/socat']) });
    expect(watched(['/usr/bin/socat'])?.values).not.toContain('/socat');
    expect(watched(['/usr/bin/socat'])?.values).toContain('/bash');
  });

  test('that set up containers are never stopped by what looks into pods', () => {
    for (const name of ['mounts', 'namespace-escape', 'privilege-escalation', 'fileless-execution'])
      for (const { matchBinaries } of selectorsOf({ name, action: 'kill' }))
        expect(matchBinaries?.[0]?.values).toEqual(expect.arrayContaining(['/runc', '/crun']));
  });
});

test('agents in kube-system may mount, load modules and write the configuration of the pod network', () => {
  for (const name of ['mounts', 'kernel-modules', 'cni-configuration']) {
    const [expression] = policyOf({ name }).spec.podSelector?.matchExpressions ?? [];
    expect(expression).toMatchObject({ operator: 'NotIn', values: ['kube-system'] });
  }
});

test('policies that look into pods alone leave the processes of nodes in peace', () => {
  for (const [name, { scope }] of entries) {
    const { podSelector, hostSelector } = policyOf({ name }).spec;
    expect([podSelector !== undefined, hostSelector !== undefined], name).toEqual(
      {
        everything: [false, false],
        pods: [true, false],
        'user-pods': [true, false],
        'nodes-and-user-pods': [true, true],
      }[scope],
    );
  }
});

test('no two policies of the library are the same, and each hook of one looks elsewhere', () => {
  const specs = names.map((name) => JSON.stringify(policyOf({ name }).spec));
  expect(new Set(specs).size).toBe(names.length);
  for (const [name, { hooks }] of entries) expect(new Set(hooks.map(({ call }) => call)).size, name).toBe(hooks.length);
});

test('a policy is called as the spec calls it, once for each entry', () => {
  const policies = names.map((name) => ({ name }));
  const made = libraryPolicies(
    settingsOf({ tetragon: { enabled: true }, policies: [...policies, { file: 'a.yaml' }] }),
  );
  expect(made.map(({ metadata }) => metadata.name)).toEqual(names);
});

test('docs/runtime-policies.md has the library as it is', () => {
  const scopes = {
    everything: 'nodes and pods',
    pods: 'pods',
    'user-pods': 'user pods',
    'nodes-and-user-pods': 'nodes and user pods',
  };
  const rows = entries.map(([name, { reason, finds, scope, hooks, exempt }]) =>
    [
      `\`${name}\``,
      finds,
      reason,
      scopes[scope],
      hooks.map(({ call }) => `\`${call}\``).join(', '),
      (exempt ?? []).map((end) => `\`${end}\``).join(' '),
    ].join(' | '),
  );
  const table = [
    '| name | finds | because | where | hooks | passes over |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`.replace(/ {2,}\|$/, ' |')),
  ];
  expect(readFileSync('docs/runtime-policies.md', 'utf8')).toContain(table.join('\n'));
});
