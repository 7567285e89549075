import { Chart, Testing } from 'cdk8s';
import { expect, test } from 'vitest';
import { Antrea } from '../../src/constructs/antrea';
import { Cilium } from '../../src/constructs/cilium';
import type { KubernetesObject } from '../../src/stages/kubernetes-object';

const spec = {
  kubernetes: { apiServer: { host: '10.0.10.10' } },
  pods: { cidrs: ['10.244.0.0/16'] },
  cni: { antrea: {} },
  bgp: {
    localASN: 64512,
    peers: [{ name: 'tor', address: '10.0.10.1', asn: 64500 }],
    advertise: [{ pods: true }],
  },
};

test('Antrea renders in a chart of the user, with the resources around it', () => {
  const chart = new Chart(Testing.app(), 'mine');
  const antrea = new Antrea(chart, 'antrea', { name: 'lab', spec });
  const kinds = (Testing.synth(chart) as KubernetesObject[]).map(({ kind, metadata }) => `${kind} ${metadata.name}`);
  expect(kinds).toEqual(
    expect.arrayContaining([
      'DaemonSet antrea-agent',
      'Deployment antrea-controller',
      'APIService v1alpha1.stats.antrea.io',
    ]),
  );
  expect(kinds.filter((name) => name.startsWith('BGPPolicy '))).toHaveLength(1);
  expect(antrea.objects.has('DaemonSet kube-system/antrea-agent')).toBe(true);
});

test('another CNI renders nothing for it', () => {
  const chart = new Chart(Testing.app(), 'mine');
  expect(new Cilium(chart, 'cilium', { name: 'lab', spec }).objects.size).toBe(0);
});
