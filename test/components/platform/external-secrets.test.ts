import { describe, expect, test } from 'vitest';
import { validator } from '../../../imports/validator';
import { built, told } from '../../capabilities/built';

/** A spec of these stores and Secrets, over Argo CD. */
const specOf = (stores: object[], secrets: object[] = [], more: object = {}) => ({
  delivery: { argocd: { repoURL: 'https://git.example/net.git' } },
  platform: { externalSecrets: { stores, secrets } },
  ...more,
});

const aws = { name: 'aws', aws: { region: 'eu-central-1', role: 'arn:aws:iam::1:role/net', serviceAccount: 'reader' } };
const azure = { name: 'azure', azure: { vaultUrl: 'https://net.vault.azure.net', tenantId: 't' } };
const identity = { name: 'identity', azure: { vaultUrl: 'https://net.vault.azure.net', identityId: 'i' } };
const gcp = { name: 'gcp', gcp: { projectID: 'net', location: 'europe-west3', serviceAccount: 'reader' } };
const vault = { name: 'vault', vault: { server: 'https://vault.example', role: 'net', caSecret: 'vault-ca' } };
const password = { name: 'bgp-tor-a', store: 'aws', data: [{ key: 'password', remote: 'net/bgp', property: 'tor-a' }] };

describe('stores of secrets', () => {
  test('IF-30 stand in AWS, Azure, Google Cloud and Vault, and are asked without a key', () => {
    const { object } = built(specOf([aws, azure, identity, gcp, vault]));
    const provider = (name: string) => object('ClusterSecretStore', name);
    const serviceAccountRef = { name: 'reader', namespace: 'external-secrets' };
    expect(provider('aws')).toMatchObject({
      spec: { provider: { aws: { service: 'SecretsManager', auth: { jwt: { serviceAccountRef } } } } },
    });
    expect(provider('azure')).toMatchObject({ spec: { provider: { azurekv: { authType: 'WorkloadIdentity' } } } });
    expect(provider('identity')).toMatchObject({ spec: { provider: { azurekv: { authType: 'ManagedIdentity' } } } });
    expect(provider('gcp')).toMatchObject({
      spec: { provider: { gcpsm: { projectID: 'net', auth: { workloadIdentity: { serviceAccountRef } } } } },
    });
    expect(provider('vault')).toMatchObject({
      spec: {
        provider: {
          vault: {
            path: 'secret',
            version: 'v2',
            caProvider: { type: 'Secret', name: 'vault-ca', namespace: 'external-secrets', key: 'ca.crt' },
            auth: { kubernetes: { mountPath: 'kubernetes', role: 'net' } },
          },
        },
      },
    });
  });

  test('of one namespace name no other, nor their own', () => {
    const { object } = built(specOf([{ ...vault, namespace: 'kube-system' }], [{ ...password, store: 'vault' }]));
    expect(object('SecretStore')).toMatchObject({
      metadata: { name: 'vault', namespace: 'kube-system' },
      spec: { provider: { vault: { caProvider: { type: 'Secret', name: 'vault-ca', key: 'ca.crt' } } } },
    });
    expect(JSON.stringify(object('SecretStore'))).not.toContain('"external-secrets"');
    expect(object('ExternalSecret')).toMatchObject({ spec: { secretStoreRef: { kind: 'SecretStore' } } });
  });
});

describe('Secrets from a store', () => {
  test('IF-27 IF-40 IF-43 are filled key by key or as a whole, and again after a time', () => {
    const whole = { name: 'partners', namespace: 'kube-system', store: 'aws', refreshInterval: '15m', from: 'net/vpn' };
    const { object, stageOf } = built(specOf([aws], [password, whole]));
    expect(object('ExternalSecret', 'bgp-tor-a')).toMatchObject({
      metadata: { namespace: 'kube-system' },
      spec: {
        refreshInterval: '1h',
        secretStoreRef: { kind: 'ClusterSecretStore', name: 'aws' },
        target: { name: 'bgp-tor-a', creationPolicy: 'Owner' },
        data: [{ secretKey: 'password', remoteRef: { key: 'net/bgp', property: 'tor-a' } }],
      },
    });
    expect(object('ExternalSecret', 'partners')).toMatchObject({
      spec: { refreshInterval: '15m', dataFrom: [{ extract: { key: 'net/vpn' } }] },
    });
    expect(stageOf('partners')).toBe('certificates');
  });

  test('IF-58 reach every namespace that labels select', () => {
    const everywhere = { ...password, namespaces: { matchLabels: { team: 'net' } } };
    expect(built(specOf([aws], [everywhere])).object('ClusterExternalSecret')).toMatchObject({
      spec: {
        externalSecretName: 'bgp-tor-a',
        namespaceSelectors: [{ matchLabels: { team: 'net' } }],
        refreshTime: '1h',
        externalSecretSpec: { target: { name: 'bgp-tor-a' } },
      },
    });
  });

  test('are what the definitions of External Secrets say', () => {
    const everywhere = { ...password, name: 'all', namespaces: { matchLabels: { team: 'net' } } };
    const local = { ...gcp, name: 'local', namespace: 'kube-system' };
    const { network } = built(specOf([aws, azure, identity, gcp, vault, local], [password, everywhere]));
    const ours = network.manifests.filter(({ object }) => object.apiVersion === 'external-secrets.io/v1');
    expect(ours).toHaveLength(8);
    for (const { object } of ours) {
      const validate = validator(object.kind);
      expect([validate(object), validate.errors]).toEqual([true, null]);
    }
  });

  test('come too late for an agent that makes the pod network', () => {
    const psk = { name: 'antrea-ipsec', store: 'aws', data: [{ key: 'psk', remote: 'net/ipsec' }] };
    const antrea = { cni: { antrea: {} }, encryption: { type: 'ipsec' }, routing: { protocol: 'geneve' } };
    expect(told(specOf([aws], [], antrea))).toEqual([]);
    expect(told(specOf([aws], [psk], antrea))).toContain('FL-SYNC-002 error');
  });

  test('come from a store that serves them, with something in them', () => {
    expect(told(specOf([{ name: 'none' }]))).toEqual(['FL-PLT-004 error']);
    expect(told(specOf([{ ...aws, ...gcp }]))).toEqual(['FL-PLT-004 error']);
    expect(told(specOf([aws], [{ ...password, data: [] }]))).toEqual(['FL-PLT-006 error']);
    expect(told(specOf([aws], [{ ...password, store: 'awz' }]))).toEqual(['FL-PLT-007 error']);
    expect(told(specOf([{ ...aws, namespace: 'shop' }], [password]))).toEqual(['FL-PLT-008 error']);
    const both = { ...password, namespace: 'shop', namespaces: { matchLabels: { team: 'net' } } };
    expect(told(specOf([aws], [both]))).toEqual(['FL-PLT-004 error']);
  });
});
