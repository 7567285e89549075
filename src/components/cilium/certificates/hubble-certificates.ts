import type { CiliumSettings } from '../settings';
import type { Certificate } from './certificate';

/** The one name of a certificate. Quoted: it starts with an asterisk, which would be a YAML alias. */
function named(name: (settings: CiliumSettings) => string): Pick<Required<Certificate>, 'commonName' | 'hosts'> {
  const quoted = (s: CiliumSettings) => JSON.stringify(name(s));
  return { commonName: quoted, hosts: (s) => [quoted(s)] };
}

/** The certificates between agents, relay and page; agents and relay mount the Secrets by these names. */
export const hubbleCertificates = {
  server: {
    secret: 'hubble-server-certs',
    ...named((s) => `*.${s.cluster.name}.hubble-grpc.cilium.io`),
    usages: ['server auth', 'client auth'],
  },
  relayClient: {
    secret: 'hubble-relay-client-certs',
    when: (s) => s.relay,
    ...named(() => '*.hubble-relay.cilium.io'),
    usages: ['client auth'],
  },
} as const satisfies Record<string, Certificate>;
