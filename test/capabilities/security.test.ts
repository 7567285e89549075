import { describe, expect, test } from 'vitest';
import { built } from './built';

const carried = (policies: object[]) =>
  built(
    { policies: { files: ['policies.yaml'], workloads: ['workloads.yaml'] } },
    {
      'policies.yaml': policies.map((one) => JSON.stringify(one)).join('\n---\n'),
      'workloads.yaml': '{apiVersion: v1, kind: Namespace, metadata: {name: shop}}',
    },
  );

describe('security', () => {
  test('IF-10 traffic is encrypted by WireGuard, between nodes too where the spec says so', () => {
    const { config } = built({ encryption: { type: 'wireguard' } });
    expect(config).toMatchObject({ 'enable-wireguard': 'true' });
    expect(config).not.toMatchObject({ 'encrypt-node': 'true' });
    expect(built({ encryption: { type: 'wireguard', nodes: true } }).config).toMatchObject({ 'encrypt-node': 'true' });
  });

  test('IF-10 IF-29 what leaves a node unencrypted is dropped, by keys that the spec does not decide', () => {
    const config = {
      'enable-encryption-strict-mode-egress': 'true',
      'encryption-strict-egress-cidr': '10.244.0.0/16',
      'encryption-strict-egress-allow-remote-node-identities': 'true',
    };
    expect(built({ encryption: { type: 'wireguard' }, cni: { cilium: { config } } }).config).toMatchObject(config);
  });

  test('IF-09 policies of Kubernetes and of Cilium, up to layer 7, pass unchanged', () => {
    const spec = {
      endpointSelector: { matchLabels: { app: 'web' } },
      ingress: [
        {
          fromEndpoints: [{ matchLabels: { app: 'front' } }],
          toPorts: [{ ports: [{ port: '80', protocol: 'TCP' }], rules: { http: [{ method: 'GET', path: '/api' }] } }],
        },
      ],
    };
    const policy = {
      apiVersion: 'cilium.io/v2',
      kind: 'CiliumNetworkPolicy',
      metadata: { name: 'web', namespace: 'shop' },
      spec,
    };
    expect(carried([policy]).object('CiliumNetworkPolicy')).toMatchObject({ spec });
  });

  test('IF-48 what closes a cluster by default comes after all that opens it', () => {
    const closed = {
      apiVersion: 'cilium.io/v2',
      kind: 'CiliumClusterwideNetworkPolicy',
      metadata: { name: 'closed' },
      spec: { endpointSelector: {}, ingress: [{}], egress: [{}] },
    };
    const open = {
      apiVersion: 'cilium.io/v2',
      kind: 'CiliumClusterwideNetworkPolicy',
      metadata: { name: 'open' },
      spec: {
        endpointSelector: {},
        enableDefaultDeny: { ingress: false, egress: false },
        ingress: [{ fromEntities: ['cluster'] }],
        egress: [{ toEntities: ['cluster'] }],
      },
    };
    const { stageOf, network } = carried([closed, open]);
    expect([stageOf('open'), stageOf('closed')]).toEqual(['allow', 'deny']);
    const order = network.manifests.map(({ object }) => object.metadata.name);
    expect(order.indexOf('open')).toBeLessThan(order.indexOf('closed'));
  });
});
