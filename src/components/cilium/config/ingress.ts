import type { CiliumRows } from './cilium-rows';

export const ingress: readonly CiliumRows[] = [
  {
    name: 'ingress',
    from: 'gateways.ingress',
    when: (s) => s.ingress,
    rows: {
      'enable-ingress-controller': 'true',
      'enforce-ingress-https': 'true',
      'enable-ingress-proxy-protocol': 'false',
      'enable-ingress-secrets-sync': 'true',
      'ingress-secrets-namespace': 'cilium-secrets',
      'ingress-default-lb-mode': ({ model }) => model.gateways.ingress.mode,
      'ingress-shared-lb-service-name': 'cilium-ingress',
      // What an Ingress may hand on to its own Service, when that is dedicated.
      'ingress-lb-annotation-prefixes':
        'lbipam.cilium.io nodeipam.cilium.io service.beta.kubernetes.io service.kubernetes.io cloud.google.com',
      'ingress-hostnetwork-enabled': 'false',
      'ingress-hostnetwork-nodelabelselector': '',
      'ingress-hostnetwork-shared-listener-port': '8080',
    },
  },
  {
    name: 'ingress-ports',
    from: 'gateways.ingress',
    when: ({ ingress, version }) => ingress && version.keys.has('ingress-hostnetwork-http-listener-port'),
    rows: {
      'ingress-hostnetwork-http-listener-port': '0',
      'ingress-hostnetwork-https-listener-port': '0',
      'ingress-hostnetwork-tls-passthrough-listener-port': '0',
    },
  },
  {
    name: 'ingress-remote-address',
    from: 'gateways.ingress',
    when: ({ ingress, version }) => ingress && version.keys.has('ingress-use-remote-address'),
    rows: { 'ingress-use-remote-address': 'true' },
  },
  {
    name: 'ingress-trusted-hops',
    from: 'gateways.ingress',
    when: ({ ingress, version }) => ingress && version.features.has('explicit-defaults'),
    rows: { 'ingress-default-xff-num-trusted-hops': '0' },
  },
];
