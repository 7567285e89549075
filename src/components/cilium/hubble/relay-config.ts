import type { ConfigMap } from 'kubernetes-types/core/v1';
import { foldRows, type RowGroup } from '../../rows';
import type { Wire } from '../../wire';
import type { CiliumSettings } from '../settings';

/** Where the relay's pod has its certificates. */
export const relayCertificates = '/var/lib/hubble-relay/tls';

/** A string as YAML: quoted, for a cluster's name may look like a number. */
const text = (value: string) => JSON.stringify(value);

/** What the relay's config.yaml says; each value is a scalar of YAML. */
export const relayRows: readonly RowGroup<CiliumSettings>[] = [
  { name: 'cluster', rows: { 'cluster-name': ({ cluster }) => text(cluster.name) } },
  {
    name: 'peers',
    rows: {
      // The dot at the end spares a look-up in each search domain.
      'peer-service': ({ namespace }) => text(`hubble-peer.${namespace}.svc.cluster.local.:443`),
      'tls-hubble-client-cert-file': text(`${relayCertificates}/client.crt`),
      'tls-hubble-client-key-file': text(`${relayCertificates}/client.key`),
      'tls-hubble-server-ca-files': text(`${relayCertificates}/hubble-server-ca.crt`),
    },
  },
  { name: 'clients', rows: { 'listen-address': text(':4245'), 'disable-server-tls': 'true' } },
  { name: 'diagnosis', rows: { gops: 'true', 'gops-port': text('9893') } },
];

/** The relay's configuration. */
export function relayConfig(s: CiliumSettings): Wire<ConfigMap> {
  const lines = Object.entries(foldRows(relayRows, s)).map(([key, value]) => `${key}: ${value}\n`);
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'hubble-relay-config', namespace: s.namespace },
    data: { 'config.yaml': lines.join('') },
  };
}
