import { Type } from 'typebox';
import { closed, count, list, text } from './fields';
import { daemon, deployment } from './workload';

const config = (file: string) =>
  Type.Record(Type.String(), Type.Unknown(), {
    default: {},
    description: `Any further key of this version's ${file}, nested as in that file. Keys that the spec decides are refused.`,
  });

export const antrea = Type.Object(
  {
    version: Type.Enum(['2.7.0'], { default: '2.7.0', description: 'The version of Antrea.' }),
    chaining: Type.Optional(
      Type.Enum(['aws-vpc-cni', 'other'], {
        description:
          'The CNI that makes the pod network where Antrea only enforces policies on top of it (networkPolicyOnly). Left out, Antrea makes the network.',
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
    resources: list(
      text('A path or glob, relative to the spec.'),
      'Files with further resources of Antrea: IPPool, TrafficControl, AntreaNodeConfig and FlowExporterDestination.',
    ),
    logVerbosity: count('How much agents and controller tell.', { maximum: 10, default: 0 }),
    agent: daemon('The agent DaemonSet.'),
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
