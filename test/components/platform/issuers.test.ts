import { describe, expect, test } from 'vitest';
import { validator } from '../../../imports/validator';
import { built, told } from '../../capabilities/built';

const argocd = { repoURL: 'https://git.example/net.git' };
const gatewayAPI = { enabled: true };

/** A spec of these issuers, over Argo CD and Gateway API. */
const specOf = (...issuers: object[]) => ({
  delivery: { argocd },
  gateways: { gatewayAPI },
  platform: { certManager: { issuers } },
});

const acme = (...solvers: object[]) => ({ name: 'public', acme: { email: 'noc@example.com', solvers } });
const own = { name: 'internal', ownCA: { days: 365 } };
const given = { name: 'corporate', ca: { secret: 'corporate-ca' } };
const vault = {
  name: 'vault',
  vault: { server: 'https://vault.example', path: 'pki/sign/net', role: 'net', caSecret: 'vault-ca' },
};
const public01 = acme(
  { http01: { gateway: { name: 'web', namespace: 'kube-system', listener: 'http' } } },
  { dnsZones: ['a.example'], dns01: { route53: { region: 'eu-central-1', role: 'arn:aws:iam::1:role/dns' } } },
  { dnsZones: ['b.example'], dns01: { cloudflare: { secret: 'cloudflare' } } },
  {
    dnsZones: ['c.example'],
    dns01: {
      azureDNS: { subscriptionID: 's', resourceGroupName: 'g', hostedZoneName: 'c.example', clientID: 'i' },
    },
  },
  { dnsZones: ['d.example'], dns01: { cloudDNS: { project: 'p' } } },
  { dnsZones: ['e.example'], dns01: { rfc2136: { nameserver: '10.0.0.53', keyName: 'k', secret: 'tsig' } } },
  { http01: { ingressClass: 'cilium' } },
);

describe('issuers of certificates', () => {
  const { network, object, stageOf } = built(specOf(own, given, public01, vault));

  test('are what the definitions of cert-manager say', () => {
    const ours = network.manifests.map((one) => one.object).filter((one) => one.apiVersion === 'cert-manager.io/v1');
    expect(ours.map(({ kind, metadata }) => `${kind} ${metadata.name}`).toSorted()).toEqual([
      'Certificate internal-ca',
      'ClusterIssuer corporate',
      'ClusterIssuer internal',
      'ClusterIssuer public',
      'ClusterIssuer vault',
      'Issuer internal-root',
    ]);
    for (const one of ours) {
      const validate = validator(one.kind);
      expect([validate(one), validate.errors]).toEqual([true, null]);
      expect(stageOf(one.metadata.name)).toBe(one.metadata.name === 'public' ? 'observability' : 'certificates');
    }
  });

  test('IF-14 an authority of its own signs itself once, then issues', () => {
    expect(object('Certificate', 'internal-ca')).toMatchObject({
      metadata: { namespace: 'cert-manager' },
      spec: {
        isCA: true,
        secretName: 'internal-ca',
        commonName: 'internal',
        duration: '8760h',
        privateKey: { rotationPolicy: 'Never' },
        issuerRef: { name: 'internal-root', kind: 'Issuer' },
      },
    });
    expect(object('ClusterIssuer', 'internal')).toMatchObject({ spec: { ca: { secretName: 'internal-ca' } } });
    expect(object('ClusterIssuer', 'corporate')).toMatchObject({ spec: { ca: { secretName: 'corporate-ca' } } });
  });

  test('IF-14 ACME proves a name through a Gateway, an Ingress or a record in DNS', () => {
    expect(object('ClusterIssuer', 'public')).toMatchObject({
      spec: {
        acme: {
          server: 'https://acme-v02.api.letsencrypt.org/directory',
          email: 'noc@example.com',
          privateKeySecretRef: { name: 'public-account' },
          solvers: [
            { http01: { gatewayHTTPRoute: { parentRefs: [{ kind: 'Gateway', name: 'web', sectionName: 'http' }] } } },
            { selector: { dnsZones: ['a.example'] }, dns01: { route53: { region: 'eu-central-1' } } },
            { dns01: { cloudflare: { apiTokenSecretRef: { name: 'cloudflare', key: 'api-token' } } } },
            { dns01: { azureDNS: { resourceGroupName: 'g', managedIdentity: { clientID: 'i' } } } },
            { dns01: { cloudDNS: { project: 'p' } } },
            { dns01: { rfc2136: { nameserver: '10.0.0.53', tsigAlgorithm: 'HMACSHA256' } } },
            { http01: { ingress: { ingressClassName: 'cilium' } } },
          ],
        },
      },
    });
  });

  test('IF-14 Vault is signed in to by an account that cert-manager may ask tokens for', () => {
    expect(object('ClusterIssuer', 'vault')).toMatchObject({
      spec: {
        vault: {
          caBundleSecretRef: { name: 'vault-ca', key: 'ca.crt' },
          auth: { kubernetes: { role: 'net', mountPath: '/v1/auth/kubernetes', serviceAccountRef: { name: 'vault' } } },
        },
      },
    });
    expect(object('Role', 'vault')).toMatchObject({
      metadata: { namespace: 'cert-manager' },
      rules: [{ resources: ['serviceaccounts/token'], resourceNames: ['vault'], verbs: ['create'] }],
    });
    expect(object('RoleBinding', 'vault')).toMatchObject({ subjects: [{ name: 'cert-manager' }] });
  });

  test('issue in one way, proved in one way', () => {
    expect(told(specOf({ name: 'none' }))).toEqual(['FL-PLT-004 error']);
    expect(told(specOf({ ...own, ...given }))).toEqual(['FL-PLT-004 error']);
    expect(told(specOf(acme({})))).toEqual(['FL-PLT-004 error']);
    expect(told(specOf(acme({ http01: {} })))).toEqual(['FL-PLT-004 error']);
    expect(told(specOf(acme({ dns01: { cloudDNS: { project: 'p' }, route53: {} } })))).toEqual(['FL-PLT-004 error']);
  });

  test('ask a Gateway only where Gateway API is served', () => {
    const solver = { http01: { gateway: { name: 'web', namespace: 'kube-system' } } };
    expect(told({ ...specOf(acme(solver)), gateways: {} })).toEqual(['FL-PLT-005 error']);
  });

  test('have names of their own', () => {
    expect(told(specOf(own, { ...given, name: 'internal' }))).toEqual(['FL-REF-003 error']);
  });

  test('IF-14 fill the certificates of Gateways that ask for it, for the names of their listeners', () => {
    const listener = { name: 'https', protocol: 'HTTPS', port: 443, certificateSecret: 'web-tls' };
    const spec = (more: object) => ({
      ...specOf(own),
      gateways: {
        gatewayAPI: {
          enabled: true,
          gateways: [
            { name: 'web', namespace: 'kube-system', issuer: 'internal', listeners: [{ ...listener, ...more }] },
          ],
        },
      },
      loadBalancer: { implementation: 'cilium', pools: [{ name: 'lan', addresses: ['10.0.20.0/28'] }] },
    });
    expect(built(spec({ hostname: 'web.example' })).object('Gateway')).toMatchObject({
      metadata: { annotations: { 'cert-manager.io/cluster-issuer': 'internal' } },
    });
    expect(told(spec({}))).toContain('FL-PLT-011 error');
    expect(told(spec({ hostname: 'web.example' }))).not.toContain('FL-PLT-011 error');
  });

  test('are there before the webhooks of EgressGateway ask them, unless the authority is on the internet', () => {
    const spec = (issuer: object, name: string) => ({
      ...specOf(issuer),
      cni: { external: { name: 'calico' } },
      nodes: { groups: [{ name: 'gateways', selector: { matchLabels: { egress: 'true' } } }] },
      egress: {
        implementation: 'egressgateway',
        gateways: [{ name: 'partners', nodes: 'gateways', addresses: ['10.0.10.200-10.0.10.209'] }],
        egressGateway: { certificates: { issuer: { name } } },
      },
      gateways: {},
    });
    const late = (issuer: object, name: string) => told(spec(issuer, name));
    const dns = acme({ dns01: { cloudDNS: { project: 'p' } } });
    expect(late(own, 'internal')).toEqual([]);
    expect(late(own, 'somebody-elses')).toEqual([]);
    expect(late(dns, 'public')).toEqual(['FL-SYNC-002 error']);
  });
});
