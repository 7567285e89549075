import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { load } from '../../scripts/load.mjs';

const { policyCluster } = await load('bench/subjects/policy-cluster.ts');

/** How many policies a file holds. */
const fileOf = 500;

/**
 * Writes specs of one cluster into `folder`: `none.yaml` without policies, `old.yaml` with all of them, `few.yaml` where ten
 * of them allow more, `all.yaml` where all of them do, `closed.yaml` with a default deny for each namespace beside the old ones.
 */
export function writeRollout(folder, { pods, policies, namespaces }) {
  const cluster = policyCluster({ pods, policies, namespaces });
  mkdirSync(join(folder, 'specs'));
  const write = (name, objects) => {
    const files = [];
    for (let begin = 0; begin < objects.length; begin += fileOf) {
      files.push(`${name}-${begin}.yaml`);
      const texts = objects.slice(begin, begin + fileOf).map((object) => stringify(object));
      writeFileSync(join(folder, 'specs', `${name}-${begin}.yaml`), texts.join('---\n'));
    }
    return files;
  };
  const workloads = write('workloads', [...cluster.namespaces.map(namespace), ...cluster.workloads.map(pod)]);
  const old = write('old', cluster.policies);
  const specs = {
    none: [],
    old,
    few: [...write('few', cluster.policies.slice(0, 10).map(opened)), ...write('rest', cluster.policies.slice(10))],
    all: write('all', cluster.policies.map(opened)),
    closed: [...old, ...write('closed', cluster.namespaces.map(defaultDeny))],
  };
  for (const [name, files] of Object.entries(specs)) {
    writeFileSync(join(folder, 'specs', `${name}.yaml`), specOf(files, workloads));
  }
}

const namespace = ({ name, labels }) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } });

const pod = ({ namespace, name, labels, ports }) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, namespace, labels },
  spec: { containers: [{ name: 'main', image: 'registry.example.com/main:1', ports }] },
});

/** It may be reached on one port more. */
const opened = ({ spec, ...policy }) => ({
  ...policy,
  spec: { ...spec, ingress: [...spec.ingress, { ports: [{ port: 9443 }] }] },
});

const defaultDeny = ({ name }) => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name: 'default-deny', namespace: name },
  spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
});

const specOf = (files, workloads) => `apiVersion: fairlead.dev/v1alpha1
kind: ClusterNetwork
metadata: {name: fra1}
spec:
  kubernetes: {version: "1.33", apiServer: {host: 10.0.0.10}}
  nodes: {cidrs: [10.0.0.0/24]}
  pods: {cidrs: [10.128.0.0/9]}
  services: {cidrs: [10.96.0.0/16]}
  cni: {cilium: {version: 1.20.0}}
  policies: {files: [${files.join(', ')}], workloads: [${workloads.join(', ')}]}
`;
