import type { Deployment } from 'kubernetes-types/apps/v1';
import type { ConfigMap } from 'kubernetes-types/core/v1';
import type { Role } from 'kubernetes-types/rbac/v1';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { antrea } from '../../../../src/components/antrea/antrea';
import { antreaModelOf } from '../cases';

const flows = (section?: object, more: object = {}, rest: object = {}) => ({
  pods: { cidrs: ['10.244.0.0/16'] },
  cni: { antrea: { ...(section && { flowAggregator: section }), ...rest } },
  observability: { flows: { relay: true, ...more } },
});
const own = (spec: object) =>
  antrea(antreaModelOf(spec)).manifests.filter(({ object }) => object.metadata.labels?.app === 'flow-aggregator');
const find = (spec: object, kind: string, name = 'flow-aggregator') => {
  const manifest = own(spec).find(({ object }) => object.kind === kind && object.metadata.name === name);
  if (!manifest) throw new Error(`no ${kind} ${name}`);
  return manifest.object;
};
const config = (spec: object) =>
  parse((find(spec, 'ConfigMap', 'flow-aggregator-configmap') as ConfigMap).data?.['flow-aggregator.conf'] ?? '');
const pod = (spec: object) => (find(spec, 'Deployment') as Deployment).spec?.template.spec;
const variables = (spec: object) => pod(spec)?.containers[0]?.env?.map(({ name }) => name);
const found = (spec: object) => antrea(antreaModelOf(spec)).findings.map(({ code, path }) => `${code} ${path}`);
const section = '/spec/cni/antrea/flowAggregator';

const log = { log: true };
const s3 = { bucket: 'b', region: 'eu-central-1' };

describe('a relay of flows is the flow aggregator', () => {
  test('which stands in a namespace of its own, after what agents need to reach it', () => {
    const stages = own(flows(log)).map(({ object, stage }) => `${stage} ${object.kind}`);
    expect(new Set(stages)).toEqual(
      new Set([
        'foundation Namespace',
        'access ServiceAccount',
        'access ClusterRole',
        'access ClusterRoleBinding',
        'access Role',
        'access RoleBinding',
        'observability ConfigMap',
        'observability Service',
        'observability Deployment',
      ]),
    );
    expect(stages).toHaveLength(14);
  });

  test('which is not there without it', () => {
    expect(own(flows(undefined, { relay: false }))).toEqual([]);
  });

  test('to which agents send, with the feature gate open', () => {
    const { manifests } = antrea(antreaModelOf(flows(log)));
    const map = manifests.find(({ object }) => object.metadata.name === 'antrea-config')?.object as ConfigMap;
    expect(parse(map.data?.['antrea-agent.conf'] ?? '')).toMatchObject({
      featureGates: { FlowExporter: true },
      flowExporter: { enable: true, flowCollectorAddr: 'flow-aggregator/flow-aggregator:14739:grpc' },
    });
  });

  test('whose certificates agents may read, and nothing else of it', () => {
    const { rules } = find(flows(log), 'Role', 'flow-aggregator-exporter-role') as Role;
    expect(rules?.flatMap(({ resourceNames = [], verbs }) => [...resourceNames, ...verbs])).toEqual([
      'flow-aggregator-ca',
      'get',
      'flow-aggregator-client-tls',
      'get',
    ]);
  });

  test('which writes nowhere but where it is told to', () => {
    const { flowCollector, clickHouse, s3Uploader, flowLogger, mode } = config(flows());
    expect([flowCollector, clickHouse, s3Uploader, flowLogger].map(({ enable }) => enable)).toEqual(
      Array(4).fill(false),
    );
    expect(mode).toBe('Aggregate');
    expect(variables(flows())).toEqual(['POD_NAME', 'POD_NAMESPACE', 'FA_CONFIG_MAP_NAME']);
  });

  test('which hands records to a collector by TLS, with certificates from Secrets of yours', () => {
    const tls = { caSecret: 'ca', clientSecret: 'me', serverName: 'flows.example' };
    const spec = flows({ collector: { address: '10.0.0.9:4739:tcp', format: 'JSON', tls } });
    expect(config(spec).flowCollector).toMatchObject({
      enable: true,
      address: '10.0.0.9:4739:tcp',
      recordFormat: 'JSON',
      tls: { enable: true, caSecretName: 'ca', clientSecretName: 'me', serverName: 'flows.example' },
    });
    const [certificates] = pod(spec)?.volumes ?? [];
    expect(certificates?.projected?.sources?.map(({ secret }) => secret?.name)).toEqual(['ca', 'me', 'clickhouse-ca']);
  });

  test('which takes passwords from Secrets, and none stands in the output', () => {
    const spec = flows({ clickHouse: { url: 'tls://db:9440', ownCA: true }, s3 });
    expect(variables(spec)).toEqual(expect.arrayContaining(['CH_USERNAME', 'CH_PASSWORD', 'AWS_SECRET_ACCESS_KEY']));
    expect(own(spec).some(({ object }) => object.kind === 'Secret')).toBe(false);
    expect(config(spec)).toMatchObject({
      clickHouse: { enable: true, databaseURL: 'tls://db:9440', tls: { caCert: true } },
      s3Uploader: { enable: true, bucketName: 'b', region: 'eu-central-1', maxRecordsPerFile: 1_000_000 },
    });
  });

  test('whose pods have the knobs of the relay', () => {
    const relayWorkload = { replicas: 2, updateStrategy: { type: 'Recreate' }, nodeSelector: { flows: 'true' } };
    const spec = flows(
      { collector: { address: '10.0.0.9:4739' }, mode: 'proxy', podLabels: true },
      { relayWorkload },
      { logVerbosity: 2 },
    );
    const { spec: deployment } = find(spec, 'Deployment') as Deployment;
    expect(deployment).toMatchObject({ replicas: 2, strategy: { type: 'Recreate' } });
    expect(pod(spec)?.nodeSelector).toEqual({ flows: 'true' });
    expect(pod(spec)?.containers[0]?.args).toContain('--v=2');
    expect(config(spec)).toMatchObject({ mode: 'Proxy', recordContents: { podLabels: true } });
    expect(found(spec)).toEqual([]);
  });
});

test.each<[string, object, string[]]>([
  ['one that does nothing', flows(), ['FL-AN-312 /spec/observability/flows/relay']],
  ['one that hands on nothing', flows({ podLabels: true }), [`FL-AN-312 ${section}`]],
  ['one that does not run', flows(log, { relay: false }), [`FL-AN-012 ${section}`]],
  ['flows that are off', flows(log, { enabled: false }), [`FL-AN-012 ${section}`]],
  [
    'two collectors of agents',
    flows(log, {}, { flowCollector: '10.0.0.9:4739:tcp' }),
    ['FL-AN-311 /spec/cni/antrea/flowCollector'],
  ],
  [
    'two that join',
    flows(log, { relayWorkload: { replicas: 2 } }),
    ['FL-AN-313 /spec/observability/flows/relayWorkload/replicas'],
  ],
  [
    'a collector without a port',
    flows({ collector: { address: 'flows.example' } }),
    [`FL-AN-314 ${section}/collector/address`],
  ],
  [
    'TLS over UDP',
    flows({ collector: { address: 'flows.example:4739:udp', tls: {} } }),
    [`FL-AN-315 ${section}/collector/tls`],
  ],
  [
    'a gate of its own',
    flows(log, {}, { featureGates: { FlowExporter: true } }),
    ['FL-AN-004 /spec/cni/antrea/featureGates/FlowExporter'],
  ],
  [
    'a proxy that writes into databases',
    flows({ mode: 'proxy', s3, clickHouse: { url: 'tls://db:9440' }, log: true }),
    [`FL-AN-316 ${section}/clickHouse`, `FL-AN-316 ${section}/s3`, `FL-AN-316 ${section}/log`],
  ],
  ['a bucket', flows({ s3 }), []],
])('%s', (_, spec, expected) => expect(found(spec)).toEqual(expected));
