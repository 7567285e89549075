import { describe, expect, test } from 'vitest';
import { findings } from '../../../src/components/tetragon/findings';
import { running, settingsOf } from './cases';

const root = '/spec/runtimeSecurity';
const told = (s: Parameters<typeof findings>[0]) => findings(s).map(({ code, path }) => `${code} ${path}`);
const tetragon = { enabled: true };
const policies = (...list: object[]) => settingsOf({ tetragon, policies: list });

test('a sound section has no findings', () => {
  expect(told(running())).toEqual([]);
  expect(told(settingsOf())).toEqual([]);
  expect(told(policies({ name: 'mounts' }, { file: 'a.yaml' }))).toEqual([]);
});

describe('policies', () => {
  test.each([
    ['neither a name nor a file', policies({}), `FL-TET-001 ${root}/policies/0`],
    ['a name and a file', policies({ name: 'mounts', file: 'a.yaml' }), `FL-TET-001 ${root}/policies/0`],
    ['an action for a file', policies({ file: 'a.yaml', action: 'kill' }), `FL-TET-002 ${root}/policies/0/action`],
    ['exceptions for a file', policies({ file: 'a.yaml', except: ['/x'] }), `FL-TET-002 ${root}/policies/0/except`],
    ['without Tetragon', settingsOf({ policies: [{ name: 'mounts' }] }), `FL-TET-003 ${root}/policies`],
    [
      'that nobody loads',
      settingsOf({ tetragon: { ...tetragon, tracingPolicies: false }, policies: [{ file: 'a.yaml' }] }),
      `FL-TET-004 ${root}/policies`,
    ],
    ['that stop processes', policies({ name: 'mounts', action: 'kill' }), `FL-TET-005 ${root}/policies/0/action`],
    ['named twice', policies({ name: 'mounts' }, { name: 'mounts' }), `FL-TET-010 ${root}/policies/1/name`],
    [
      'with nothing left to watch',
      policies({ name: 'reverse-shell', except: ['sh', 'nc', 'cat', 'bsd', 'traditional', 'netcat'] }),
      `FL-TET-011 ${root}/policies/0/except`,
    ],
  ])('%s', (_, s, expected) => {
    expect(told(s)).toEqual([expected]);
  });

  test('that only observe are no warning', () => {
    expect(told(policies({ name: 'mounts', action: 'observe' }))).toEqual([]);
  });

  test('need a kernel that compares prefixes', () => {
    const on = (kernel: string) => settingsOf({ tetragon, policies: [{ name: 'mounts' }] }, { nodes: { kernel } });
    expect(told(on('4.19'))).toEqual([`FL-TET-007 ${root}/policies/0/name`]);
    expect(told(on('5.3'))).toEqual([]);
    expect(told(on('5.10'))).toEqual([]);
  });
});

test('Tetragon needs a kernel that is not too old', () => {
  expect(told(running({}, { nodes: { kernel: '4.18' } }))).toEqual(['FL-TET-007 /spec/nodes/kernel']);
  expect(told(running({}, { nodes: { kernel: '4.19' } }))).toEqual([]);
});

describe('the port of metrics', () => {
  const vip = { controlPlane: { vip: { address: '10.0.10.10' } } };
  const path = `${root}/tetragon/metrics/port`;

  test('is not that of kube-vip, which is on the same nodes', () => {
    const [found] = findings(running({}, vip));
    expect(found).toMatchObject({ code: 'FL-TET-006', path, message: "port 2112 of the nodes is kube-vip's already" });
    expect(found?.also).toEqual([{ path: '/spec/controlPlane/kubeVip/metricsPort', label: expect.any(String) }]);
  });

  test('is free where one of the two serves none, or elsewhere, or kube-vip does not run', () => {
    const quiet = { controlPlane: { ...vip.controlPlane, kubeVip: { metrics: false } } };
    expect(told(running({}, quiet))).toEqual([]);
    expect(told(running({ metrics: { enabled: false } }, vip))).toEqual([]);
    expect(told(running({ metrics: { port: 2114 } }, vip))).toEqual([]);
  });

  test.each([6789, 8118])('is not %s, where agents listen for other things', (port) => {
    expect(told(running({ metrics: { port } }))).toEqual([`FL-TET-006 ${path}`]);
  });
});

describe('event filters', () => {
  test.each(['{', 'health_check', '[]', 'null', '{"pid_set":[1]}'])('cannot be %s', (filter) => {
    expect(told(running({ export: { deny: ['{}', filter] } }))).toEqual([`FL-TET-008 ${root}/tetragon/export/deny/1`]);
  });

  test.each(['allow', 'fields', 'redact'])('are read in export.%s too', (field) => {
    const [found] = findings(running({ export: { [field]: ['no'] } }));
    expect(found).toMatchObject({ code: 'FL-TET-008', help: expect.stringContaining('{"') });
  });
});

test('ancestors need their base', () => {
  const path = `${root}/tetragon/processes/ancestors`;
  expect(told(running({ processes: { ancestors: ['kprobe'] } }))).toEqual([`FL-TET-009 ${path}`]);
  expect(told(running({ processes: { ancestors: ['kprobe', 'base'] } }))).toEqual([]);
});
