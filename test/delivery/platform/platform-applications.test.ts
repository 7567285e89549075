import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import type { Application, AppProject } from '../../../imports/argoproj.io';
import { validator } from '../../../imports/validator';
import { compile, print } from '../../../src/compile';
import { memorySources } from '../../../src/spec/sources/memory-sources';

const head = `apiVersion: fairlead.dev/v1alpha1
kind: ClusterNetwork
metadata: {name: lab}
`;

function compileWith(platform: string, more = '') {
  const text = `${head}spec:
  kubernetes: {apiServer: {host: 10.0.10.10}}
  pods: {cidrs: [10.244.0.0/16]}
  cni: {cilium: {version: 1.20.0}}
  delivery: {argocd: {repoURL: "https://git.example/net.git"}}
  platform: ${platform}
${more}`;
  return compile('lab.yaml', memorySources({ 'lab.yaml': text }));
}

/** What the parent applies, as it is written. */
function childrenOf(platform: string, more?: string): readonly [AppProject, ...Application[]] {
  const { network, findings } = compileWith(platform, more);
  if (!network) throw new Error(findings.map(({ message }) => message).join('\n'));
  const file = print(network).find(({ path }) => path === 'argocd/applications.yaml');
  const [project, ...applications] = parseAllDocuments(file?.text ?? '').map((document) => document.toJS());
  return [project, ...applications];
}

function sourceOf(platform: string, name: string, more?: string) {
  const [, ...applications] = childrenOf(platform, more);
  const source = applications.find(({ metadata }) => metadata.name === `lab-${name}`)?.spec.source;
  if (!source || !('chart' in source)) throw new Error(`${name} has no chart`);
  return source;
}

const all = '{certManager: {}, externalSecrets: {}, externalDNS: {}, longhorn: {}, prometheus: {}, loki: {}}';
const gatewayAPI = '  gateways: {gatewayAPI: {enabled: true}}\n';

describe('the platform', () => {
  const [project, ...applications] = childrenOf(all);

  test('is valid, whatever the values', () => {
    for (const object of [project, ...applications, ...childrenOf('{loki: {values: {a: [1, {b: null}]}}}')]) {
      const validate = validator(object.kind);
      expect([validate(object), validate.errors]).toEqual([true, null]);
    }
  });

  test('stands around the network: what it asks comes before it, the rest after all of it', () => {
    const waves = applications.map(({ metadata }) => [
      metadata.name.replace('lab-', ''),
      Number(metadata.annotations?.['argocd.argoproj.io/sync-wave']),
    ]);
    expect(waves.sort(([, a], [, b]) => Number(a) - Number(b))).toEqual([
      ['prometheus-operator', -20],
      ['cni', -10],
      ['cert-manager', -5],
      ['external-secrets', -5],
      ['network', 0],
      ['operations', 10],
      ['external-dns', 20],
      ['longhorn', 20],
      ['kube-prometheus-stack', 20],
      ['loki', 20],
    ]);
  });

  test('may come from its charts and into its namespaces, and from nowhere else', () => {
    expect(project.spec.sourceRepos).toEqual([
      'https://git.example/net.git',
      'https://github.com/prometheus-operator/prometheus-operator.git',
      'https://charts.jetstack.io',
      'https://charts.external-secrets.io',
      'https://kubernetes-sigs.github.io/external-dns',
      'https://charts.longhorn.io',
      'https://prometheus-community.github.io/helm-charts',
      'https://grafana-community.github.io/helm-charts',
    ]);
    const namespaces = new Set(project.spec.destinations.map(({ namespace }) => namespace));
    for (const { spec } of applications) expect(namespaces).toContain(spec.destination.namespace);
  });

  test('makes its namespaces, and opens only those whose pods need more of a node', () => {
    const made = applications.filter(({ spec }) => spec.syncPolicy.syncOptions.includes('CreateNamespace=true'));
    expect(made).toHaveLength(6);
    const open = made.filter(({ spec }) => spec.syncPolicy.managedNamespaceMetadata);
    expect(open.map(({ spec }) => spec.destination.namespace)).toEqual(['longhorn-system', 'monitoring']);
  });

  test('is not there where nobody asks for it', () => {
    expect(childrenOf('{}').map(({ metadata }) => metadata.name)).toEqual([
      'lab-network',
      'lab-cni',
      'lab-network',
      'lab-operations',
    ]);
  });

  test('takes values of the user over its own', () => {
    expect(sourceOf('{certManager: {values: {crds: {keep: false}, replicaCount: 2}}}', 'cert-manager').helm).toEqual({
      releaseName: 'cert-manager',
      valuesObject: { crds: { enabled: true, keep: false }, replicaCount: 2 },
    });
  });
});

describe('each part of the platform fits the network', () => {
  test('IF-14 cert-manager brings its definitions, and certificates for listeners of Gateways', () => {
    expect(sourceOf(all, 'cert-manager')).toMatchObject({
      chart: 'cert-manager',
      helm: { valuesObject: { crds: { enabled: true, keep: true } } },
    });
    expect(sourceOf(all, 'cert-manager', gatewayAPI).helm.valuesObject).toMatchObject({
      config: { gatewayAPI: { enabled: true } },
    });
  });

  test('IF-15 ExternalDNS names Services and Ingresses, and routes of Gateway API where there are any', () => {
    expect(sourceOf(all, 'external-dns').helm.valuesObject).toEqual({});
    expect(sourceOf(all, 'external-dns', gatewayAPI).helm.valuesObject.sources).toContain('gateway-httproute');
  });

  test('IF-16 Longhorn installs without the hook that needs what the same chart installs', () => {
    expect(sourceOf(all, 'longhorn').helm.valuesObject).toEqual({ preUpgradeChecker: { jobEnabled: false } });
  });

  test('IF-17 Prometheus watches monitors of the network too, and leaves the definitions to their own Application', () => {
    expect(sourceOf('{prometheus: {}}', 'kube-prometheus-stack').helm.valuesObject).toMatchObject({
      crds: { enabled: false },
      prometheus: { prometheusSpec: { serviceMonitorSelectorNilUsesHelmValues: false } },
    });
    expect(childrenOf('{prometheus: {}}').map(({ metadata }) => metadata.name)).toContain('lab-prometheus-operator');
  });

  test('IF-27 IF-40 External Secrets comes before the network that reads its Secrets', () => {
    expect(sourceOf('{externalSecrets: {}}', 'external-secrets')).toMatchObject({ targetRevision: '2.9.0' });
  });

  test('IF-35 Loki has a schema, without which its chart does not render', () => {
    expect(sourceOf('{loki: {}}', 'loki').helm.valuesObject).toMatchObject({
      loki: { storage: { type: 'filesystem' }, schemaConfig: { configs: [{ object_store: 'filesystem' }] } },
    });
  });
});

describe('values', () => {
  test.each([
    'password: hunter2',
    'grafana: {adminPassword: hunter2}',
    'env: {cf: {apiToken: hunter2}}',
    's3: {secretAccessKey: hunter2}',
  ])('may hold no secret: %s', (values) => {
    const { findings, network } = compileWith(`{prometheus: {values: {${values}}}}`);
    expect(network).toBeUndefined();
    expect(findings).toContainEqual(expect.objectContaining({ code: 'FL-SPEC-011' }));
    expect(JSON.stringify(findings)).not.toContain('hunter2');
  });

  test('may name Secrets', () => {
    const named = '{grafana: {admin: {existingSecret: grafana, passwordKey: password}}, password: ""}';
    const { findings, network } = compileWith(`{prometheus: {values: ${named}}}`);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(network).toBeDefined();
  });
});

describe('more of a platform, after the network', () => {
  test.each([
    ['IF-18', 'velero', 'velero', 'https://vmware-tanzu.github.io/helm-charts'],
    ['IF-36', 'tempo', 'tempo', 'https://grafana-community.github.io/helm-charts'],
    ['IF-44', 'argoRollouts', 'argo-rollouts', 'https://argoproj.github.io/argo-helm'],
    ['IF-50', 'trivyOperator', 'trivy-operator', 'https://aquasecurity.github.io/helm-charts'],
    ['IF-60', 'k8gb', 'k8gb', 'https://www.k8gb.io'],
    ['IF-71', 'opencost', 'opencost', 'https://opencost.github.io/opencost-helm-chart'],
    ['IF-73', 'knativeOperator', 'knative-operator', 'https://knative.github.io/operator'],
    ['IF-75', 'kepler', 'kepler', 'https://sustainable-computing-io.github.io/kepler-helm-chart'],
    ['IF-78', 'keda', 'keda', 'https://kedacore.github.io/charts'],
  ])('%s %s comes from its chart', (_, name, chart, repoURL) => {
    expect(sourceOf(`{${name}: {}}`, chart)).toMatchObject({ repoURL, chart, helm: { releaseName: chart } });
    const application = childrenOf(`{${name}: {}}`).at(-1);
    expect(application).toMatchObject({ metadata: { annotations: { 'argocd.argoproj.io/sync-wave': '20' } } });
  });

  test('IF-71 OpenCost counts by the Prometheus of the platform', () => {
    expect(sourceOf('{opencost: {}, prometheus: {}}', 'opencost').helm.valuesObject).toEqual({
      opencost: {
        prometheus: {
          internal: { serviceName: 'kube-prometheus-stack-prometheus', namespaceName: 'monitoring', port: 9090 },
        },
      },
    });
    expect(sourceOf('{opencost: {}}', 'opencost').helm.valuesObject).toEqual({});
  });

  test('Velero leaves its definitions to Argo CD', () => {
    expect(sourceOf('{velero: {}}', 'velero').helm.valuesObject).toEqual({ upgradeCRDs: false });
  });

  test.each([
    ['kepler', 'kepler'],
    ['trivyOperator', 'trivy-operator'],
  ])('%s is watched where the network is', (name, chart) => {
    const monitors = '  observability: {serviceMonitors: true}\n';
    expect(sourceOf(`{${name}: {}}`, chart).helm.valuesObject).toEqual({});
    expect(sourceOf(`{${name}: {}}`, chart, monitors).helm.valuesObject).toEqual({ serviceMonitor: { enabled: true } });
  });
});
