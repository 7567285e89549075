import type { DaemonSet } from 'kubernetes-types/apps/v1';
import { describe, expect, test } from 'vitest';
import type { KubernetesObject } from '../../src/stages/kubernetes-object';
import { built, told } from './built';

const vip = { address: '10.0.10.10', interface: 'eth0' };
const bgp = (peer: object = {}, more: object = {}) => ({
  localASN: 64512,
  routerInterface: 'eth0',
  peers: [{ name: 'tor-a', address: '10.0.10.1', asn: 64500, ...peer }],
  ...more,
});

/** The container of kube-vip's DaemonSet, and its environment as a map. */
function kubeVip(sections: object) {
  const { object } = built({ nodes: { cidrs: ['10.0.10.0/24'] }, ...sections });
  const container = object<DaemonSet & KubernetesObject>('DaemonSet', 'kube-vip-ds').spec?.template.spec?.containers[0];
  if (!container) throw new Error('kube-vip has no container');
  return { container, env: Object.fromEntries((container.env ?? []).map(({ name, value }) => [name, value])) };
}

describe('kube-vip', () => {
  test('KV-01 is pinned to one version', () => {
    expect(kubeVip({ controlPlane: { vip } }).container.image).toContain('kube-vip:v1.2.3');
    expect(kubeVip({ controlPlane: { vip, kubeVip: { version: '1.2.3' } } }).container.image).toContain(':v1.2.3');
  });

  test('KV-06 runs everything as its manager', () => {
    const { container } = kubeVip({ controlPlane: { vip } });
    expect(container.args).toEqual(['manager']);
  });

  test('KV-02 balances the control plane with IPVS where the spec asks for it', () => {
    const { env } = kubeVip({
      controlPlane: { vip: { ...vip, loadBalancing: { port: 6443, forward: 'masquerade' } } },
    });
    expect(env).toMatchObject({ lb_enable: 'true', lb_port: '6443', lb_fwdmethod: 'masquerade' });
    expect(kubeVip({ controlPlane: { vip } }).env).not.toHaveProperty('lb_enable', 'true');
  });

  test('KV-03 runs on the control plane by label, or as a static pod before there is a cluster', () => {
    const { object } = built({ controlPlane: { vip } });
    expect(JSON.stringify(object('DaemonSet', 'kube-vip-ds'))).toContain('node-role.kubernetes.io/control-plane');
    const { network } = built({ controlPlane: { vip: { ...vip, runAs: 'static-pod' } } });
    expect(network.staticPods.map(({ kind }) => kind)).toEqual(['Pod']);
  });

  test('KV-04 elects its leader by a lease of Kubernetes, with the times of the spec', () => {
    const lease = { durationSeconds: 30, renewDeadlineSeconds: 20, retryPeriodSeconds: 4 };
    expect(kubeVip({ controlPlane: { vip: { ...vip, lease } } }).env).toMatchObject({
      vip_leaderelection: 'true',
      vip_leaseduration: '30',
      vip_renewdeadline: '20',
      vip_retryperiod: '4',
    });
  });

  test('KV-05 elects a leader for each Service', () => {
    const loadBalancer = (more: object) => ({ implementation: 'kube-vip', kubeVip: { interface: 'eth0', ...more } });
    const { env } = kubeVip({ controlPlane: { vip }, loadBalancer: loadBalancer({ perServiceElection: true }) });
    expect(env).toMatchObject({ svc_enable: 'true', svc_election: 'true' });
  });

  test('KV-07 serves metrics where the spec says, or not at all', () => {
    expect(kubeVip({ controlPlane: { vip, kubeVip: { metricsPort: 2113 } } }).env).toMatchObject({
      prometheus_server: ':2113',
    });
    const { container } = kubeVip({ controlPlane: { vip, kubeVip: { metrics: false } } });
    expect(JSON.stringify(container)).toContain('prometheusHTTPServer');
  });

  test('KV-09 attaches no communities: Cilium announces with them, or kube-vip does without', () => {
    const communities = {
      services: ['loadBalancerIP'],
      selector: { matchLabels: { a: 'b' } },
      communities: ['64512:100'],
    };
    const announced = bgp({}, { advertise: [communities] });
    const byBgp = { implementation: 'kube-vip', kubeVip: { mode: 'bgp' } };
    expect(told({ loadBalancer: byBgp, bgp: announced })).toEqual(['FL-BGP-007 error', 'FL-VIP-020 error']);
    const { routerInterface: _, ...byCilium } = announced;
    expect(built({ controlPlane: { vip }, bgp: byCilium }).names('CiliumBGPAdvertisement')).toEqual(['services']);
  });

  test('KV-10 watches its peers by BFD', () => {
    const { env } = kubeVip({ controlPlane: { vip: { ...vip, mode: 'bgp' } }, bgp: bgp({ bfd: true }) });
    expect(env).toMatchObject({ bgp_enable: 'true' });
    expect(env.bgp_peers).toMatch(/^10\.0\.10\.1:64500:.*:true/);
  });
});
