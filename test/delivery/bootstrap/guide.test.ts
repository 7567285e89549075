import { describe, expect, test } from 'vitest';
import { guide } from '../../../src/delivery/bootstrap/guide';
import { anyModelOf } from '../../support/model-of';

const external = { cni: { external: { name: 'other' } } };
const guideOf = (distribution: string, sections: object = {}) =>
  guide(anyModelOf({ kubernetes: { distribution }, cni: { cilium: {} }, ...sections }, 'lab'), {
    staticPods: false,
    objects: true,
  });
const vip = (address: string) => ({ controlPlane: { vip: { address } } });

describe('the way from an empty cluster to its network', () => {
  test.each([
    ['k3s', '/etc/rancher/k3s/config.yaml'],
    ['rke2', '/etc/rancher/rke2/config.yaml'],
    ['kind', 'kind create cluster --config kind/cluster.yaml'],
    ['aks', 'az aks create --name lab --resource-group RESOURCE-GROUP --network-plugin none --kube-proxy-config'],
    ['kubeadm', '--skip-phases=addon/kube-proxy'],
  ])('on %s prepares the cluster, then applies the objects', (distribution, step) => {
    const text = guideOf(distribution);
    expect(text.indexOf(step)).toBeGreaterThan(0);
    expect(text.indexOf('for file in kubectl')).toBeGreaterThan(text.indexOf(step));
  });

  test.each(['k3s', 'rke2', 'kind', 'aks', 'gke', 'openshift'])(
    'on %s with a network prepares nothing',
    (distribution) => {
      expect(guideOf(distribution, external)).toMatch(/^# .*\n\nApply the files/);
    },
  );

  test.each(['k3s', 'rke2', 'kind', 'aks', 'gke', 'openshift'])('on %s speaks of no kubeadm', (distribution) => {
    expect(guideOf(distribution)).not.toContain('kubeadm');
  });

  test('CM-20 says why RKE2 must not install Cilium by itself', () => {
    expect(guideOf('rke2')).toMatch(/rke2-cilium.*HelmChartConfig.*Two would write the same objects/);
  });

  test('CM-23 keeps what Argo CD owns out of the folder that k3s applies, and cleans up after Cilium alone', () => {
    expect(guideOf('k3s')).toContain('Leave `/var/lib/rancher/k3s/server/manifests` alone');
    expect(guideOf('k3s')).toContain('cilium_host cilium_net cilium_vxlan');
    expect(guideOf('k3s', { cni: { antrea: {} } })).not.toContain('cilium_host');
  });

  test.each([
    ['k3s', '10.0.10.10', 'https://10.0.10.10:6443'],
    ['rke2', '10.0.10.10', 'https://10.0.10.10:9345'],
    ['rke2', 'fd00::10', 'https://[fd00::10]:9345'],
  ])('on %s names the address at which nodes join', (distribution, address, server) => {
    expect(guideOf(distribution, vip(address))).toContain(`server: ${server}`);
  });

  test.each<[string, object, string]>([
    ['Cilium', {}, 'aws-node kube-proxy'],
    ['Cilium beside kube-proxy', { services: { proxy: 'kube-proxy' } }, 'aws-node'],
    ['Cilium that stands by', { cni: { cilium: { standby: true } } }, 'kube-proxy'],
    ['Cilium above the CNI of AWS', { cni: { cilium: { chaining: 'aws-vpc-cni' } } }, 'kube-proxy'],
    ['Antrea behind the CNI of AWS', { cni: { antrea: { chaining: 'aws-vpc-cni' } } }, 'kube-proxy'],
  ])('IF-41 on EKS removes what %s replaces', (_, sections, gone) => {
    expect(guideOf('eks', sections)).toContain(`delete daemonset ${gone}\n`);
    expect(guideOf('eks', sections)).not.toContain('kubeadm');
  });

  test('CM-05 on EKS says that a chained Cilium needs pods to start anew', () => {
    expect(guideOf('eks', { cni: { cilium: { chaining: 'aws-vpc-cni' } } })).toContain('Restart pods that ran before');
    expect(guideOf('eks')).not.toContain('Restart pods');
  });

  test('IF-41 on EKS removes nothing where nothing is replaced', () => {
    expect(guideOf('eks', external)).not.toContain('delete daemonset');
  });

  test('CM-05 CM-11 Antrea that is chained needs pods to start anew', () => {
    expect(guideOf('eks', { cni: { antrea: { chaining: 'aws-vpc-cni' } } })).toContain('Restart pods that ran before');
    const onAzure = guideOf('aks', { cni: { antrea: { chaining: 'other' } } });
    expect(onAzure).toContain('--network-plugin azure');
    expect(onAzure).toContain('Restart pods that ran before');
    expect(guideOf('aks', { cni: { antrea: {} } })).toContain('--network-plugin none');
  });

  test('CM-08 on GKE asks for nodes on which Antrea runs', () => {
    const onGoogle = guideOf('gke', { cni: { antrea: {} } });
    expect(onGoogle).toContain('--image-type UBUNTU_CONTAINERD');
    expect(onGoogle).toContain('Restart pods that ran before');
  });

  test('on Talos tells what an upgrade of Kubernetes would bring back', () => {
    expect(guideOf('talos', {})).toContain('once more with every `talosctl upgrade-k8s`');
  });

  test('on AKS leaves kube-proxy alone where the spec keeps it', () => {
    expect(guideOf('aks', { services: { proxy: 'kube-proxy' } })).not.toContain('kube-proxy-config');
  });
});
