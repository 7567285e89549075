import { rule } from '../rule';

export interface Stopped {
  readonly policy: string;
  /** The policy to add, as YAML. */
  readonly rule: string;
}

/** What policies cut off that a cluster cannot do without: FL-LOCK-nnn. */
export const lockoutRules = {
  'FL-LOCK-001': rule<Stopped & { what: string; direction: string }>({
    severity: 'error',
    title: 'a policy that locks out the cluster',
    message: ({ policy, what, direction }) => `\`${policy}\` stops a connection (${direction}): ${what}`,
    why: 'nothing that is handed in allows it, and without it the cluster or its delivery stops: the policy might not even be taken back',
    help: ({ rule }) => `add ${rule}`,
    docs: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
  }),
  'FL-LOCK-002': rule<Stopped & { name: string; namespace: string }>({
    severity: 'warning',
    title: 'pods that cannot look up names',
    message: ({ name, namespace, policy }) => `\`${policy}\` keeps pods of ${namespace}/${name} from the cluster's DNS`,
    why: 'what these pods reach by name they do not reach at all, allowed or not',
    help: ({ rule }) => `add ${rule}, if they look up names`,
    docs: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
  }),
  'FL-LOCK-003': rule<{ policy: string }>({
    severity: 'error',
    title: 'probes that a policy stops',
    message: ({ policy }) =>
      `with \`allow-localhost: policy\`, \`${policy}\` keeps kubelets from the pods that it isolates`,
    why: 'their probes fail: pods are restarted, or never become ready',
    help: () => 'remove `allow-localhost`, or allow `fromEntities: [host]` to these pods',
    docs: 'https://docs.cilium.io/en/v1.20/security/policy/intro/',
  }),
  'FL-LOCK-004': rule<Stopped & { what: string; direction: string }>({
    severity: 'warning',
    title: 'metrics that a policy hides',
    message: ({ policy, what, direction }) => `\`${policy}\` stops a connection (${direction}): ${what}`,
    why: 'alerts over these metrics never fire, and those over their absence always do',
    help: ({ rule }) => `add ${rule}`,
    docs: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
  }),
} as const;
