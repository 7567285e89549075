import type { Certificate, ClusterIssuer, Issuer, IssuerSpec } from '../../../imports/cert-manager.io';
import type { KubernetesObject } from '../../stages/kubernetes-object';
import { acmeSolver } from './acme-solver';
import type { IssuerSettings } from './issuer-settings';
import { vaultLogin } from './vault-login';

/** Where cert-manager runs, and where its issuers of the whole cluster look for Secrets. */
const namespace = 'cert-manager';

/** The objects of an issuer, the ClusterIssuer of its name at their end. */
export function issuerObjects(settings: IssuerSettings): KubernetesObject[] {
  const { name, ownCA, vault } = settings;
  const issuer: ClusterIssuer = {
    apiVersion: 'cert-manager.io/v1',
    kind: 'ClusterIssuer',
    metadata: { name },
    spec: issuerSpec(settings),
  };
  return [...(ownCA ? authority(name, ownCA) : []), ...(vault ? vaultLogin(name, namespace) : []), issuer];
}

function issuerSpec({ name, ownCA, ca, acme, vault }: IssuerSettings): IssuerSpec {
  return {
    ...(ownCA && { ca: { secretName: `${name}-ca` } }),
    ...(ca && { ca: { secretName: ca.secret } }),
    ...(acme && {
      acme: {
        server: acme.server,
        ...(acme.email && { email: acme.email }),
        privateKeySecretRef: { name: `${name}-account` },
        solvers: acme.solvers.map(acmeSolver),
      },
    }),
    ...(vault && {
      vault: {
        server: vault.server,
        path: vault.path,
        ...(vault.caSecret && { caBundleSecretRef: { name: vault.caSecret, key: 'ca.crt' } }),
        auth: { kubernetes: { mountPath: vault.mountPath, role: vault.role, serviceAccountRef: { name } } },
      },
    }),
  };
}

/** A root that signs itself, once: a new key would be an authority that nobody trusts yet. */
function authority(name: string, { commonName, days }: NonNullable<IssuerSettings['ownCA']>): (Issuer | Certificate)[] {
  const root = `${name}-root`;
  return [
    {
      apiVersion: 'cert-manager.io/v1',
      kind: 'Issuer',
      metadata: { name: root, namespace },
      spec: { selfSigned: {} },
    },
    {
      apiVersion: 'cert-manager.io/v1',
      kind: 'Certificate',
      metadata: { name: `${name}-ca`, namespace },
      spec: {
        isCA: true,
        secretName: `${name}-ca`,
        commonName: commonName ?? name,
        duration: `${days * 24}h`,
        privateKey: { algorithm: 'ECDSA', size: 256, rotationPolicy: 'Never' },
        issuerRef: { name: root, kind: 'Issuer' },
      },
    },
  ];
}
