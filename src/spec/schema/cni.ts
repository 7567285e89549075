import { Type } from 'typebox';
import { antrea } from './antrea';
import { ciliumDatapath } from './cilium-datapath';
import { externalCni } from './external-cni';
import { closed, clusterName, count, flag, schedule } from './fields';
import { daemon, deployment, podKnobs } from './workload';

const cilium = Type.Object(
  {
    version: Type.Enum(['1.20.0', '1.19.6'], { default: '1.20.0', description: 'The version of Cilium.' }),
    clusterName: Type.Optional(
      clusterName(
        "Cilium's name for the cluster. Without it and without mesh it is `default`; changing it on a live cluster breaks identities.",
      ),
    ),
    standby: flag(
      'Installed beside another CNI, managing no node yet: no CNI configuration is written and no policy enforced.',
      false,
    ),
    chaining: Type.Optional(
      Type.Enum(['aws-vpc-cni'], {
        description:
          'The CNI that makes the pod network where Cilium enforces policies and balances Services on top of it. `pods.cidrs` is then a range apart from the VPC, of which each node takes one address for itself. Left out, Cilium makes the network.',
      }),
    ),
    exclusive: Type.Optional(
      Type.Boolean({
        description:
          'Remove the configuration of other CNIs from the nodes. Default: true, false with chaining and serviceMesh.',
      }),
    ),
    ...ciliumDatapath,
    logLevel: Type.Enum(['info', 'debug'], { default: 'info', description: 'How much agents and operator tell.' }),
    apiClient: Type.Optional(
      Type.Object(
        {
          qps: count('Requests a second.', { minimum: 1 }),
          burst: count('Requests at once.', { minimum: 1 }),
        },
        closed('How hard an agent may ask the API server; layer-2 announcements need more.'),
      ),
    ),
    agent: daemon('The agent DaemonSet.'),
    operator: deployment('The operator.'),
    envoy: daemon('The Envoy DaemonSet.'),
    certgen: Type.Optional(
      Type.Object(
        {
          ...podKnobs,
          schedule: schedule('When the CronJob renews certificates, as a cron line.', '0 0 1 */4 *'),
        },
        closed('The Job and CronJob that make certificates.'),
      ),
    ),
    config: Type.Record(Type.String(), Type.String(), {
      default: {},
      description:
        "Any further key of this version's cilium-config, as a string. Keys that the spec decides are refused.",
    }),
  },
  closed('Cilium.'),
);

/** Exactly one of its sections, which checks/check-cni.ts holds a spec to. */
export const cni = Type.Object(
  { cilium: Type.Optional(cilium), antrea: Type.Optional(antrea), external: Type.Optional(externalCni) },
  closed('Who makes the pod network.'),
);
