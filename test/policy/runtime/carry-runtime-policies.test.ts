import { describe, expect, test } from 'vitest';
import { carryRuntimePolicies } from '../../../src/policy/runtime/carry-runtime-policies';
import { located } from '../../support/located';

const head = 'apiVersion: cilium.io/v1alpha1\nkind: TracingPolicy\nmetadata: { name: p }\n';
const namespaced =
  'apiVersion: cilium.io/v1alpha1\nkind: TracingPolicyNamespaced\nmetadata: { name: p, namespace: shop }\n';
const spec = (fields: object) => `${head}spec: ${JSON.stringify(fields)}\n`;
const kprobe = (fields: object) => ({ call: 'sys_openat', args: [{ index: 1, type: 'string' }], ...fields });
const hooked = (...kprobes: object[]) => spec({ kprobes: kprobes.map(kprobe) });
const selecting = (selector: object, more: object = {}) => hooked({ selectors: [selector], ...more });

/** What is told of a file: code and the pointer of the place. */
const told = (yaml: string) =>
  carryRuntimePolicies(located(yaml)).findings.map(({ code, place }) => `${code} ${place?.source.text}`);

describe('IF-33 policies of your own', () => {
  test('are carried through as they are, each after what registers its kind', () => {
    const policy = {
      kprobes: [kprobe({ selectors: [{ matchArgs: [{ index: 1, operator: 'Prefix', values: ['/etc/'] }] }] })],
    };
    const { manifests, findings, policies } = carryRuntimePolicies(
      located(`${spec(policy)}---\n${namespaced}spec: ${JSON.stringify(policy)}\n`),
    );
    expect(findings).toEqual([]);
    expect(manifests.map(({ stage }) => stage)).toEqual(['runtime-policies', 'runtime-policies']);
    expect(manifests.map(({ object }) => object.kind)).toEqual(['TracingPolicy', 'TracingPolicyNamespaced']);
    for (const { object } of manifests) expect(object.spec).toEqual(policy);
    expect(policies.map(({ value }) => value)).toEqual(manifests.map(({ object }) => object));
  });

  test('may stand in lists', () => {
    const list = `apiVersion: v1\nkind: List\nitems:\n  - ${JSON.stringify({ apiVersion: 'cilium.io/v1alpha1', kind: 'TracingPolicy', metadata: { name: 'p' }, spec: { kprobes: [kprobe({})] } })}\n`;
    expect(carryRuntimePolicies(located(list)).manifests).toHaveLength(1);
  });

  test.each(['Sigkill', 'Signal', 'Override'])('that stop processes by %s are told of', (action) => {
    const { findings } = carryRuntimePolicies(located(selecting({ matchActions: [{ action }] })));
    expect(findings).toMatchObject([
      { code: 'FL-TET-005', severity: 'warning', message: expect.stringContaining(action) },
    ]);
  });

  test('that hook nothing are told of', () => {
    expect(told(spec({}))).toEqual(['FL-TET-103 /spec']);
    expect(told(spec({ loader: true }))).toEqual([]);
    expect(told(spec({ tracepoints: [{ subsystem: 'sched', event: 'sched_process_exec' }] }))).toEqual([]);
  });
});

describe('what the API server would refuse or drop', () => {
  test.each([
    ['another kind', 'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\n', 'FL-TET-101 /kind'],
    ['no object', '- a\n', 'FL-TET-101 '],
    ['another version', head.replace('v1alpha1', 'v2'), 'FL-POL-003 /apiVersion'],
    [
      'a namespace',
      `${head.replace('name: p', 'name: p, namespace: x')}spec: { loader: true }\n`,
      'FL-POL-006 /metadata/namespace',
    ],
    ['no namespace', `${namespaced.replace(', namespace: shop', '')}spec: { loader: true }\n`, 'FL-POL-005 /metadata'],
    ['a bad name', `${head.replace('name: p', 'name: P_1')}spec: { loader: true }\n`, 'FL-POL-007 /metadata/name'],
    [
      'a wave of its own',
      `${head.replace('name: p', 'name: p, annotations: { argocd.argoproj.io/sync-wave: "1" }')}spec: { loader: true }\n`,
      'FL-POL-009 /metadata/annotations/argocd.argoproj.io~1sync-wave',
    ],
    ['a status', `${spec({ loader: true })}status: {}\n`, 'FL-POL-004 /status'],
    ['an unknown field', hooked({ selektors: [] }), 'FL-POL-101 /spec/kprobes/0/selektors'],
    ['a missing field', spec({ kprobes: [{}] }), 'FL-POL-103 /spec/kprobes/0'],
    ['an unknown type', hooked({ args: [{ index: 0, type: 'strng' }] }), 'FL-POL-104 /spec/kprobes/0/args/0/type'],
    [
      'two lists of programs',
      selecting({
        matchBinaries: [
          { operator: 'In', values: ['/a'] },
          { operator: 'In', values: ['/b'] },
        ],
      }),
      'FL-POL-104 /spec/kprobes/0/selectors/0/matchBinaries',
    ],
  ])('%s', (_, yaml, expected) => {
    expect(told(yaml)).toEqual([expected]);
  });

  test('names what was meant', () => {
    const help = (yaml: string) => carryRuntimePolicies(located(yaml)).findings.map((found) => found.help);
    expect(help(hooked({ selektors: [] }))).toEqual(['did you mean `selectors`?']);
    expect(help(hooked({ args: [{ index: 0, type: 'strng' }] }))).toEqual(['did you mean `string`?']);
    expect(help('apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\n')).toEqual([
      'name the file in `policies.files`',
    ]);
  });
});

describe('what an agent would refuse', () => {
  const argument = (index: number) => ({ index, type: 'int' });
  const match = (operator: string, values: string[], index = 0) => ({ index, operator, values });
  const numbers = { args: [argument(0)] };
  const one = { call: 'tcp_connect', syscall: false };

  test.each([
    ['six arguments', hooked({ args: [0, 1, 2, 3, 4, 5].map(argument) }), '/spec/kprobes/0/args'],
    [
      'three arguments and three of data',
      hooked({ args: [0, 1, 2].map(argument), data: [0, 1, 2].map(argument) }),
      '/spec/kprobes/0/args',
    ],
    [
      'an argument 0 that is not read, for want of an index',
      selecting({ matchArgs: [{ operator: 'Prefix', values: ['/'] }] }),
      '/spec/kprobes/0/selectors/0/matchArgs/0',
    ],
    ['six selectors', hooked({ selectors: [1, 2, 3, 4, 5, 6].map(() => ({})) }), '/spec/kprobes/0/selectors'],
    [
      'six comparisons',
      selecting({ matchArgs: [1, 2, 3, 4, 5, 6].map(() => match('Prefix', ['/'], 1)) }),
      '/spec/kprobes/0/selectors/0/matchArgs',
    ],
    [
      'four actions',
      selecting({ matchActions: [1, 2, 3, 4].map(() => ({ action: 'Post' })) }),
      '/spec/kprobes/0/selectors/0/matchActions',
    ],
    [
      'an argument that is not read',
      selecting({ matchArgs: [match('Prefix', ['/'], 2)] }),
      '/spec/kprobes/0/selectors/0/matchArgs/0/index',
    ],
    [
      'five numbers',
      selecting({ matchArgs: [match('Equal', ['1', '2', '3', '4', '5'])] }, numbers),
      '/spec/kprobes/0/selectors/0/matchArgs/0/values',
    ],
    ['a function hooked twice', hooked({}, {}), '/spec/kprobes/1/call'],
    ['a function that is no system call', hooked({ call: 'tcp_connect' }), '/spec/kprobes/0/call'],
    ['a list that is not there', hooked({ call: 'list:mine' }), '/spec/kprobes/0/call'],
    ['nodes by labels', spec({ kprobes: [one], hostSelector: { matchLabels: { a: 'b' } } }), '/spec/hostSelector'],
    [
      'nodes in a namespace',
      `${namespaced}spec: ${JSON.stringify({ kprobes: [one], hostSelector: {} })}\n`,
      '/spec/hostSelector',
    ],
    [
      'a rate limit of a signal',
      selecting({ matchActions: [{ action: 'GetUrl', rateLimit: '1m' }] }),
      '/spec/kprobes/0/selectors/0/matchActions/0',
    ],
  ])('%s', (_, yaml, path) => {
    expect(told(yaml)).toEqual([`FL-TET-102 ${path}`]);
  });

  test('a result that cannot be overridden, an enforcer that is not there', () => {
    const at = '/spec/kprobes/0/selectors/0/matchActions/0/action';
    const acting = (action: string, more: object = {}) =>
      told(selecting({ matchActions: [{ action }] }, more)).filter((line) => line.startsWith('FL-TET-102'));
    expect(acting('Override', one)).toEqual([`FL-TET-102 ${at}`]);
    expect(acting('Override')).toEqual([]);
    expect(acting('Override', { call: 'security_file_open', syscall: false })).toEqual([]);
    expect(acting('NotifyEnforcer')).toEqual([`FL-TET-102 ${at}`]);
  });

  test('is not what only looks like it', () => {
    expect(told(spec({ kprobes: [{ call: 'list:mine' }], lists: [{ name: 'mine', values: ['sys_dup'] }] }))).toEqual(
      [],
    );
    expect(told(selecting({ matchArgs: [match('InMap', ['1', '2', '3', '4', '5'])] }, numbers))).toEqual([]);
    expect(told(selecting({ matchArgs: [match('Equal', ['a', 'b', 'c', 'd', 'e'], 1)] }))).toEqual([]);
    expect(told(hooked({ call: '__x64_sys_openat' }))).toEqual([]);
    expect(told(selecting({ matchArgs: [{ args: [0], operator: 'Prefix', values: ['/'] }] }))).toEqual([]);
    expect(told(spec({ kprobes: [one], hostSelector: {} }))).toEqual([]);
    // Selectors of tracepoints count by position.
    const tracepoint = { subsystem: 'raw_syscalls', event: 'sys_enter', args: [{ index: 4, type: 'int64' }] };
    expect(
      told(spec({ tracepoints: [{ ...tracepoint, selectors: [{ matchArgs: [match('Equal', ['1'])] }] }] })),
    ).toEqual([]);
  });
});
