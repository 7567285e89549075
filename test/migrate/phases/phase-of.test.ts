import type { ConfigMap } from 'kubernetes-types/core/v1';
import { Value } from 'typebox/value';
import { describe, expect, test } from 'vitest';
import { type PrometheusRule, prometheusRule } from '../../../imports/monitoring.coreos.com';
import { print } from '../../../src/compile';
import type { KubernetesObject } from '../../../src/stages/kubernetes-object';
import { built } from '../../capabilities/built';
import { migrating } from '../migrating';

const beside = {
  'custom-cni-conf': 'true',
  'enable-host-legacy-routing': 'true',
  'enable-policy': 'never',
  'kube-proxy-replacement': 'false',
  'routing-mode': 'tunnel',
  'tunnel-port': '8473',
  'cluster-pool-ipv4-cidr': '10.245.0.0/16',
  'unmanaged-pod-watcher-interval': '0',
};
const policy = (apiVersion: string, kind: string, spec: object) =>
  JSON.stringify({ apiVersion, kind, metadata: { name: 'web', namespace: 'kube-system' }, spec });
const policies = {
  'plain.yaml': policy('networking.k8s.io/v1', 'NetworkPolicy', { podSelector: {}, ingress: [{}] }),
  'cilium.yaml': policy('cilium.io/v2', 'CiliumNetworkPolicy', { endpointSelector: {}, ingress: [{}] }),
};
const withPolicies = (phase: string) =>
  built(migrating(phase, {}, { policies: { files: ['plain.yaml', 'cilium.yaml'] } }), policies);

describe('each phase is a whole state of the cluster', () => {
  test('preflight renders nothing of the CNI that comes, and keeps what stands beside any', () => {
    const vip = { controlPlane: { vip: { address: '10.0.10.10', interface: 'eth0', mode: 'arp' } } };
    const { config, names } = built(migrating('preflight', {}, vip));
    expect(config).toBeUndefined();
    expect(names('DaemonSet').every((name) => name.startsWith('kube-vip'))).toBe(true);
    expect(names('DaemonSet')).toHaveLength(1);
  });

  test('install puts Cilium beside the old CNI by its documented settings, and hands it no node', () => {
    const { config, names } = built(migrating('install'));
    expect(config).toMatchObject(beside);
    expect(config).not.toHaveProperty('write-cni-conf-when-ready');
    expect(names('CiliumNodeConfig')).toEqual([]);
  });

  test('nodes hands labelled nodes over by a CiliumNodeConfig, and restarts no agent by itself', () => {
    const [install, nodes] = [built(migrating('install')), built(migrating('nodes'))];
    expect(nodes.config).toEqual(install.config);
    expect(nodes.file('cni/70-cni-agent.yaml')).toBe(install.file('cni/70-cni-agent.yaml'));
    expect(nodes.object('CiliumNodeConfig')).toMatchObject({
      metadata: { name: 'cilium-default', namespace: 'kube-system' },
      spec: {
        nodeSelector: { matchLabels: { 'io.cilium.migration/cilium-default': 'true' } },
        defaults: {
          'write-cni-conf-when-ready': '/host/etc/cni/net.d/05-cilium.conflist',
          'custom-cni-conf': 'false',
          'cni-chaining-mode': 'none',
          'cni-exclusive': 'true',
        },
      },
    });
  });

  test('CM-31 audit reports what policies would drop, enforce drops it, and both still know which nodes have moved', () => {
    const [audit, enforce] = [built(migrating('audit')), built(migrating('enforce'))];
    expect(audit.config).toMatchObject({ ...beside, 'enable-policy': 'default', 'policy-audit-mode': 'true' });
    expect(enforce.config).toMatchObject({ ...beside, 'enable-policy': 'default' });
    expect(enforce.config).not.toHaveProperty('policy-audit-mode');
    for (const { names } of [audit, enforce]) expect(names('CiliumNodeConfig')).toEqual(['cilium-default']);
    expect(audit.file('cni/70-cni-agent.yaml')).not.toBe(enforce.file('cni/70-cni-agent.yaml'));
  });

  test('CM-31 what policies would drop is an alert while they are reported, and what they drop a dashboard', () => {
    const seeing = { alerts: true, dashboards: true, metrics: true, flows: { metrics: ['policy'] } };
    const of = (phase: string, observability: object = seeing) => built(migrating(phase, {}, { observability }));
    const [audit, enforce] = [of('audit'), of('enforce')];
    const rule = audit.object<PrometheusRule>('PrometheusRule', 'network-migration-policies');
    expect(Value.Errors(prometheusRule, rule)).toEqual([]);
    expect(JSON.stringify(rule)).toContain('hubble_policy_verdicts_total{action=\\"audit\\"}');
    expect(enforce.names('PrometheusRule')).not.toContain('network-migration-policies');
    const titles = ({ object }: typeof audit): string[] => {
      const name = 'network-dashboard-migration-policies';
      const { data = {} } = object<ConfigMap & KubernetesObject>('ConfigMap', name);
      return JSON.parse(data['migration-policies.json'] ?? '').panels.map(({ title }: { title: string }) => title);
    };
    expect(titles(audit)).toEqual([
      'What would policies drop?',
      'Why are packets dropped?',
      'What do policies decide?',
    ]);
    expect(titles(enforce)).toEqual(['Why are packets dropped?', 'What do policies decide?']);
    for (const { names } of [of('finalize'), of('audit', { ...seeing, metrics: false, flows: { metrics: [] } })])
      expect([...names('PrometheusRule'), ...names('ConfigMap')].join()).not.toContain('migration-policies');
  });

  test('CM-40 finalize and cleanup are the network as the spec says it, byte by byte', () => {
    const { migration: _, ...sections } = migrating('cleanup');
    const manifests = (spec: object) =>
      print(built(spec).network).filter(({ path }) => /^(cni|network|operations)\//.test(path));
    expect(manifests(migrating('finalize'))).toEqual(manifests(sections));
    expect(manifests(migrating('cleanup'))).toEqual(manifests(sections));
  });

  test('no phase takes away a policy that the old CNI enforces; those of Cilium wait until their definition is there', () => {
    expect(withPolicies('preflight').names('NetworkPolicy')).toEqual(['web']);
    expect(withPolicies('preflight').names('CiliumNetworkPolicy')).toEqual([]);
    for (const phase of ['install', 'nodes', 'audit', 'enforce', 'finalize', 'cleanup']) {
      const { names } = withPolicies(phase);
      expect([...names('NetworkPolicy'), ...names('CiliumNetworkPolicy')]).toEqual(['web', 'web']);
    }
  });

  test('CM-46 the CNI of a service mesh keeps its files on nodes that move', () => {
    const cni = { cilium: { serviceMesh: 'istio' } };
    const { object } = built(migrating('nodes', {}, { cni }));
    expect(object('CiliumNodeConfig')).toMatchObject({ spec: { defaults: { 'cni-exclusive': 'false' } } });
  });

  test('what needs the whole cluster waits for finalize', () => {
    const more = {
      gateways: { gatewayAPI: { enabled: true } },
      loadBalancer: { implementation: 'cilium', pools: [{ name: 'lan', addresses: ['10.0.10.200/29'] }] },
    };
    for (const phase of ['install', 'nodes', 'audit', 'enforce']) {
      expect(built(migrating(phase, {}, more)).names('CiliumLoadBalancerIPPool')).toEqual([]);
    }
    expect(built(migrating('finalize', {}, more)).names('CiliumLoadBalancerIPPool')).toEqual(['lan']);
    expect(built(migrating('finalize', {}, more)).config).toMatchObject({ 'enable-gateway-api': 'true' });
  });
});
