import type { DaemonSet } from 'kubernetes-types/apps/v1';
import { describe, expect, test } from 'vitest';
import { print } from '../../../src/compile';
import type { KubernetesObject } from '../../../src/stages/kubernetes-object';
import { built, told } from '../../capabilities/built';
import { migrating } from '../migrating';

const toAntrea = (phase: string, more: object = {}, sections: object = {}) =>
  migrating(
    phase,
    { acceptUnsupported: true, ...more },
    {
      cni: { antrea: {} },
      pods: { cidrs: ['10.244.0.0/16'] },
      routing: { protocol: 'geneve' },
      ...sections,
    },
  );
const selector = (spec: object) =>
  built(spec).object<DaemonSet & KubernetesObject>('DaemonSet').spec?.template?.spec?.nodeSelector;

describe('each phase of a migration to Antrea is a whole state of the cluster', () => {
  test('preflight renders nothing of it', () => {
    expect(built(toAntrea('preflight')).names('DaemonSet')).toEqual([]);
  });

  test('its agents run where a node is labelled, until all nodes have moved', () => {
    for (const phase of ['install', 'nodes', 'audit', 'enforce'])
      expect(selector(toAntrea(phase))).toEqual({
        'kubernetes.io/os': 'linux',
        'fairlead.dev/moved-to-antrea': 'true',
      });
    expect(selector(toAntrea('finalize'))).toEqual({ 'kubernetes.io/os': 'linux' });
  });

  test('the selector of the user stays', () => {
    const cni = { antrea: { agent: { nodeSelector: { pool: 'lab' } } } };
    expect(selector(toAntrea('nodes', {}, { cni }))).toMatchObject({ pool: 'lab', 'kubernetes.io/os': 'linux' });
  });

  test('kube-proxy balances Services until finalize', () => {
    const config = (phase: string) => JSON.stringify(built(toAntrea(phase)).object('ConfigMap'));
    expect(config('nodes')).not.toContain('proxyAll: true');
    expect(config('finalize')).toContain('proxyAll: true');
  });

  test('CM-40 finalize and cleanup are the network as the spec says it, byte by byte', () => {
    const { migration: _, ...sections } = toAntrea('cleanup');
    const manifests = (spec: object) =>
      print(built(spec).network).filter(({ path }) => /^(cni|network|operations)\//.test(path));
    expect(manifests(toAntrea('finalize'))).toEqual(manifests(sections));
    expect(manifests(toAntrea('cleanup'))).toEqual(manifests(sections));
  });
});

test.each(['calico', 'flannel', 'weave', 'cilium', 'awsVpcCni', 'azureCni', 'kubenet'])(
  'it may come from %s',
  (name) => {
    const from = { [name]: { cidrs: ['10.244.0.0/16'] } };
    for (const phase of ['preflight', 'nodes', 'finalize'])
      expect(told(toAntrea(phase, { from })).filter((one) => one.endsWith('error'))).toEqual([]);
  },
);

test('a cluster in two halves is refused unless the user decides so', () => {
  expect(told(toAntrea('nodes', { acceptUnsupported: false }))).toEqual(['FL-MIG-007 error']);
  expect(told(toAntrea('nodes'))).toEqual(['FL-MIG-008 warning']);
});
