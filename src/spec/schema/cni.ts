import { Type } from 'typebox';
import { closed, count, flag, text } from './fields';
import { daemon, deployment, podKnobs } from './workload';

const cilium = Type.Object(
  {
    version: Type.Enum(['1.20.0'], { default: '1.20.0', description: 'The version of Cilium.' }),
    clusterName: Type.Optional(
      Type.String({
        pattern: '^[a-z0-9]([-a-z0-9]{0,30}[a-z0-9])?$',
        description:
          "Cilium's name for the cluster. Without it and without mesh it is `default`; changing it on a live cluster breaks identities.",
      }),
    ),
    exclusive: flag('Remove the configuration of other CNIs from the nodes.', true),
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
          schedule: text('When the CronJob renews certificates, as a cron line.', { default: '0 0 1 */4 *' }),
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
export const cni = Type.Object({ cilium: Type.Optional(cilium) }, closed('Who makes the pod network.'));
