import type { CiliumSettings } from '../settings';
import type { Certificate } from './certificate';

const service = ({ namespace }: CiliumSettings) => `clustermesh-apiserver.${namespace}.svc`;

const serverName = (s: CiliumSettings) =>
  s.version.features.has('mesh-service-certificate') ? service(s) : 'clustermesh-apiserver.cilium.io';

/** A client that etcd knows by the common name. Quoted: a cluster's name may look like a number. */
const user = (secret: string, name: (settings: CiliumSettings) => string): Certificate => ({
  secret,
  commonName: (s) => JSON.stringify(name(s)),
  usages: ['client auth'],
});

/** The certificates of the mesh API server and of all that read it; its pods mount the Secrets by these names. */
export const meshCertificates = {
  server: {
    secret: 'clustermesh-apiserver-server-cert',
    commonName: serverName,
    // Other clusters call it by a name that a YAML alias would begin like, were it not in quotes.
    hosts: (s) => [...new Set([serverName(s), "'*.mesh.cilium.io'", service(s), '127.0.0.1', '::1'])],
    usages: ['server auth'],
  },
  admin: user('clustermesh-apiserver-admin-cert', ({ cluster }) => `admin-${cluster.name}`),
  // All other clusters of a mesh come as this user: they share the authority that signs.
  remote: user('clustermesh-apiserver-remote-cert', () => 'remote'),
  local: user('clustermesh-apiserver-local-cert', ({ cluster }) => `local-${cluster.name}`),
} as const satisfies Record<string, Certificate>;
