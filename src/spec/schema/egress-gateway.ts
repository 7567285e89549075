import { Type } from 'typebox';
import { closed, count, device, dnsName, filled, flag, list, port, text } from './fields';
import { daemon, deployment } from './workload';

const seconds = (description: string, value: number) =>
  count(`${description}, in seconds.`, { minimum: 1, default: value });

const tunnel = Type.Object(
  {
    protocol: Type.Enum(['vxlan'], { default: 'vxlan', description: 'How packets reach the gateway.' }),
    cidrs: Type.Object(
      {
        ipv4: Type.String({ format: 'cidr', default: '172.31.0.0/16', description: 'For IPv4.' }),
        ipv6: Type.String({ format: 'cidr', default: 'fd11::/112', description: 'For IPv6.' }),
      },
      filled('Ranges of the ends of the tunnel, which nothing else may use.'),
    ),
    interface: Type.Optional(device('The interface that carries it; left out, the one of the default route.')),
    interfaces: list(
      Type.Object(
        { nodes: text('A group in nodes.groups.'), interface: device('Its interface.') },
        closed('The interface of some nodes.'),
      ),
      'Groups of nodes whose interface is another one than `interface`; a node of several takes that of the first.',
    ),
    cardMTU: Type.Optional(
      Type.Integer({
        minimum: 576,
        maximum: 65535,
        description:
          'MTU of the network card below it, where `nodes.mtu` leaves room for its headers; left out, `nodes.mtu`. It is only compared.',
      }),
    ),
    name: text('Name of its device.', { default: 'egress.vxlan', maxLength: 15 }),
    port: port('Its UDP port.', { default: 7789 }),
    id: count('Its VXLAN network identifier.', { minimum: 1, maximum: 16777215, default: 100 }),
    checksumOffload: flag('Let the network card make checksums; some cards do it wrongly in a tunnel.', true),
  },
  filled('The tunnel to the gateway.'),
);

const failover = Type.Object(
  {
    enabled: flag('Watch the agents; otherwise only a node that is not ready loses its addresses.', false),
    updatePeriodSeconds: seconds('Pause between signs of life of an agent', 5),
    monitorPeriodSeconds: seconds('Pause between looks at them', 5),
    evictionTimeoutSeconds: seconds('Silence after which addresses move', 15),
  },
  filled('Addresses move to another node when theirs fails.'),
);

const certificates = Type.Object(
  {
    issuer: Type.Optional(
      Type.Object(
        {
          name: dnsName('Its name.'),
          kind: Type.Enum(['Issuer', 'ClusterIssuer'], { default: 'ClusterIssuer', description: 'Its kind.' }),
        },
        closed('Who signs, of cert-manager. Left out, the certificate signs itself.'),
      ),
    ),
    days: count('How long a certificate is good.', { minimum: 1, default: 365 }),
    secret: Type.Optional(
      dnsName(
        'A Secret in kube-system with `tls.crt`, `tls.key` and `ca.crt`, in place of a Certificate. The CA injector of cert-manager reads it only with the annotation `cert-manager.io/allow-direct-injection: "true"`.',
      ),
    ),
  },
  filled('The certificate of its webhooks; cert-manager must be in the cluster.'),
);

/** The settings of EgressGateway itself; gateways and policies are the same for every implementation. */
export const egressGateway = Type.Object(
  {
    version: Type.Enum(['0.6.9'], { default: '0.6.9', description: 'The version of EgressGateway.' }),
    logLevel: Type.Enum(['info', 'debug'], { default: 'info', description: 'How much agents and controller tell.' }),
    tunnel,
    failover,
    certificates,
    iptables: Type.Enum(['auto', 'nft', 'legacy'], {
      default: 'auto',
      description: 'The variant of iptables that the nodes use. Packets go through iptables only, not through eBPF.',
    }),
    mark: Type.Optional(
      Type.String({
        pattern: '^0x[0-9a-f]{2}000000$',
        description: 'The first byte of the marks that it sets on packets, quoted. Default: "0x26000000".',
      }),
    ),
    replyRoute: Type.Optional(
      Type.Boolean({ description: 'Replies return through the gateway. Default: yes with Spiderpool, else no.' }),
    ),
    silentInterfaces: Type.Optional(
      Type.Array(text('A regular expression (Go).'), {
        minItems: 1,
        description: "Interfaces that never answer for an egress address. Default: those of pods, by the CNI's names.",
      }),
    ),
    endpointsPerSlice: count('How many pods one slice of endpoints holds.', { minimum: 1, default: 100 }),
    agent: daemon('The agent DaemonSet.'),
    controller: deployment('The controller.'),
  },
  closed('EgressGateway, where it is the implementation.'),
);
