import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { load, root } from '../../scripts/load.mjs';

const { namespaces, networkPolicies } = await load('bench/subjects/network-policies.ts');
const example = (file) => readFileSync(join(root, 'specs', file), 'utf8');
const shared = ['fra1/workloads.yaml', 'fra1/policies/10-allow.yaml', 'fra1/policies/20-isolate.yaml'];

/** How many policies a file holds. */
const fileOf = 500;

const namespaceOf = (name) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } });

/** What the policy `service-INDEX` is for. */
const deployment = (_, index) => {
  // Each time another object, or they would be printed as aliases of the first.
  const labels = () => ({ 'app.kubernetes.io/name': `service-${index}`, role: 'gateway' });
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: `service-${index}`, namespace: namespaces[index % namespaces.length] },
    spec: {
      selector: { matchLabels: labels() },
      template: {
        metadata: { labels: labels() },
        spec: {
          containers: [{ name: 'main', image: 'registry.example.com/main:1', ports: [{ containerPort: 8080 }] }],
        },
      },
    },
  };
};

/**
 * Writes `specs/` into `folder`: the example cluster `clusters` times, each with a name, networks and files of its own,
 * and `policies` further policies, each for a workload of its own.
 */
export function writeFleet(folder, { clusters, policies }) {
  const spec = example('fra1.yaml');
  const files = shared.map((file) => [file.replace('fra1/', ''), example(file)]);
  const further = networkPolicies(policies).map((policy) => stringify(policy));
  for (let begin = 0; begin < further.length; begin += fileOf) {
    files.push([`policies/services-${begin}.yaml`, further.slice(begin, begin + fileOf).join('---\n')]);
  }

  const services = [...namespaces.map(namespaceOf), ...Array.from({ length: policies }, deployment)];
  files.push(['services.yaml', services.map((one) => stringify(one)).join('---\n')]);

  for (let index = 0; index < clusters; index++) {
    const name = `cluster-${String(index).padStart(3, '0')}`;
    mkdirSync(join(folder, 'specs', name, 'policies'), { recursive: true });
    for (const [path, text] of files) writeFileSync(join(folder, 'specs', name, path), text);
    writeFileSync(join(folder, 'specs', `${name}.yaml`), cluster(spec, name, index));
  }
}

function cluster(spec, name, index) {
  return spec
    .replace('workloads: [fra1/workloads.yaml', '$&, fra1/services.yaml')
    .replaceAll('fra1', name)
    .replaceAll('10.0.10.', `10.0.${index}.`)
    .replaceAll('10.244.', `10.${128 + index}.`)
    .replaceAll('clusterId: 1', `clusterId: ${index + 1}`);
}
