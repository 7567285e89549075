import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compile } from '../../src/compile';
import { memorySources } from '../../src/spec/sources/memory-sources';
import { told } from '../capabilities/built';

const antrea = { cni: { antrea: { flowCollector: 'collector:4739:udp' } } };
const argocd = (repoURL: string, more: object = {}) => ({ delivery: { argocd: { repoURL, ...more } } });
const git = 'https://git.example.com/network.git';

const mesh = { clusterId: 1, apiServer: { service: { type: 'ClusterIP' } } };

/** What is told of lock-outs where these policies are handed in: code, policy and direction or workload. */
function shut(
  policies: readonly { readonly metadata: { readonly name: string; readonly namespace?: string } }[],
  sections: object = {},
  pods: readonly object[] = [],
) {
  const namespaces = new Set(policies.flatMap(({ metadata }) => metadata.namespace ?? []));
  const workloads = [
    ...[...namespaces].map((name) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } })),
    ...pods,
  ];
  const spec = {
    kubernetes: { version: '1.34', apiServer: { host: '10.0.10.10' } },
    pods: { cidrs: ['10.244.0.0/16'] },
    cni: { cilium: {} },
    policies: { files: ['policies.yaml'], ...(workloads.length > 0 && { workloads: ['workloads.yaml'] }) },
    ...sections,
  };
  const text = (objects: readonly object[]) => objects.map((one) => JSON.stringify(one)).join('\n---\n');
  const { findings } = compile(
    'lab.yaml',
    memorySources({
      'lab.yaml': JSON.stringify({
        apiVersion: 'fairlead.dev/v1alpha1',
        kind: 'ClusterNetwork',
        metadata: { name: 'lab' },
        spec,
      }),
      'policies.yaml': text(policies),
      'workloads.yaml': text(workloads),
    }),
  );
  const others = findings.filter(({ code, severity }) => severity === 'error' && !code.startsWith('FL-LOCK'));
  expect(others.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
  return findings.filter(({ code }) => code.startsWith('FL-LOCK'));
}

const messages = (...args: Parameters<typeof shut>) =>
  shut(...args).map(({ message }) => message.replace(/^`[^`]*` /, ''));

const everybody = (spec: object, name = 'deny') => ({
  apiVersion: 'cilium.io/v2',
  kind: 'CiliumClusterwideNetworkPolicy',
  metadata: { name },
  spec: { endpointSelector: {}, ...spec },
});
const own = (namespace: string, name: string, spec: object) => ({
  apiVersion: 'cilium.io/v2',
  kind: 'CiliumNetworkPolicy',
  metadata: { name, namespace },
  spec,
});
const kubernetes = (namespace: string, spec: object, name = 'deny') => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name, namespace },
  spec: { podSelector: {}, ...spec },
});
const cluster = (rules: object, more: object = {}) => ({
  apiVersion: 'crd.antrea.io/v1beta1',
  kind: 'ClusterNetworkPolicy',
  metadata: { name: 'deny' },
  spec: { priority: 5, appliedTo: [{ namespaceSelector: {} }], ...rules, ...more },
});
const dnsPorts = [{ port: '53', protocol: 'ANY' }];
const toDns = {
  toEndpoints: [{ matchLabels: { 'k8s:io.kubernetes.pod.namespace': 'kube-system', 'k8s-app': 'kube-dns' } }],
  toPorts: [{ ports: dnsPorts }],
};

describe('a default deny of the whole cluster', () => {
  test('stops DNS, and the DNS itself, in the dialect of Cilium', () => {
    expect(messages([everybody({ ingress: [{}], egress: [{}] })])).toEqual([
      "stops a connection (egress): pods ask the cluster's DNS",
      "stops a connection (ingress): pods ask the cluster's DNS",
      "stops a connection (egress): the cluster's DNS asks the API server",
      'stops a connection (ingress): agents of Cilium check each other',
    ]);
  });

  test('stops nothing where the allows are there, and shows them until then', () => {
    const allow = [
      everybody({ enableDefaultDeny: { egress: false }, egress: [toDns] }, 'dns'),
      own('kube-system', 'dns', {
        endpointSelector: { matchLabels: { 'k8s-app': 'kube-dns' } },
        ingress: [{ fromEntities: ['cluster'], toPorts: [{ ports: dnsPorts }] }],
        egress: [{ toEntities: ['kube-apiserver'] }],
      }),
      {
        ...everybody({ ingress: [{ fromEntities: ['remote-node'] }] }, 'health'),
        spec: {
          endpointSelector: { matchLabels: { 'reserved:health': '' } },
          ingress: [{ fromEntities: ['remote-node'] }],
        },
      },
    ];
    expect(messages([everybody({ ingress: [{}], egress: [{}] }), ...allow])).toEqual([]);
  });

  test('is told with rules that end it', () => {
    const deny = everybody({ ingress: [{}], egress: [{}] });
    const rules = shut([deny]).map(({ help = '' }) => help.slice('add '.length));
    expect(rules[1]).toBe(
      '{apiVersion: cilium.io/v2, kind: CiliumNetworkPolicy, metadata: {name: allow-ingress-53, namespace: kube-system}, ' +
        'spec: {endpointSelector: {matchLabels: {k8s-app: kube-dns}}, enableDefaultDeny: {ingress: false}, ' +
        'ingress: [{fromEntities: [cluster], toPorts: [{ports: [{port: "53", protocol: UDP}, {port: "53", protocol: TCP}]}]}]}}',
    );
  });

  test('but for system namespaces still stops DNS of the others', () => {
    const selector = {
      matchExpressions: [{ key: 'k8s:io.kubernetes.pod.namespace', operator: 'NotIn', values: ['kube-system'] }],
    };
    expect(messages([everybody({ endpointSelector: selector, egress: [{}] })])).toEqual([
      "stops a connection (egress): pods ask the cluster's DNS",
    ]);
  });

  test('leaves DNS alone where a cache of the node answers', () => {
    const cache = { toCIDR: ['169.254.20.10/32'], toPorts: [{ ports: dnsPorts }] };
    const selector = {
      matchExpressions: [{ key: 'k8s:io.kubernetes.pod.namespace', operator: 'NotIn', values: ['kube-system'] }],
    };
    expect(messages([everybody({ endpointSelector: selector, egress: [cache] })])).toEqual([]);
  });

  test('stops the same things in the dialect of Antrea', () => {
    const deny = cluster({ ingress: [{ action: 'Drop' }], egress: [{ action: 'Drop' }] });
    expect(messages([deny], antrea)).toEqual([
      "stops a connection (egress): pods ask the cluster's DNS",
      "stops a connection (ingress): pods ask the cluster's DNS",
      "stops a connection (egress): the cluster's DNS asks the API server",
    ]);
  });

  test('of Antrea comes after what is allowed before it', () => {
    const dns = {
      action: 'Allow',
      ports: [
        { port: 53, protocol: 'UDP' },
        { port: 53, protocol: 'TCP' },
      ],
    };
    const deny = cluster({
      ingress: [dns, { action: 'Drop' }],
      egress: [dns, { action: 'Allow', to: [{ ipBlock: { cidr: '10.0.10.0/24' } }] }, { action: 'Drop' }],
    });
    expect(messages([deny], antrea)).toEqual([]);
  });

  test('of the last tier of Antrea comes after the policies of Kubernetes', () => {
    const deny = cluster({ tier: 'baseline', ingress: [{ action: 'Drop' }] });
    const allow = kubernetes('kube-system', { policyTypes: ['Ingress'], ingress: [{}] }, 'allow');
    expect(messages([deny, allow], antrea)).toEqual([]);
    expect(messages([deny], antrea)).toEqual(["stops a connection (ingress): pods ask the cluster's DNS"]);
  });
});

describe('the rules that are shown end what they are shown for', () => {
  const drop = { action: 'Drop' };
  const both = { ingress: [{}], egress: [{}] };
  test.each<[string, Parameters<typeof shut>[0][number], object]>([
    ['Cilium, everywhere', everybody(both), { ...argocd(git), mesh }],
    ['Cilium, in a namespace', own('kube-system', 'deny', { endpointSelector: {}, ...both }), { mesh }],
    ['Kubernetes', kubernetes('argocd', { policyTypes: ['Ingress', 'Egress'] }), argocd(git)],
    ['Antrea', cluster({ ingress: [drop], egress: [drop] }), { ...antrea, ...argocd(git) }],
    [
      'the host firewall',
      everybody({ endpointSelector: undefined, nodeSelector: {}, ...both }),
      { cni: { cilium: { config: { 'enable-host-firewall': 'true' } } } },
    ],
  ])('%s', (_, deny, sections) => {
    const rules = shut([deny], sections).map(({ help = '' }, index) => {
      const rule = parse(help.slice('add '.length));
      return { ...rule, metadata: { ...rule.metadata, name: `allow-${index}` } };
    });
    expect(rules.length).toBeGreaterThan(2);
    expect(messages([deny, ...rules], sections)).toEqual([]);
  });
});

describe('what Argo CD needs in its own cluster', () => {
  const deny = kubernetes('argocd', { policyTypes: ['Ingress', 'Egress'] });

  test('is told from its namespace, with rules of Kubernetes', () => {
    const found = shut([deny], argocd(git));
    expect(found.map(({ message }) => message)).toContain('`deny` stops a connection (egress): Argo CD reads git');
    expect(found[0]?.help).toBe(
      'add {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: allow-egress-443, namespace: argocd}, ' +
        'spec: {podSelector: {matchLabels: {app.kubernetes.io/name: argocd-repo-server}}, policyTypes: [Egress], ' +
        'egress: [{ports: [{port: 443, protocol: TCP}]}]}}',
    );
  });

  test('is nobody’s business where Argo CD runs elsewhere', () => {
    expect(messages([deny], argocd(git, { destination: 'lab' }))).toEqual([]);
    expect(messages([deny])).toEqual([]);
  });

  test('is there where its pods may talk', () => {
    const allow = kubernetes('argocd', { policyTypes: ['Ingress', 'Egress'], ingress: [{}], egress: [{}] }, 'allow');
    expect(messages([deny, allow], argocd(git))).toEqual([]);
  });

  test.each([
    ['ssh://git@git.example.com:2222/a.git', 2222],
    ['git@git.example.com:a.git', 22],
    ['http://git.example.com/a.git', 80],
  ])('asks %s on port %d', (url, port) => {
    expect(shut([deny], argocd(url))[0]?.help).toContain(`allow-egress-${port}`);
  });

  test.each([
    ['talos', undefined, 6443],
    ['kubeadm', { host: '10.0.10.10', port: 7443 }, 7443],
  ])('includes the API server of %s where pods find it', (distribution, apiServer, port) => {
    const sections = { ...argocd(git), kubernetes: { version: '1.34', distribution, ...(apiServer && { apiServer }) } };
    const found = shut([deny], sections).find(({ message }) => message.endsWith('Argo CD applies'));
    expect(found?.help).toContain(`allow-egress-${port}`);
  });

  test('includes a git server in the cluster', () => {
    const forge = kubernetes('forge', { policyTypes: ['Ingress'] });
    const url = 'http://gitea-http.forge.svc.cluster.local:3000/a.git';
    expect(messages([forge], argocd(url))).toEqual(['stops a connection (ingress): Argo CD reads git']);
    const from = [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'argocd' } } }];
    expect(
      messages([forge, kubernetes('forge', { policyTypes: ['Ingress'], ingress: [{ from }] }, 'allow')], argocd(url)),
    ).toEqual([]);
  });
});

describe('what the systems of a spec need', () => {
  const flows = { observability: { flows: { relay: true, ui: true } } };
  const deny = (app: string, spec: object) =>
    own('kube-system', 'deny', { endpointSelector: { matchLabels: { 'k8s-app': app } }, ...spec });

  test('flows of Hubble', () => {
    expect(messages([deny('hubble-relay', { egress: [{}], ingress: [{}] })], flows)).toEqual([
      "stops a connection (egress): Hubble's relay reads flows from the agents",
      "stops a connection (ingress): Hubble's page asks the relay",
    ]);
    expect(messages([deny('hubble-relay', { egress: [{ toEntities: ['host', 'remote-node'] }] })], flows)).toEqual([]);
    expect(messages([deny('hubble-relay', { egress: [{}] })])).toEqual([]);
  });

  test('metrics that Prometheus of the platform reads, as a warning', () => {
    const watched = {
      platform: { prometheus: {} },
      observability: { serviceMonitors: true },
      ...argocd(git),
    };
    const closed = kubernetes('monitoring', { policyTypes: ['Egress'] });
    expect(shut([closed], watched).map(({ code, severity, message }) => `${code} ${severity} ${message}`)).toEqual([
      "FL-LOCK-004 warning `deny` stops a connection (egress): Prometheus reads metrics of Cilium's agents",
    ]);
  });

  test('a denial wins over every allow', () => {
    const stop = deny('hubble-relay', { egress: [{ toEntities: ['all'] }], egressDeny: [{ toEntities: ['host'] }] });
    expect(messages([stop], flows)).toEqual([
      "stops a connection (egress): Hubble's relay reads flows from the agents",
    ]);
  });

  test('other clusters of a mesh', () => {
    expect(
      messages([deny('clustermesh-apiserver', { ingress: [{}] })], {
        mesh: { clusterId: 1, apiServer: {} },
        loadBalancer: { implementation: 'cilium', pools: [{ name: 'a', addresses: ['192.0.2.1'] }] },
      }),
    ).toEqual(['stops a connection (ingress): agents and other clusters read the mesh']);
  });

  test('nodes, where the host firewall holds policies against them', () => {
    const nodes = {
      apiVersion: 'cilium.io/v2',
      kind: 'CiliumClusterwideNetworkPolicy',
      metadata: { name: 'nodes' },
      spec: { nodeSelector: {}, ingress: [{ fromEntities: ['health'] }] },
    };
    const on = { cni: { cilium: { config: { 'enable-host-firewall': 'true' } } } };
    expect(messages([nodes], on)).toContain('stops a connection (ingress): the API server reaches kubelets');
    const allow = { ...nodes, spec: { nodeSelector: {}, ingress: [{ fromEntities: ['cluster', 'kube-apiserver'] }] } };
    expect(messages([allow], on)).toEqual([]);
  });
});

test('a default deny of the agents themselves is no setting of the user', () => {
  const config = { 'enable-policy': 'always' };
  expect(told({ cni: { cilium: { config } } })).toEqual(['FL-CNI-001 error']);
});

describe('pods of the workload files', () => {
  const pod = (name: string, more: object = {}) => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace: 'shop', labels: { app: name } },
    spec: { containers: [{ name: 'main', image: 'x' }], ...more },
  });
  const deny = kubernetes('shop', { policyTypes: ['Egress'] });

  test('are told of where they cannot look up names', () => {
    const [found, ...more] = shut([deny], {}, [pod('web'), pod('host', { hostNetwork: true })]);
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      code: 'FL-LOCK-002',
      severity: 'warning',
      message: "`deny` keeps pods of shop/web from the cluster's DNS",
    });
  });

  test('are told of nothing where one policy allows it', () => {
    const to = [{ namespaceSelector: {}, podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } } }];
    const ports = [
      { port: 53, protocol: 'UDP' },
      { port: 53, protocol: 'TCP' },
    ];
    expect(
      messages([deny, kubernetes('shop', { policyTypes: ['Egress'], egress: [{ to, ports }] }, 'dns')], {}, [
        pod('web'),
      ]),
    ).toEqual([]);
    expect(
      messages(
        [
          deny,
          kubernetes(
            'shop',
            { podSelector: { matchLabels: { app: 'other' } }, policyTypes: ['Egress'], egress: [{}] },
            'dns',
          ),
        ],
        {},
        [pod('web')],
      ),
    ).toEqual(["keeps pods of shop/web from the cluster's DNS"]);
  });

  test('are probed, unless policies hold against nodes too', () => {
    const ingress = kubernetes('shop', { policyTypes: ['Ingress'] });
    const strict = { cni: { cilium: { config: { 'allow-localhost': 'policy' } } } };
    expect(messages([ingress], {}, [pod('web')])).toEqual([]);
    expect(shut([ingress], strict, [pod('web')]).map(({ code }) => code)).toEqual(['FL-LOCK-003']);
    const host = own('shop', 'probes', { endpointSelector: {}, ingress: [{ fromEntities: ['host'] }] });
    expect(messages([ingress, host], strict, [pod('web')])).toEqual([]);
  });
});
