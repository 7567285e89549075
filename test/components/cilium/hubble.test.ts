import type { Deployment } from 'kubernetes-types/apps/v1';
import type { ConfigMap, Service } from 'kubernetes-types/core/v1';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { certificates } from '../../../src/components/cilium/certificates/certificates';
import { cilium } from '../../../src/components/cilium/cilium';
import { hubble } from '../../../src/components/cilium/hubble/hubble';
import { relayConfig, relayRows } from '../../../src/components/cilium/hubble/relay-config';
import { relayParts } from '../../../src/components/cilium/hubble/relay-parts';
import { uiParts } from '../../../src/components/cilium/hubble/ui-parts';
import { ciliumSettings } from '../../../src/components/cilium/settings';
import { foldParts } from '../../../src/components/pod/fold-parts';
import { foldRows } from '../../../src/components/rows';
import { modelOf } from '../../support/model-of';

const flows = (more: object) => ({ observability: { flows: more } });
const both = flows({ relay: true, ui: true });
const settingsOf = (spec: object) => ciliumSettings(modelOf(spec));
const objectsOf = (spec: object) => hubble(settingsOf(spec)).map(({ object }) => object);
const deploymentOf = (name: string, spec: object) =>
  objectsOf(spec).find(({ kind, metadata }) => kind === 'Deployment' && metadata.name === name) as Deployment;
const podOf = (name: string, spec: object) => deploymentOf(name, spec).spec?.template;
const idsOf = (spec: object) => objectsOf(spec).map(({ kind, metadata }) => `${kind} ${metadata.name}`);

describe('hubble', () => {
  test('is nothing where flows are not recorded', () => {
    expect(objectsOf(flows({ enabled: false, relay: true, ui: true, metrics: ['dns'] }))).toEqual([]);
  });

  test('is only the way to the agents without relay, page and metrics', () => {
    expect(idsOf({})).toEqual(['Service hubble-peer']);
  });

  test('brings a Service for metrics, which tells Prometheus where to look without ServiceMonitors', () => {
    const service = (serviceMonitors: boolean) =>
      objectsOf({ observability: { flows: { metrics: ['dns'] }, serviceMonitors } }).find(
        ({ metadata }) => metadata.name === 'hubble-metrics',
      );
    expect(service(false)?.metadata.annotations).toEqual({
      'prometheus.io/scrape': 'true',
      'prometheus.io/port': '9965',
    });
    expect(service(true)?.metadata).not.toHaveProperty('annotations');
  });

  test('waits for the network: all of it is in the operations Application', () => {
    expect(new Set(hubble(settingsOf(both)).map(({ stage }) => stage))).toEqual(new Set(['observability']));
  });

  test('has Services that select pods among the objects', () => {
    const objects = cilium(
      modelOf({ observability: { flows: { relay: true, ui: true, metrics: ['dns'] }, serviceMonitors: true } }),
    ).manifests.map(({ object }) => object);
    const pods = objects.flatMap((object) =>
      object.kind === 'Deployment' || object.kind === 'DaemonSet'
        ? [(object as Deployment).spec?.template.metadata?.labels ?? {}]
        : [],
    );
    const services = objects.filter(({ kind }) => kind === 'Service') as Service[];
    expect(services.length).toBe(7);
    for (const { metadata, spec } of services) {
      const selected = pods.filter((labels) =>
        Object.entries(spec?.selector ?? {}).every(([key, value]) => labels[key] === value),
      );
      expect(selected, metadata?.name).toHaveLength(1);
    }
  });
});

describe('the relay', () => {
  test('asks the agents by a Service and a port that are there', () => {
    const config = parse(relayConfig(settingsOf(both)).data?.['config.yaml'] ?? '');
    const [peer] = objectsOf(both) as Service[];
    expect(config['peer-service']).toBe(
      `${peer?.metadata?.name}.${peer?.metadata?.namespace}.svc.cluster.local.:${peer?.spec?.ports?.[0]?.port}`,
    );
  });

  test('says the name of the cluster as a string, whatever it looks like', () => {
    const config = relayConfig(settingsOf({ cni: { cilium: { clusterName: '123' } } }));
    expect(parse(config.data?.['config.yaml'] ?? '')['cluster-name']).toBe('123');
  });

  test('mounts the Secret that certgen makes, where its configuration looks for it', () => {
    const made = JSON.stringify(certificates(settingsOf(both)));
    const pod = podOf('hubble-relay', both)?.spec;
    const tls = pod?.volumes?.find(({ name }) => name === 'tls');
    const secret = tls?.projected?.sources?.[0]?.secret;
    expect(made).toContain(`- name: ${secret?.name}\\n`);
    const mount = pod?.containers[0]?.volumeMounts?.find(({ name }) => name === 'tls');
    const config = parse(relayConfig(settingsOf(both)).data?.['config.yaml'] ?? '');
    for (const key of ['client-cert-file', 'client-key-file', 'server-ca-files'])
      expect(secret?.items?.map(({ path }) => `${mount?.mountPath}/${path}`)).toContain(config[`tls-hubble-${key}`]);
  });

  test('rolls when its configuration changes, and only then', () => {
    const annotations = (spec: object) => podOf('hubble-relay', spec)?.metadata?.annotations;
    expect(annotations({ ...both, cni: { cilium: { clusterName: 'fra1' } } })).not.toEqual(annotations(both));
    expect(annotations({ ...both, nodes: { mtu: 9000 } })).toEqual(annotations(both));
  });

  test('never asks the API server, so it has no token', () => {
    const account = objectsOf(both).find(({ kind }) => kind === 'ServiceAccount');
    expect(account).toMatchObject({ automountServiceAccountToken: false });
    expect(podOf('hubble-relay', both)?.spec?.automountServiceAccountToken).toBe(false);
  });

  test('follows the knobs of the spec', () => {
    const spec = {
      images: { registry: 'registry.example.com', pullSecrets: ['mirror'] },
      ...flows({
        relay: true,
        relayWorkload: {
          replicas: 3,
          resources: { limits: { memory: '128Mi' } },
          nodeSelector: { pool: 'infra' },
          tolerations: [{ operator: 'Exists' }],
          priorityClassName: 'high',
          podLabels: { team: 'net', 'k8s-app': 'mine' },
          updateStrategy: { maxUnavailable: '50%' },
        },
      }),
    };
    const { replicas, strategy, selector, template } = deploymentOf('hubble-relay', spec).spec ?? {};
    expect(replicas).toBe(3);
    expect(strategy).toEqual({ type: 'RollingUpdate', rollingUpdate: { maxUnavailable: '50%' } });
    // The label that the Service and the Deployment select by stays.
    expect(template?.metadata?.labels).toMatchObject({ team: 'net', ...selector?.matchLabels });
    expect(template?.spec).toMatchObject({
      nodeSelector: { pool: 'infra' },
      tolerations: [{ operator: 'Exists' }],
      priorityClassName: 'high',
      imagePullSecrets: [{ name: 'mirror' }],
      containers: [{ resources: { limits: { memory: '128Mi' } } }],
    });
    expect(template?.spec?.containers[0]?.image).toMatch(/^registry\.example\.com\/cilium\/hubble-relay:.+@sha256:/);
  });

  test('is replaced whole where the spec says so, which allows no further rule', () => {
    const spec = flows({ relay: true, relayWorkload: { updateStrategy: { type: 'Recreate' } } });
    expect(deploymentOf('hubble-relay', spec).spec?.strategy).toEqual({ type: 'Recreate' });
  });

  test('needs each row of its configuration and each part of its pod', () => {
    const s = settingsOf({ ...both, cni: { cilium: { logLevel: 'debug' } } });
    for (const group of relayRows)
      expect(
        foldRows(
          relayRows.filter((other) => other !== group),
          s,
        ),
      ).not.toEqual(foldRows(relayRows, s));
    const frame = { labels: {}, spec: { containers: [{ name: 'hubble-relay' }] } };
    for (const part of relayParts)
      expect(
        foldParts(
          frame,
          relayParts.filter((other) => other !== part),
          s,
        ),
        part.name,
      ).not.toEqual(foldParts(frame, relayParts, s));
  });
});

describe('the page', () => {
  test('asks the relay at a Service and a port that are there', () => {
    const service = objectsOf(both).find(
      ({ kind, metadata }) => kind === 'Service' && metadata.name === 'hubble-relay',
    ) as Service;
    const backend = podOf('hubble-ui', both)?.spec?.containers.find(({ name }) => name === 'backend');
    expect(backend?.env).toContainEqual({
      name: 'FLOWS_API_ADDR',
      value: `${service.metadata?.name}:${service.spec?.ports?.[0]?.port}`,
    });
  });

  test('serves the port that its Service leads to, and passes the API on to its backend', () => {
    const config = objectsOf(both).find(({ metadata }) => metadata.name === 'hubble-ui-nginx') as ConfigMap;
    const text = config.data?.['nginx.conf'] ?? '';
    const [frontend, backend] = podOf('hubble-ui', both)?.spec?.containers ?? [];
    expect(text).toContain(`listen       ${frontend?.ports?.[0]?.containerPort};`);
    expect(text).toContain(`proxy_pass http://127.0.0.1:${backend?.ports?.[0]?.containerPort};`);
    expect(text.split('{').length).toBe(text.split('}').length);
  });

  test('gives the resources of the spec to the backend, which holds the flows', () => {
    const resources = { limits: { memory: '256Mi' } };
    const pod = podOf('hubble-ui', flows({ relay: true, ui: true, uiWorkload: { resources } }));
    expect(pod?.spec?.containers.map(({ name, resources: given }) => [name, given])).toEqual([
      ['frontend', undefined],
      ['backend', resources],
    ]);
  });

  test('needs each part of its pod', () => {
    const frame = { labels: {}, spec: { containers: [{ name: 'frontend' }, { name: 'backend' }] } };
    const s = settingsOf(both);
    for (const part of uiParts)
      expect(
        foldParts(
          frame,
          uiParts.filter((other) => other !== part),
          s,
        ),
        part.name,
      ).not.toEqual(foldParts(frame, uiParts, s));
  });
});
