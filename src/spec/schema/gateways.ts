import { Type } from 'typebox';
import { closed, dnsName, filled, flag, ip, labels, list, port } from './fields';

const listener = Type.Object(
  {
    name: dnsName('Name of the listener.'),
    protocol: Type.Enum(['HTTP', 'HTTPS', 'TLS'], { description: 'What it speaks.' }),
    port: port('Where it listens.'),
    hostname: Type.Optional(
      Type.String({ minLength: 1, format: 'hostname', description: 'The only host that it serves.' }),
    ),
    certificateSecret: Type.Optional(dnsName("Secret with its certificate, in the Gateway's namespace; for HTTPS.")),
    routes: Type.Enum(['Same', 'All'], { default: 'Same', description: 'From which namespaces routes may attach.' }),
  },
  closed('A listener.'),
);

const gateway = Type.Object(
  {
    name: dnsName('Name of the Gateway.'),
    namespace: dnsName('Its namespace.'),
    labels: labels('Labels; they reach the Service of the Gateway, so that pools can select it.'),
    issuer: Type.Optional(
      dnsName(
        'ClusterIssuer of cert-manager that fills the `certificateSecret` of its listeners, for their `hostname`.',
      ),
    ),
    addresses: list(ip('An address.'), 'Addresses to ask the pool for.'),
    listeners: Type.Array(listener, { minItems: 1, description: 'Where it listens.' }),
  },
  closed('A Gateway.'),
);

export const gateways = Type.Object(
  {
    gatewayAPI: Type.Object(
      {
        enabled: flag('Serve Gateway API.', false),
        externalTrafficPolicy: Type.Enum(['Cluster', 'Local'], {
          default: 'Cluster',
          description: 'Of the Services of Gateways.',
        }),
        gateways: list(gateway, 'Gateways to make.'),
      },
      filled('Gateway API.'),
    ),
    ingress: Type.Object(
      {
        enabled: flag('Serve Ingress.', false),
        default: flag('Be the class of Ingresses that name none.', false),
        mode: Type.Enum(['shared', 'dedicated'], {
          default: 'dedicated',
          description: 'One LoadBalancer for all, or one for each.',
        }),
        labels: labels('Labels of the shared Service, so that pools can select it.'),
      },
      filled('Ingress.'),
    ),
  },
  filled('Traffic from outside, by name and path.'),
);
