import type { CiliumRows } from './cilium-rows';

const certificates = '/var/lib/cilium/tls/hubble';

export const hubble: readonly CiliumRows[] = [
  {
    name: 'hubble',
    from: 'observability.flows.enabled',
    rows: { 'enable-hubble': (s) => String(s.hubble) },
  },
  {
    name: 'hubble-server',
    from: 'observability.flows.enabled',
    when: (s) => s.hubble,
    rows: {
      'hubble-socket-path': '/var/run/cilium/hubble.sock',
      'hubble-listen-address': ':4244',
      'hubble-disable-tls': 'false',
      'hubble-tls-cert-file': `${certificates}/server.crt`,
      'hubble-tls-key-file': `${certificates}/server.key`,
      'hubble-tls-client-ca-files': `${certificates}/client-ca.crt`,
      'hubble-network-policy-correlation-enabled': 'true',
    },
  },
  {
    name: 'hubble-ipv6',
    from: 'pods.cidrs',
    when: (s) => s.hubble && !s.ipv4,
    rows: { 'hubble-prefer-ipv6': 'true' },
  },
  {
    name: 'hubble-metrics',
    from: 'observability.flows.metrics',
    when: ({ flowMetrics }) => flowMetrics,
    rows: {
      'hubble-metrics': ({ model }) => model.observability.flows.metrics.join(' '),
      'hubble-metrics-server': ':9965',
      'hubble-metrics-server-enable-tls': 'false',
    },
  },
  {
    name: 'hubble-open-metrics',
    from: 'observability.flows.openMetrics',
    when: ({ flowMetrics }) => flowMetrics,
    rows: { 'enable-hubble-open-metrics': ({ model }) => String(model.observability.flows.openMetrics) },
  },
];
