import { Type } from 'typebox';
import { closed, count, device, dnsName, flag, ip, labelSelector, list, text } from './fields';

const asn = (description: string) => Type.Integer({ minimum: 1, maximum: 4294967295, description });

const peer = Type.Object(
  {
    name: dnsName('Name of the peer.'),
    address: ip('Its address.'),
    asn: asn('Its autonomous system.'),
    nodes: text('`all`, or the name of a group in nodes.groups: which nodes peer with it.', { default: 'all' }),
    passwordSecret: Type.Optional(
      dnsName(
        'Secret in kube-system with the key `password`; with Antrea it is antrea-bgp-passwords, with a key `<address>-<asn>`.',
      ),
    ),
    port: count('Its TCP port.', { minimum: 1, maximum: 65535, default: 179 }),
    holdTimeSeconds: count('Silence after which it is given up.', { minimum: 3, maximum: 65535, default: 90 }),
    keepaliveTimeSeconds: count('Pause between signs of life.', { minimum: 1, maximum: 65535, default: 30 }),
    connectRetryTimeSeconds: count('Pause between tries to connect.', { minimum: 1, default: 120 }),
    ebgpMultihop: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 255, description: 'Hops to a peer that is not next door.' }),
    ),
    gracefulRestartSeconds: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 4095, description: 'How long it keeps our routes while an agent restarts.' }),
    ),
    bfd: flag('Bidirectional forwarding detection, where the implementation has it.', false),
  },
  closed('A peer.'),
);

const advertisement = Type.Object(
  {
    name: Type.Optional(dnsName('Name of the object; left out, made from what it advertises.')),
    pods: Type.Optional(Type.Boolean({ description: "Each node's pod range." })),
    services: Type.Optional(
      Type.Array(Type.Enum(['loadBalancerIP', 'externalIP', 'clusterIP']), {
        minItems: 1,
        description: 'Addresses of Services.',
      }),
    ),
    egress: Type.Optional(Type.Boolean({ description: 'Addresses with which traffic leaves the cluster (Antrea).' })),
    selector: Type.Optional(labelSelector('Which Services; Cilium requires it with services, Antrea has none.')),
    communities: list(text('`64512:100`, or a well-known name.'), 'Communities to attach.'),
    localPreference: Type.Optional(count('Local preference, towards peers of our own system.')),
  },
  closed('What is advertised.'),
);

export const bgp = Type.Object(
  {
    localASN: asn('Our autonomous system.'),
    routerInterface: Type.Optional(device("kube-vip: the interface whose address is the router's identifier.")),
    peers: Type.Array(peer, { minItems: 1, description: 'The routers.' }),
    advertise: list(advertisement, 'What they are told.'),
  },
  closed('BGP.'),
);
