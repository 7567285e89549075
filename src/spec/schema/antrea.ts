import { Type } from 'typebox';
import { multicluster } from './antrea-multicluster';
import { closed, count, dnsName, flag, list, text } from './fields';
import { daemon, deployment } from './workload';

const config = (file: string) =>
  Type.Record(Type.String(), Type.Unknown(), {
    default: {},
    description: `Any further key of this version's ${file}, nested as in that file. Keys that the spec decides are refused.`,
  });

const aggregator = Type.Object(
  {
    mode: Type.Enum(['aggregate', 'proxy'], {
      default: 'aggregate',
      description: 'Join what both ends of a flow tell into one record, or pass each on as it comes.',
    }),
    podLabels: flag('Tell of the labels of pods.', false),
    collector: Type.Optional(
      Type.Object(
        {
          address: text('Where, `host:port:protocol`, with tcp or udp.'),
          format: Type.Enum(['IPFIX', 'JSON'], { default: 'IPFIX', description: 'How records are written.' }),
          tls: Type.Optional(
            Type.Object(
              {
                caSecret: Type.Optional(text('Secret in flow-aggregator with the authority, in key `ca.crt`.')),
                serverName: Type.Optional(text('The name in its certificate, where it is not the address.')),
                clientSecret: Type.Optional(text('Secret in flow-aggregator of type kubernetes.io/tls, to be shown.')),
              },
              closed('Speak TLS.'),
            ),
          ),
        },
        closed('A collector outside.'),
      ),
    ),
    clickHouse: Type.Optional(
      Type.Object(
        {
          url: text('Where, `tls://host:port`; tcp, http and https too.'),
          ownCA: flag('Its authority is in key `ca.crt` of the Secret clickhouse-ca in flow-aggregator.', false),
        },
        closed(
          'ClickHouse. Keys `username` and `password` of the Secret clickhouse-secret in flow-aggregator are used.',
        ),
      ),
    ),
    s3: Type.Optional(
      Type.Object(
        {
          bucket: text('The bucket.'),
          prefix: Type.Optional(text('The folder in it.')),
          region: text('Its region.'),
        },
        closed(
          'AWS S3. Keys `aws_access_key_id`, `aws_secret_access_key` and `aws_session_token` of the Secret flow-aggregator-aws-credentials in flow-aggregator are used.',
        ),
      ),
    ),
    log: flag('Write records into files in its container.', false),
  },
  closed('Where the relay of observability.flows, which is the flow aggregator, hands records to.'),
);

const windows = Type.Object(
  {
    openVSwitch: Type.Enum(['pods', 'services'], {
      default: 'pods',
      description: 'Open vSwitch runs beside each agent, or as services that someone installs on the nodes.',
    }),
    featureGates: Type.Record(Type.String(), Type.Boolean(), {
      default: {},
      description: 'Feature gates of these agents alone, in place of those in `cni.antrea.featureGates`.',
    }),
    config: config('antrea-agent.conf on Windows nodes'),
    agent: daemon('The agent DaemonSet of Windows nodes.'),
  },
  closed('Agents for Windows nodes, in HostProcess pods. Left out, none is rendered.'),
);

const simulator = Type.Object(
  {
    image: text('Image of antrea-agent-simulator, which you build: none is published.'),
    nodes: count('How many nodes there are.', { minimum: 1, default: 1 }),
    kubeconfigSecret: dnsName('Secret in kube-system with an administrator of the cluster in key `admin.conf`.'),
  },
  closed('Simulated nodes, for tests of scale. Never in a cluster that serves anyone.'),
);

export const antrea = Type.Object(
  {
    version: Type.Enum(['2.7.0'], { default: '2.7.0', description: 'The version of Antrea.' }),
    chaining: Type.Optional(
      Type.Enum(['aws-vpc-cni', 'other'], {
        description:
          'The CNI that makes the pod network where Antrea only enforces policies on top of it (networkPolicyOnly): that of AWS, or another such as that of Azure. Left out, Antrea makes the network.',
      }),
    ),
    ipsecAuthentication: Type.Enum(['psk', 'cert'], {
      default: 'psk',
      description:
        'With encryption by IPsec: a pre-shared key, in key `psk` of the Secret antrea-ipsec in kube-system, or certificates.',
    }),
    flowCollector: Type.Optional(
      text('Where flow records go, `host:port:protocol`; `namespace/service:port:protocol` for a Service.'),
    ),
    flowAggregator: Type.Optional(aggregator),
    resources: list(
      text('A path or glob, relative to the spec.'),
      'Files with further resources of Antrea: IPPool, TrafficControl, AntreaNodeConfig and FlowExporterDestination.',
    ),
    logVerbosity: count('How much agents and controller tell.', { maximum: 10, default: 0 }),
    agent: daemon('The agent DaemonSet.'),
    windows: Type.Optional(windows),
    multicluster: Type.Optional(multicluster),
    simulator: Type.Optional(simulator),
    controller: deployment('The controller.'),
    featureGates: Type.Record(Type.String(), Type.Boolean(), {
      default: {},
      description: "Any feature gate of this version. Gates that the spec's sections decide are refused.",
    }),
    agentConfig: config('antrea-agent.conf'),
    controllerConfig: config('antrea-controller.conf'),
  },
  closed('Antrea.'),
);
