import { Value } from 'typebox/value';
import { describe, expect, test } from 'vitest';
import { prometheusRule } from '../../../imports/monitoring.coreos.com';
import { definitionsOf } from '../../../src/delivery/definitions-of';
import { anyModelOf } from '../../support/model-of';
import { everyRule, rendered, rulesOf, seriesIn, specs } from './specs';

const namesOf = (spec: object = {}) => everyRule(spec).flatMap((rule) => ('alert' in rule ? [rule.alert] : []));
const alertsOf = (spec: object = {}) => everyRule(spec).flatMap((rule) => ('alert' in rule ? [rule] : []));
const recordsOf = (spec: object = {}) => everyRule(spec).flatMap((rule) => ('record' in rule ? [rule] : []));

describe.each(Object.entries(specs))('the rules for %s', (_, spec) => {
  test('are what Prometheus Operator accepts', () => {
    for (const rule of rulesOf(spec)) expect(Value.Errors(prometheusRule, rule)).toEqual([]);
  });

  test('name every alert and every series once', () => {
    const names = everyRule(spec).map((rule) => ('alert' in rule ? rule.alert : rule.record));
    expect(new Set(names).size).toBe(names.length);
  });

  test('tell whoever is on call what is wrong, what follows, and where to look first', () => {
    for (const { annotations, labels } of alertsOf(spec)) {
      expect(Object.keys(annotations ?? {})).toEqual(['summary', 'description', 'runbook']);
      expect(Object.values(annotations ?? {}).every((text) => text.length > 20)).toBe(true);
      expect(['critical', 'warning']).toContain(labels?.severity);
    }
  });

  test('speak only of labels that their series have', () => {
    for (const { expr, annotations } of alertsOf(spec)) {
      const kept = expr.match(/by \(([^)]*)\)/)?.[1]?.split(', ');
      const spoken = [
        ...Object.values(annotations ?? {})
          .join(' ')
          .matchAll(/\$labels\.([a-z_]+)/g),
      ];
      if (kept) for (const [, label] of spoken) expect(kept, expr).toContain(label);
    }
  });

  test('read recorded series only where the same spec records them', () => {
    const recorded = recordsOf(spec).map(({ record }) => record);
    const read = alertsOf(spec).flatMap(({ expr }) => seriesIn(expr).filter((name) => name.startsWith('network:')));
    expect(recorded).toEqual(expect.arrayContaining(read));
  });
});

describe('IF-25 alerts', () => {
  test('come for every system that runs, last of all, and only where the spec asks', () => {
    const manifests = rendered(specs.cilium ?? {}, { alerts: true });
    expect(manifests.map(({ object }) => object.metadata.name)).toEqual([
      'network-cilium-agent',
      'network-cilium-operator',
      'network-hubble',
      'network-kube-vip',
      'network-tetragon',
    ]);
    expect(new Set(manifests.map(({ stage }) => stage))).toEqual(new Set(['observability']));
    expect(rendered(specs.cilium ?? {}, {})).toEqual([]);
  });

  test('of flows read only metrics that the spec names', () => {
    const flow = (...metrics: string[]) => {
      const spec = { cni: { cilium: {} }, observability: { flows: { metrics } } };
      return [...new Set(everyRule(spec).flatMap(({ expr }) => seriesIn(expr)))].filter((name) => /^hubble/.test(name));
    };
    expect(flow()).toEqual([]);
    expect(flow('port-distribution')).toEqual(['hubble_lost_events_total']);
    expect(flow('drop:sourceContext=pod')).toEqual(['hubble_drop_total', 'hubble_lost_events_total']);
    expect(flow('dns;query')).toEqual(['hubble_dns_responses_total', 'hubble_lost_events_total']);
    // Its answers are counted under another name than those of httpV2.
    expect(flow('http')).toEqual(['hubble_lost_events_total']);
  });

  test('of agents are left out where agents serve no metrics', () => {
    expect(namesOf(specs['cilium without metrics'])).toEqual([]);
    expect(namesOf(specs['cilium by annotations'])).toContain('CiliumNodesUnreachable');
  });

  test('go by the name of a job only where a monitor gives it', () => {
    const jobs = (spec: object = {}) => everyRule(spec).filter(({ expr }) => /job=/.test(expr)).length;
    expect(jobs(specs['cilium by annotations'])).toBe(0);
    expect(jobs(specs.antrea)).toBe(0);
    expect(jobs(specs.cilium)).toBe(3);
  });

  test('of sessions, remote clusters and pools come with what they are about', () => {
    const about = ['CiliumBGPSessionDown', 'CiliumRemoteClusterNotReady', 'ServicesWithoutAddress'];
    expect(namesOf(specs.cilium)).toEqual(expect.arrayContaining(about));
    expect(namesOf(specs.egressgateway).filter((name) => about.includes(name))).toEqual([]);
  });

  test('of runtime policies name the policies of the library, but for the one that only tells', () => {
    const found = alertsOf(specs.cilium).find(({ alert }) => alert === 'RuntimePolicyFound');
    expect(found?.expr).toBe(
      'sum by (policy, namespace) (increase(tetragon_policy_events_total{policy=~"account-files"}[10m])) > 0',
    );
  });

  test('need the definitions of Prometheus Operator, with monitors or without', () => {
    const needed = (observability: object) =>
      definitionsOf(anyModelOf({ cni: { cilium: {} }, observability })).map(([name]) => name);
    expect(needed({ alerts: true })).toEqual(['prometheus-operator']);
    expect(needed({ dashboards: true })).toEqual([]);
  });
});

test('AN alerts of Antrea need no switch, for its agents always serve metrics', () => {
  expect(namesOf(specs.antrea)).toEqual(
    expect.arrayContaining(['AntreaFlowsRefused', 'AntreaPoliciesLag', 'AntreaConnectionsNearlyFull']),
  );
  expect(namesOf({ cni: { antrea: {} } })).not.toContain('AntreaConnectionsNearlyFull');
});

test('EG-33 alerts of EgressGateway tell of agents, controller and rules that the kernel refuses', () => {
  expect(namesOf(specs.egressgateway)).toEqual(
    expect.arrayContaining(['EgressRulesRefused', 'EgressAgentDown', 'EgressControllerDown', 'EgressReconcileFails']),
  );
});

test('KV-07 alerts of kube-vip follow how it announces', () => {
  const ofKubeVip = (spec: object = {}) => namesOf(spec).filter((name) => /Address(?!es|Pool)|KubeVip/.test(name));
  expect(ofKubeVip(specs.cilium)).toEqual(
    expect.arrayContaining(['ControlPlaneAddressWithoutLeader', 'AddressWithTwoLeaders', 'AddressLeaderChanges']),
  );
  expect(ofKubeVip(specs.antrea)).toEqual(['KubeVipBGPSessionDown', 'KubeVipServicesFail']);
  const silent = { cni: { cilium: {} }, controlPlane: { vip: { address: '10.0.10.10' }, kubeVip: { metrics: false } } };
  expect(ofKubeVip(silent)).toEqual([]);
});

test('IF-37 requests that fail burn what may fail in 30 days, fast or slowly', () => {
  const exprs = alertsOf(specs.cilium).filter(({ alert }) => alert.startsWith('Requests'));
  expect(exprs.map(({ expr }) => expr)).toEqual([
    'network:http_errors:ratio_rate1h > 0.0144 and network:http_errors:ratio_rate5m > 0.0144',
    'network:http_errors:ratio_rate6h > 0.006 and network:http_errors:ratio_rate30m > 0.006',
  ]);
});

test('IF-71 traffic that is paid for is recorded by node, and flows by who talks to whom', () => {
  expect(recordsOf(specs.cilium).map(({ record }) => record)).toEqual(
    expect.arrayContaining(['network:node_forwarded_bytes:increase1d', 'network:flows:rate5m']),
  );
});
