import type { Role } from 'kubernetes-types/rbac/v1';
import { describe, expect, test } from 'vitest';
import { kubeVip } from '../../../src/components/kubevip/kube-vip';
import { kubeVipStaticPod } from '../../../src/components/kubevip/static-pod';
import { modelOf } from '../../support/model-of';
import { bgp, daemonSets, environmentOf, findingsOf, podOf, services, vip } from './specs';

describe('the control plane', () => {
  test('KV-02 is balanced over its API servers by IPVS, by whatever way is asked', () => {
    for (const forward of ['local', 'masquerade'])
      expect(
        environmentOf({ controlPlane: { vip: { ...vip, loadBalancing: { forward, port: 7443 } } } }),
      ).toMatchObject({
        lb_enable: 'true',
        lb_port: '7443',
        lb_fwdmethod: forward,
      });
  });

  test('KV-03 has an instance on each of its nodes, by a DaemonSet or by a static pod', () => {
    expect(daemonSets({ controlPlane: { vip } }).length).toBe(1);
    const spec = { controlPlane: { vip: { ...vip, runAs: 'static-pod' } } };
    expect(daemonSets(spec)).toEqual([]);
    expect(kubeVipStaticPod(modelOf(spec))?.spec?.containers[0]?.args).toEqual(['manager']);
  });

  test('KV-04 elects its leader in etcd, by flags and with three files of the host', () => {
    const spec = {
      controlPlane: { vip: { ...vip, etcd: { endpoints: ['https://10.0.0.1:2379', 'https://10.0.0.2:2379'] } } },
    };
    const pod = podOf(spec);
    expect(pod.containers[0]?.args).toEqual([
      'manager',
      '--leaderElectionType=etcd',
      '--etcdEndpoints=https://10.0.0.1:2379,https://10.0.0.2:2379',
      '--etcdCACert=/etc/kubernetes/pki/etcd/ca.crt',
      '--etcdCert=/etc/kubernetes/pki/apiserver-etcd-client.crt',
      '--etcdKey=/etc/kubernetes/pki/apiserver-etcd-client.key',
    ]);
    expect(pod.volumes?.map(({ hostPath }) => hostPath?.type)).toEqual(['File', 'File', 'File']);
    expect(pod.containers[0]?.volumeMounts?.every(({ readOnly }) => readOnly)).toBe(true);
    expect(environmentOf(spec)).not.toHaveProperty('svc_enable');
  });

  test('KV-04 leaves Services to an instance that has the API server', () => {
    const spec = { controlPlane: { vip: { ...vip, etcd: {} } }, loadBalancer: services };
    expect(daemonSets(spec).map(({ metadata }) => metadata.name)).toEqual(['kube-vip-ds', 'kube-vip-services-ds']);
    expect(podOf(spec, 1).containers[0]?.args).toEqual(['manager']);
  });
});

describe('Services', () => {
  test('KV-05 have a leader each, or only those that ask for one', () => {
    const of = (section: object) => environmentOf({ loadBalancer: { ...services, kubeVip: section } });
    expect(of({ perServiceElection: true })).toMatchObject({ svc_election: 'true' });
    expect(of({ onDemandElection: true })).toMatchObject({ per_service_election_on_demand: 'true' });
    expect(of({ onDemandElection: true })).not.toHaveProperty('svc_election');
    expect(of({})).not.toHaveProperty('per_service_election_on_demand');
  });

  test('are in a routing table by every node', () => {
    const spec = { loadBalancer: { ...services, kubeVip: { mode: 'routing-table', interface: 'lo' } } };
    expect(environmentOf(spec)).toMatchObject({ vip_interface: 'lo', vip_routingtable: 'true', svc_enable: 'true' });
    expect(findingsOf(spec)).toEqual([]);
  });
});

test('KV-06 every instance is a manager', () => {
  for (const mode of ['arp', 'bgp', 'routing-table', 'wireguard']) {
    const spec = { controlPlane: { vip: { address: vip.address, mode } }, loadBalancer: services, bgp };
    for (const { spec: daemon } of daemonSets(spec))
      expect(daemon?.template.spec?.containers[0]?.args?.[0]).toBe('manager');
  }
});

test('KV-07 every instance serves metrics, at a port that the spec chooses', () => {
  const spec = { controlPlane: { vip, kubeVip: { metricsPort: 2115 } } };
  expect(environmentOf(spec)).toMatchObject({ prometheus_server: ':2115' });
});

describe('WireGuard', () => {
  const spec = { controlPlane: { vip: { address: '10.9.0.1', mode: 'wireguard' } } };

  test('may read the one Secret that holds the tunnels', () => {
    const roles = kubeVip(modelOf(spec)).manifests.filter(({ object }) => object.kind === 'Role');
    expect(roles.map(({ object, stage }) => [stage, (object as Role).rules])).toEqual([
      ['access', [{ apiGroups: [''], resources: ['secrets'], resourceNames: ['wireguard'], verbs: ['get'] }]],
    ]);
  });

  test('is privileged, for it writes sysctls', () => {
    expect(podOf(spec).containers[0]?.securityContext).toEqual({ privileged: true });
  });

  test('is the only mode that may read a Secret', () => {
    for (const mode of ['arp', 'bgp', 'routing-table']) {
      const { manifests } = kubeVip(modelOf({ controlPlane: { vip: { ...vip, mode } }, bgp }));
      expect(JSON.stringify(manifests.filter(({ object }) => object.kind.endsWith('Role')))).not.toContain('secrets');
    }
  });
});
