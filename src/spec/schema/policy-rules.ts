import { Type } from 'typebox';
import { cidr, closed, count, dnsLabel, dnsName, labelExpressions, labelSelector, text } from './fields';

const some = <T extends Parameters<typeof Type.Array>[0]>(item: T, description: string) =>
  Type.Optional(Type.Array(item, { minItems: 1, description }));

const pods = {
  namespaces: Type.Optional(
    Type.Object(
      { names: some(dnsLabel('A namespace.'), 'Their names.'), ...labelExpressions },
      closed('Which namespaces; `{}` is all of them. Without it no pods are selected.'),
    ),
  ),
  pods: Type.Optional(labelSelector('Which pods in them; left out, all of them.')),
  serviceAccounts: some(dnsName('Name of an account.'), 'Which accounts they run as; left out, any.'),
};

const places = {
  cidrs: some(
    cidr('A range.'),
    'Addresses outside the cluster. Pods and nodes are none, whatever their addresses: name those by `pods` and `entities`.',
  ),
  except: some(cidr('A range.'), 'But not these of the addresses.'),
  entities: some(
    Type.Enum(['world', 'nodes', 'api-server'], {
      description: 'What is no pod.',
    }),
    '`world`: all outside the cluster. `nodes`: all nodes, and pods on their network. `api-server`: who serves the API, wherever that is.',
  ),
};

const names = some(
  Type.String({
    pattern: '^(\\*\\*\\.)?([-A-Za-z0-9_*]+\\.)*[-A-Za-z0-9_]+$',
    description: 'A DNS name.',
  }),
  'What has one of these DNS names outside the cluster, by the answers that pods get; `*` is any part of one label, `**.` at the front one label or more. Only for `allow`.',
);

const request = Type.Object(
  {
    method: Type.Optional(Type.String({ pattern: '^[A-Z]+$', description: 'The method: `GET`. Left out, any.' })),
    path: Type.Optional(
      Type.String({
        pattern: '^/[^*]*\\*?$',
        description: 'The whole path with its query; with a `*` at its end, all that begin so. Left out, any.',
      }),
    ),
    host: Type.Optional(dnsName('The whole host. Left out, any.')),
  },
  closed('A request; all that is said of it must hold.', { minProperties: 1 }),
);

const what = {
  action: Type.Enum(['allow', 'deny', 'pass'], {
    default: 'allow',
    description: '`pass` leaves it to the next tier.',
  }),
  ports: some(
    text('`443/TCP`'),
    'Which packets; left out, all of every protocol. `443/TCP`, `8000-8999/TCP`, `TCP` for all of its ports; `web/TCP` or `web` for a port that the receiving pod names; `ICMP`, `8/ICMP` for a type, `3:4/ICMP` with a code, and the same for `ICMPv6`; `47/IP` for another protocol.',
  ),
  http: some(request, 'Which requests; left out, all. Only for `allow`, and ports of TCP by their numbers.'),
};

const ofPeer = closed('A peer: pods, addresses, names or what is no pod, one of them.', { minProperties: 1 });
const sender = Type.Object({ ...pods, ...places }, ofPeer);
const receiver = Type.Object({ ...pods, ...places, fqdns: names }, ofPeer);

const directions = Type.Enum(['ingress', 'egress'], { description: 'A direction.' });

export const policyRule = Type.Object(
  {
    name: dnsName('Name of the policy, and of what it becomes.'),
    tier: Type.Enum(['admin', 'application', 'baseline'], {
      default: 'application',
      description:
        'Tiers are asked in this order; the first that allows or denies a packet decides it. NetworkPolicies stand in `application`. What no tier decides is allowed.',
    }),
    priority: count(
      'In its tier a lower one goes first. At one priority a denial goes before a `pass`, and that before what is allowed, whatever stands first.',
      { default: 500, maximum: 1000 },
    ),
    subject: Type.Object(
      pods,
      closed('Whose traffic; pods on the network of their node are none.', { minProperties: 1 }),
    ),
    isolate: Type.Optional(
      Type.Array(directions, {
        description:
          'In which directions the subject is denied whatever no rule of the tier has decided. Default: in `application` those that the policy has a list for, an empty one too; none in the other tiers.',
      }),
    ),
    ingress: Type.Optional(
      Type.Array(
        Type.Object(
          { ...what, from: some(sender, 'Whence; left out, from everywhere.') },
          closed('A rule for what comes to the subject.'),
        ),
        { description: 'What may come to the subject.' },
      ),
    ),
    egress: Type.Optional(
      Type.Array(
        Type.Object(
          { ...what, to: some(receiver, 'Whither; left out, to everywhere.') },
          closed('A rule for what the subject sends.'),
        ),
        { description: 'What the subject may send.' },
      ),
    ),
  },
  closed(
    'A policy that means the same on every data plane. A connection passes where the egress of its source and the ingress of its destination allow it; replies pass, and so does what a pod and its own node send each other.',
  ),
);
