import type { CiliumSettings } from '../settings';

/** A certificate that certgen makes, and the Secret that holds it. */
export interface HubbleCertificate {
  readonly secret: string;
  /** Left out: wherever flows are recorded. */
  readonly when?: (settings: CiliumSettings) => boolean;
  /** The one name in it. */
  readonly host: (settings: CiliumSettings) => string;
  readonly usages: readonly ('server auth' | 'client auth')[];
}

/** The certificates between agents, relay and page; agents and relay mount the Secrets by these names. */
export const hubbleCertificates = {
  server: {
    secret: 'hubble-server-certs',
    host: (s) => `*.${s.cluster.name}.hubble-grpc.cilium.io`,
    usages: ['server auth', 'client auth'],
  },
  relayClient: {
    secret: 'hubble-relay-client-certs',
    when: (s) => s.relay,
    host: () => '*.hubble-relay.cilium.io',
    usages: ['client auth'],
  },
} as const satisfies Record<string, HubbleCertificate>;
