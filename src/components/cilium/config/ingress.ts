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
      'ingress-use-remote-address': 'true',
      'ingress-default-xff-num-trusted-hops': '0',
      'ingress-hostnetwork-enabled': 'false',
      'ingress-hostnetwork-nodelabelselector': '',
      'ingress-hostnetwork-shared-listener-port': '8080',
      'ingress-hostnetwork-http-listener-port': '0',
      'ingress-hostnetwork-https-listener-port': '0',
      'ingress-hostnetwork-tls-passthrough-listener-port': '0',
    },
  },
];
