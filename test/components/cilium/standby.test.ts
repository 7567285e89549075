import type { DaemonSet } from 'kubernetes-types/apps/v1';
import type { ConfigMap } from 'kubernetes-types/core/v1';
import type { ClusterRole } from 'kubernetes-types/rbac/v1';
import { describe, expect, test } from 'vitest';
import { cilium } from '../../../src/components/cilium/cilium';
import { modelOf } from '../../support/model-of';

const spec = (standby: boolean) => ({
  pods: { cidrs: ['10.245.0.0/16'] },
  services: { proxy: 'kube-proxy' },
  routing: { tunnelPort: 8473 },
  cni: { cilium: { standby } },
});
const objectOf = (standby: boolean, kind: string, name: string) =>
  cilium(modelOf(spec(standby))).manifests.find(({ object }) => object.kind === kind && object.metadata.name === name)
    ?.object;
const configOf = (standby: boolean) => (objectOf(standby, 'ConfigMap', 'cilium-config') as ConfigMap).data ?? {};

describe('Cilium beside another CNI', () => {
  test('leaves the configuration of the nodes as it is', () => {
    const keys = ['write-cni-conf-when-ready', 'cni-exclusive', 'cni-log-file', 'cni-uninstall'];
    expect(Object.keys(configOf(true)).filter((key) => keys.includes(key))).toEqual([]);
    expect(configOf(true)['custom-cni-conf']).toBe('true');
    expect(configOf(false)).toMatchObject({ 'custom-cni-conf': 'false', 'cni-exclusive': 'true' });
  });

  test('enforces no policy, and routes by the table of the host', () => {
    expect(configOf(true)).toMatchObject({ 'enable-policy': 'never', 'enable-host-legacy-routing': 'true' });
    expect(configOf(false)['enable-policy']).toBe('default');
    expect(configOf(false)).not.toHaveProperty('enable-host-legacy-routing');
  });

  test('CM-43 has a tunnel and pod ranges of its own', () => {
    expect(configOf(true)).toMatchObject({
      'routing-mode': 'tunnel',
      'tunnel-port': '8473',
      ipam: 'cluster-pool',
      'cluster-pool-ipv4-cidr': '10.245.0.0/16',
    });
  });

  test('restarts no pods of the other CNI, and may not', () => {
    expect(configOf(true)['unmanaged-pod-watcher-interval']).toBe('0');
    const deletes = (standby: boolean) =>
      (objectOf(standby, 'ClusterRole', 'cilium-operator') as ClusterRole).rules?.some(
        ({ resources, verbs }) => resources?.includes('pods') && verbs.includes('delete'),
      );
    expect([deletes(true), deletes(false)]).toEqual([false, true]);
  });

  test('runs agents on every node all the same', () => {
    const podSpec = (standby: boolean) => (objectOf(standby, 'DaemonSet', 'cilium') as DaemonSet).spec?.template.spec;
    expect(podSpec(true)).toEqual(podSpec(false));
  });

  test('divides ranges of its own where the distribution would do it otherwise', () => {
    for (const distribution of ['talos', 'eks'])
      expect(modelOf({ ...spec(true), kubernetes: { distribution } }).pods.ipam).toBe('cluster-pool');
  });
});
