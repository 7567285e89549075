import { rule } from '../rule';

const waves = 'https://argo-cd.readthedocs.io/en/stable/user-guide/sync-waves/';

/** The order of manifests. An object is named as `Kind namespace/name`. */
export const syncRules = {
  'FL-SYNC-001': rule<{ object: string; as: string; needed: string; others: number }>({
    severity: 'error',
    title: 'nothing provides what an object needs',
    message: ({ object, as, needed, others }) => {
      const too = others === 1 ? 'another object needs it too' : `${others} other objects need it too`;
      return `${object} needs ${as}, ${needed}, and nothing in the output provides it${others > 0 ? `; ${too}` : ''}`;
    },
    why: 'the first sync stops there, or the object never becomes healthy and holds every wave after it',
    help: () =>
      'where someone else keeps it, put it into a file of policies.workloads: what stands there counts as present',
    docs: waves,
  }),
  'FL-SYNC-002': rule<{ object: string; as: string; needed: string; stage: string; neededStage: string }>({
    severity: 'error',
    title: 'an object stands before what it needs',
    message: ({ object, as, needed, stage, neededStage }) =>
      `${object} (${stage}) stands before ${as}, ${needed} (${neededStage})`,
    why: 'Argo CD applies it first: the sync stops, or waits for ever',
    docs: waves,
  }),
  'FL-SYNC-003': rule<{ object: string; as: string; needed: string; stage: string }>({
    severity: 'error',
    title: 'an object does not wait for what must run before it',
    message: ({ object, as, needed, stage }) =>
      `${object} needs ${as}, ${needed}, to be healthy, but both are applied in ${stage}`,
    why: 'Argo CD waits for health only between waves',
    docs: waves,
  }),
  'FL-SYNC-004': rule<{ object: string; stage: string; otherStage: string }>({
    severity: 'error',
    title: 'two objects of one identity',
    message: ({ object, stage, otherStage }) => `${object} is there twice, in ${stage} and in ${otherStage}`,
    why: 'the later one overwrites the earlier one, in turn with every sync',
    docs: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
  }),
  'FL-SYNC-005': rule<{ object: string }>({
    severity: 'error',
    title: 'no pool has an address for a LoadBalancer',
    message: ({ object }) => `${object} asks for an address, and no pool selects it`,
    why: 'it stays without an address, is never healthy, and holds every wave after it',
    help: () => 'give it labels that a pool in loadBalancer.pools selects, or a pool without serviceSelector',
    docs: 'https://docs.cilium.io/en/stable/network/lb-ipam/',
  }),
  'FL-SYNC-006': rule<{ object: string; pool: string; stage: string; poolStage: string }>({
    severity: 'error',
    title: 'a pool comes after the LoadBalancer that it serves',
    message: ({ object, pool, stage, poolStage }) =>
      `${object} (${stage}) waits for an address from ${pool} (${poolStage})`,
    why: 'the wave of the pool only begins when the LoadBalancer has an address: neither ever happens',
    docs: waves,
  }),
  'FL-SYNC-007': rule<{ object: string; replicas: number; nodes: number }>({
    severity: 'error',
    title: 'more replicas than nodes that can hold them',
    message: ({ object, replicas, nodes }) =>
      `${object} has ${replicas} replicas, each on a node of its own, but the cluster has ${nodes === 1 ? 'one node' : `${nodes} nodes`}`,
    why: 'the last replica stays pending, the Deployment is never healthy, and every wave after it waits',
    help: ({ nodes }) => `set its replicas to ${nodes}`,
    docs: 'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/',
  }),
  'FL-SYNC-008': rule<{ object: string }>({
    severity: 'error',
    title: 'a pod that must run before the network cannot be scheduled',
    message: ({ object }) =>
      `${object} must run before the pod network does, but does not tolerate node.kubernetes.io/not-ready`,
    why: 'nodes are not ready until the agent runs: neither ever starts',
    help: () => 'leave its tolerations out of the spec, or add {operator: Exists}',
    docs: 'https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/',
  }),
  'FL-SYNC-009': rule<{ object: string; bytes: number; limit: number }>({
    severity: 'error',
    title: 'an object is too large',
    message: ({ object, bytes, limit }) => `${object} has ${bytes} bytes; etcd takes ${limit}`,
    why: 'the API server refuses it',
    docs: 'https://etcd.io/docs/latest/dev-guide/limit/',
  }),
  'FL-SYNC-010': rule<{ object: string; bytes: number; limit: number }>({
    severity: 'error',
    title: 'annotations are too large',
    message: ({ object, bytes, limit }) =>
      `the annotations of ${object} have ${bytes} bytes; the API server takes ${limit}`,
    why: 'the API server refuses it',
    docs: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/',
  }),
  'FL-SYNC-020': rule<{ object: string; application: string }>({
    severity: 'error',
    title: 'a kind that is not known when the dry run asks for it',
    message: ({ object, application }) =>
      `nothing defines the kind of ${object} before the sync of ${application} begins, nor during it`,
    why: 'Argo CD tries all waves before it applies the first one, and stops where a kind is not known',
    help: () => 'give it the annotation `argocd.argoproj.io/sync-options: SkipDryRunOnMissingResource=true`',
    docs: 'https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/#skip-dry-run-for-new-custom-resources-types',
  }),
  'FL-SYNC-021': rule<{ object: string; replicas: number; nodes: number }>({
    severity: 'error',
    title: 'a rollout that never ends',
    message: ({ object, replicas, nodes }) =>
      `${object} makes a new pod before an old one goes, but ${replicas === 1 ? 'its pod has' : `its ${replicas} pods have`} ${nodes === 1 ? 'the only node' : `all ${nodes} nodes`} already`,
    why: 'the new pod stays pending for ever, the Deployment is never healthy, and every wave after it waits',
    help: () => 'set `updateStrategy.maxUnavailable` of it to 1, or have fewer replicas than nodes',
    docs: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#max-unavailable',
  }),
  'FL-SYNC-022': rule<{ object: string; as: string; needed: string }>({
    severity: 'warning',
    title: 'an object counts on something that Argo CD does not wait for',
    message: ({ object, as, needed }) => `${object} needs ${as}, but Argo CD does not wait until ${needed} is healthy`,
    why: 'the next wave begins as soon as it is applied, whether it runs or not',
    docs: waves,
  }),
  'FL-SYNC-023': rule<{ objects: string; application: string }>({
    severity: 'warning',
    title: 'a sync that waits for somebody',
    message: ({ objects, application }) =>
      `the sync of ${application} waits until somebody approves that ${objects} goes`,
    why: 'the live object says `Prune=confirm`: nothing of the wave is applied before, nor of any wave after it',
    help: () => 'annotate the Application with `argocd.argoproj.io/deletion-approved`, or confirm it in the UI',
    docs: 'https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/#resource-pruning-with-confirmation',
  }),
  'FL-SYNC-024': rule<{ application: string; objects: number; bytes: number; limit: number }>({
    severity: 'warning',
    title: 'an Application with too many objects',
    message: ({ application, objects, bytes, limit }) =>
      `${application} has ${objects} objects, of which Argo CD keeps about ${bytes} bytes in its status; etcd takes ${limit}`,
    why: 'Argo CD can no longer write how a sync goes: it hangs, and no later commit arrives; objects cannot move to another Application without being pruned, and waves hold in one alone',
    help: () =>
      'put several rules into one object (`specs` of a CiliumNetworkPolicy), or raise `--max-request-bytes` of etcd',
    docs: 'https://github.com/argoproj/argo-cd/issues/14486',
  }),
  'FL-SYNC-025': rule<{ annotation: string }>({
    severity: 'error',
    title: 'an annotation of a spec that Argo CD orders by',
    message: ({ annotation }) => `the annotation \`${annotation}\` cannot be set here`,
    why: 'it takes the place of what each object has: all come in one wave, as hooks that are deleted again, or without the options that keep an agent from being pruned',
    help: ({ annotation }) =>
      `remove \`${annotation}\`; stages order objects, and \`delivery.argocd\` says what is pruned`,
    docs: waves,
  }),
  'FL-SYNC-026': rule<{ application: string; agent: string }>({
    severity: 'warning',
    title: 'an agent that goes with its Application',
    message: ({ application, agent }) =>
      `who deletes ${application} with all that it holds takes ${agent}, and nobody is asked`,
    why: '`argocd app delete` deletes what an Application holds unless it is told otherwise: no pod gets a network any more, and agents that are gone enforce nothing',
    help: () =>
      'leave out `delivery.argocd.pruneCNI`, so that its objects say `Delete=confirm`, or delete it with `--cascade=false`',
    docs: 'https://argo-cd.readthedocs.io/en/stable/user-guide/app_deletion/',
  }),
} as const;
