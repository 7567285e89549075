import { expect, test } from 'vitest';
import { readWorkloads } from '../../../src/policy/workloads/read-workloads';
import { located } from '../../support/located';

const template = `{metadata: {labels: {app: web}}, spec: {serviceAccountName: web, containers: [{name: a, ports: [{name: http, containerPort: 8080}]}, {name: b}]}}`;
const expected = {
  namespace: 'shop',
  name: 'web',
  labels: { app: 'web' },
  ports: [{ name: 'http', containerPort: 8080 }],
  hostNetwork: false,
  serviceAccount: 'web',
};
const facts = (yaml: string) => {
  const { workloads, findings } = readWorkloads(located(yaml));
  expect(findings).toEqual([]);
  return workloads.map(({ place, ...rest }) => rest);
};

test.each(['Deployment', 'DaemonSet', 'StatefulSet'])('a %s is read by its pod template', (kind) => {
  const yaml = `{apiVersion: apps/v1, kind: ${kind}, metadata: {name: web, namespace: shop, labels: {other: x}}, spec: {replicas: 3, template: ${template}}}`;
  expect(facts(yaml)).toEqual([{ kind, ...expected, replicas: 3 }]);
});

test('a Job and a CronJob are read by theirs', () => {
  const job = `{apiVersion: batch/v1, kind: Job, metadata: {name: web, namespace: shop}, spec: {template: ${template}}}`;
  const cron = `{apiVersion: batch/v1, kind: CronJob, metadata: {name: web, namespace: shop}, spec: {jobTemplate: {spec: {template: ${template}}}}}`;
  expect(facts(`${job}\n---\n${cron}`)).toEqual([
    { kind: 'Job', ...expected },
    { kind: 'CronJob', ...expected },
  ]);
});

test('a Pod is its own template; what it leaves out has the defaults of the API', () => {
  const yaml = '{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {hostNetwork: true, containers: [{name: b}]}}';
  expect(facts(yaml)).toEqual([
    {
      kind: 'Pod',
      namespace: 'default',
      name: 'a',
      labels: {},
      ports: [],
      hostNetwork: true,
      serviceAccount: 'default',
    },
  ]);
});

test('Namespaces carry their name as a label', () => {
  const { namespaces } = readWorkloads(
    located('{apiVersion: v1, kind: Namespace, metadata: {name: shop, labels: {team: a}}}'),
  );
  expect(namespaces.map(({ name, labels }) => ({ name, labels }))).toEqual([
    { name: 'shop', labels: { team: 'a', 'kubernetes.io/metadata.name': 'shop' } },
  ]);
});

test('a list is taken apart and other kinds are passed over', () => {
  const yaml =
    '{apiVersion: v1, kind: List, items: [{apiVersion: v1, kind: Namespace, metadata: {name: a}}, {apiVersion: v1, kind: Secret, metadata: {name: b}}, {apiVersion: example.com/v1, kind: Deployment, metadata: {name: c}}]}';
  const { namespaces, workloads, findings } = readWorkloads(located(yaml));
  expect([namespaces.length, workloads.length, findings.length]).toEqual([1, 0, 0]);
});

const workload = (metadata: string, pod: string) =>
  `{apiVersion: v1, kind: Pod, metadata: {${metadata}}, spec: {${pod}}}`;

test.each([
  ['a document without kind', '{apiVersion: v1}', 'FL-POL-002 '],
  ['a document without apiVersion', '{kind: Pod}', 'FL-POL-002 '],
  ['a document that is no map', 'hello', 'FL-POL-002 '],
  ['a workload without a name', workload('namespace: a', 'containers: []'), 'FL-POL-012 /metadata/name'],
  [
    'a namespace that is a number',
    workload('name: a, namespace: 1', 'containers: []'),
    'FL-POL-012 /metadata/namespace',
  ],
  ['a label that is a number', workload('name: a, labels: {v: 1}', 'containers: []'), 'FL-POL-012 /metadata/labels'],
  ['a pod without containers', workload('name: a', ''), 'FL-POL-012 /spec/containers'],
  [
    'a port that is a string',
    workload('name: a', 'containers: [{ports: [{containerPort: "80"}]}]'),
    'FL-POL-012 /spec/containers',
  ],
  ['a Namespace without a name', '{apiVersion: v1, kind: Namespace, metadata: {}}', 'FL-POL-012 /metadata/name'],
  [
    'a Namespace whose labels are a list',
    '{apiVersion: v1, kind: Namespace, metadata: {name: a, labels: []}}',
    'FL-POL-012 /metadata/labels',
  ],
  [
    'a template without containers',
    '{apiVersion: apps/v1, kind: Deployment, metadata: {name: a}, spec: {}}',
    'FL-POL-012 /spec/template/spec/containers',
  ],
])('%s is told', (_, yaml, message) => {
  const { findings, workloads, namespaces } = readWorkloads(located(yaml));
  expect(findings.map(({ code, path }) => `${code} ${path}`)).toEqual([message]);
  expect([...workloads, ...namespaces]).toEqual([]);
});
