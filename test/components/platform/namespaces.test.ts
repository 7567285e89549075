import { describe, expect, test } from 'vitest';
import { built, told } from '../../capabilities/built';

const quota = { pods: '100', 'limits.memory': '64Gi' };
const limits = { default: { memory: '512Mi' }, defaultRequest: { cpu: '50m' } };
const wasm = { name: 'wasm', handler: 'spin', nodeSelector: { runtime: 'wasm' } };

describe('what stands around the workloads of teams', () => {
  test('IF-22 namespaces have quotas, and limits for containers that name none', () => {
    const platform = { namespaces: [{ name: 'shop', labels: { team: 'shop' }, quota, limits }, { name: 'plain' }] };
    const { object, names, network } = built({ platform });
    expect(object('Namespace', 'shop')).toMatchObject({ metadata: { labels: { team: 'shop' } } });
    expect(object('ResourceQuota')).toMatchObject({ metadata: { namespace: 'shop' }, spec: { hard: quota } });
    expect(object('LimitRange')).toMatchObject({
      metadata: { namespace: 'shop' },
      spec: { limits: [{ type: 'Container', ...limits }] },
    });
    expect(names('Namespace')).toContain('plain');
    const stages = network.manifests.filter(({ object }) => /Namespace|Quota|LimitRange/.test(object.kind));
    expect(stages.map(({ object, stage }) => `${stage} ${object.kind}`).toSorted()).toEqual([
      'access LimitRange',
      'access ResourceQuota',
      'foundation Namespace',
      'foundation Namespace',
      'foundation Namespace',
    ]);
  });

  test('IF-72 nodes with a runtime for WebAssembly take the pods that ask for it, and need no Argo CD for that', () => {
    const { object, stageOf } = built({ platform: { runtimeClasses: [wasm, { name: 'gvisor', handler: 'runsc' }] } });
    expect(object('RuntimeClass', 'wasm')).toMatchObject({
      handler: 'spin',
      scheduling: { nodeSelector: { runtime: 'wasm' } },
    });
    expect(object('RuntimeClass', 'gvisor')).not.toHaveProperty('scheduling');
    expect(stageOf('wasm')).toBe('foundation');
  });

  test('has names of its own', () => {
    expect(told({ platform: { namespaces: [{ name: 'a' }, { name: 'a' }] } })).toEqual(['FL-REF-003 error']);
    expect(told({ platform: { runtimeClasses: [wasm, wasm] } })).toEqual(['FL-REF-003 error']);
  });
});
