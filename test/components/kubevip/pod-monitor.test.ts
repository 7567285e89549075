import { Value } from 'typebox/value';
import { expect, test } from 'vitest';
import { type PodMonitor, podMonitor } from '../../../imports/monitoring.coreos.com';
import { kubeVip } from '../../../src/components/kubevip/kube-vip';
import { modelOf } from '../../support/model-of';
import { daemonSets, services, vip } from './specs';

const observability = { serviceMonitors: true };
const monitorsOf = (spec: object) =>
  kubeVip(modelOf(spec)).manifests.flatMap(({ object }) =>
    object.kind === 'PodMonitor' ? [object as PodMonitor] : [],
  );

test('KV-07 a PodMonitor for each DaemonSet finds its pods by a label and a port that they have', () => {
  const spec = {
    controlPlane: { vip },
    loadBalancer: { ...services, layer2: { interfaces: ['eth1'] } },
    observability,
  };
  const monitors = monitorsOf(spec);
  const found = daemonSets(spec);
  expect(monitors).toHaveLength(2);
  for (const [index, monitor] of monitors.entries()) {
    expect(Value.Errors(podMonitor, monitor)).toEqual([]);
    const template = found[index]?.spec?.template;
    expect(template?.metadata?.labels).toMatchObject(monitor.spec.selector.matchLabels);
    expect(template?.spec?.containers[0]?.ports?.map(({ name }) => name)).toEqual(['metrics']);
  }
  const ports = found.map(({ spec }) => spec?.template.spec?.containers[0]?.ports?.[0]?.containerPort);
  expect(ports).toEqual([2112, 2113]);
});

test('KV-07 nothing is monitored without metrics, without monitors or without a DaemonSet', () => {
  expect(monitorsOf({ controlPlane: { vip } })).toEqual([]);
  expect(monitorsOf({ controlPlane: { vip, kubeVip: { metrics: false } }, observability })).toEqual([]);
  expect(monitorsOf({ controlPlane: { vip: { ...vip, runAs: 'static-pod' } }, observability })).toEqual([]);
});
