import { rule } from '../rule';

const cilium = 'https://docs.cilium.io/en/v1.20/installation/k8s-install-migration/';
const drain = 'https://kubernetes.io/docs/tasks/administer-cluster/safely-drain-node/';

/** What runs in a cluster whose CNI is to change, as `fairlead migrate assess` finds it: FL-MIG-1nn. */
export const assessmentRules = {
  'FL-MIG-101': rule<{ missing: readonly string[] }>({
    severity: 'warning',
    title: 'objects that were not handed in',
    message: ({ missing }) => `there is no ${missing.join(' and no ')} among what was handed in`,
    why: 'what is not there was not looked at, and nothing is said of it',
    help: () =>
      'hand in what `kubectl get nodes,namespaces,pods,services,daemonsets,deployments,statefulsets,pdb,pv,configmaps,networkpolicies -A -o yaml` prints, and the kinds of the CNI',
  }),
  'FL-MIG-102': rule<{ name: string; workload: string }>({
    severity: 'error',
    title: 'a CNI that no migration leaves',
    message: ({ name, workload }) => `${name} makes the pod network (${workload})`,
    why: 'how its nodes are handed over, and how they come back, is not known',
    help: () => 'make a new cluster with this spec, without `migration`, and move the workloads to it',
  }),
  'FL-MIG-103': rule<{ found: readonly string[] }>({
    severity: 'warning',
    title: 'several CNIs at once',
    message: ({ found }) => `several CNIs run: ${found.join(', ')}`,
    why: 'which of them gives pods their addresses cannot be told from here, and one that is left over may take nodes back',
    help: () => 'remove what is left over before the migration; name in `migration.from` the one that has the pods',
  }),
  'FL-MIG-104': rule<{ given: string; found: string; key: string }>({
    severity: 'error',
    title: 'another CNI than the spec says',
    message: ({ given, found }) => `\`migration.from\` says ${given}, and ${found} runs`,
    why: 'ports, ranges, files on the nodes and the way back are those of the CNI that runs',
    help: ({ key }) => `write \`migration: {from: {${key}: …}}\``,
  }),
  'FL-MIG-105': rule<{ given: string; found: string }>({
    severity: 'error',
    title: 'another platform than the spec says',
    message: ({ given, found }) => `the nodes are of \`${found}\`, and the spec says \`${given}\``,
    why: 'what the platform keeps for itself decides whether its CNI can change, and how agents are set up',
    help: ({ found }) => `write \`kubernetes: {distribution: ${found}}\``,
  }),
  'FL-MIG-106': rule<{ range: string; said: string; field: string }>({
    severity: 'error',
    title: 'a pod range that the spec does not know',
    message: ({ range, said, field }) => `pods have addresses of ${range} (${said}), which \`${field}\` does not name`,
    why: 'the new range is held against the ones that are named: the two networks could overlap unseen',
    help: ({ range, field }) => `add \`${range}\` to \`${field}\``,
  }),
  'FL-MIG-107': rule<{ range: string; said: string }>({
    severity: 'error',
    title: 'Services outside of the ranges of the spec',
    message: ({ range, said }) =>
      `Services have addresses of ${range} (${said}), which \`services.cidrs\` does not hold`,
    why: 'a running cluster keeps its Services: other ranges could overlap them unseen',
    help: ({ range }) => `write \`services: {cidrs: [${range}]}\``,
  }),
  'FL-MIG-108': rule<{ mtu: number; said: string; room: number; given: number }>({
    severity: 'warning',
    title: 'less room in packets than the spec says',
    message: ({ mtu, said, room, given }) =>
      `pods have an MTU of ${mtu} (${said}), as on nodes with ${room} at most, and the spec says ${given}`,
    why: 'larger packets than the network below carries are lost, and connections hang once they send much',
    help: ({ room }) => `look at an interface of a node, and write \`nodes: {mtu: ${room}}\` if it has no more`,
  }),
  'FL-MIG-109': rule<{ protocol: string; port: number; workload: string; what: string }>({
    severity: 'error',
    title: 'a port of the nodes that is taken',
    message: ({ protocol, port, workload }) => `${protocol} port ${port} of the nodes is that of ${workload}`,
    why: 'on each node one of the two does not start, or takes what is for the other',
    help: ({ what }) => `move one of them: the port is needed for ${what}`,
  }),
  'FL-MIG-110': rule<{ kind: string; count: number; source: string }>({
    severity: 'warning',
    title: 'policies that the new CNI does not know',
    message: ({ kind, count, source }) =>
      `${source} alone knows the kind \`${kind}\`, of which there ${count === 1 ? 'is one object' : `are ${count} objects`}`,
    why: 'on nodes that have moved nobody enforces what they say',
    help: () => 'say what they say as policies of Kubernetes or of the new CNI, in `policies.files`, before nodes move',
  }),
  'FL-MIG-111': rule<{ kind: string; what: string; count: number }>({
    severity: 'warning',
    title: 'policies with nothing like them in the new CNI',
    message: ({ kind, what, count }) =>
      `${count === 1 ? 'one object' : `${count} objects`} of kind \`${kind}\`: ${what}`,
    why: 'they act where no policy of the new CNI does: before NAT, past connection tracking, or on what a host forwards',
    help: () => 'find another place for them, a firewall before the cluster, before nodes move',
  }),
  'FL-MIG-112': rule<{ name: string; rule: string; pods: number; now: boolean }>({
    severity: 'error',
    title: 'a budget that stops a drain',
    message: ({ name, rule, pods, now }) =>
      now
        ? `\`${name}\` lets none of its ${pods} pods go now (\`${rule}\`): not all are ready`
        : `\`${name}\` never lets one of its ${pods} pods go (\`${rule}\`)`,
    why: 'a drain waits for it until it gives up, and the node does not move',
    help: ({ now }) =>
      now
        ? 'bring its pods back to health before nodes move'
        : 'run one pod more, or let one go, as long as nodes move',
    docs: drain,
  }),
  'FL-MIG-113': rule<{ name: string }>({
    severity: 'error',
    title: 'a pod that nobody starts again',
    message: ({ name }) => `\`${name}\` belongs to no controller`,
    why: 'a drain refuses to evict it, and if it is forced the pod is gone',
    help: () => 'make a Deployment or a StatefulSet of it, or delete it before nodes move',
    docs: drain,
  }),
  'FL-MIG-114': rule<{ count: number; names: string }>({
    severity: 'warning',
    title: 'workloads of one pod',
    message: ({ count, names }) => `${count === 1 ? 'one workload has' : `${count} workloads have`} one pod: ${names}`,
    why: 'while its node moves such a workload does not answer',
    help: () => 'run two pods of what must answer, on two nodes',
  }),
  'FL-MIG-115': rule<{ count: number; names: string; replaced: boolean }>({
    severity: 'warning',
    title: 'volumes on the disks of nodes',
    message: ({ count, names }) => `${count === 1 ? 'one volume lies' : `${count} volumes lie`} on one node: ${names}`,
    why: 'a pod with such a volume runs on that node alone: it waits until the node is back, and is lost with the node',
    help: ({ replaced }) =>
      replaced ? 'move the data before its node is replaced' : 'count on its pod being away while its node moves',
  }),
  'FL-MIG-116': rule<{ node: string; how: 'ready' | 'schedulable' }>({
    severity: 'warning',
    title: 'a node that takes no pods',
    message: ({ node, how }) => `node \`${node}\` ${how === 'ready' ? 'is not ready' : 'is cordoned'}`,
    why: 'pods of drained nodes have less room, and what is broken before a migration is taken for its fault',
    help: ({ how }) => (how === 'ready' ? 'mend or remove it first' : 'uncordon it, or remove it'),
  }),
  'FL-MIG-117': rule<{ node: string }>({
    severity: 'error',
    title: 'a Windows node',
    message: ({ node }) => `node \`${node}\` runs Windows`,
    why: 'Cilium has no agent for Windows: the node would lose its network with the old CNI',
    help: () => 'keep Windows nodes in a cluster of their own, or write `cni: {antrea: {}}`',
  }),
  'FL-MIG-118': rule<{ name: string }>({
    severity: 'error',
    title: 'a group without nodes',
    message: ({ name }) => `no node has the labels of the group \`${name}\`, or an earlier group has them all`,
    why: 'its nodes would be taken with the others at the end, one at a time',
    help: () => 'label the nodes, or mend `nodes.groups[].selector`',
  }),
  'FL-MIG-119': rule<{ plugin: string; write: string }>({
    severity: 'error',
    title: 'a CNI plugin that would be pushed aside',
    message: ({ plugin }) => `${plugin} has its files among those of the CNI`,
    why: 'Cilium takes away what it finds there: pods would start without what the plugin does for them',
    help: ({ write }) => `write \`cni: {cilium: {${write}}}\``,
  }),
  'FL-MIG-120': rule<{ count: number }>({
    severity: 'warning',
    title: 'no node for the pods of another',
    message: ({ count }) => (count === 1 ? 'one node takes pods' : 'no node takes pods'),
    why: 'what is drained has nowhere to start, and waits until its node is back',
    help: () => 'add a node for the time of the migration',
  }),
  'FL-MIG-121': rule<{ peers: number }>({
    severity: 'warning',
    title: 'pod addresses that routers are told of',
    message: ({ peers }) => `Calico speaks BGP with ${peers === 1 ? 'one router' : `${peers} routers`}`,
    why: 'upstream has not tested a migration from a network that is routed by BGP: routers know the addresses of the old network alone',
    help: () => 'see that pods of nodes that have moved reach what is outside with the address of their node',
    docs: cilium,
  }),
  'FL-MIG-122': rule<{ workload: string }>({
    severity: 'warning',
    title: 'a CNI that guesses the address of its node',
    message: ({ workload }) => `${workload} takes the first address that it finds for that of the node`,
    why: "once Cilium's devices are there it may find one of theirs: its routes go nowhere and it is not ready",
    help: () =>
      'before phase `install` set `nodeAddressAutodetectionV4: {kubernetes: NodeInternalIP}` in the Installation, or `IP_AUTODETECTION_METHOD=kubernetes-internal-ip`',
    docs: cilium,
  }),
  'FL-MIG-123': rule<{ node: string; address: string; range: string }>({
    severity: 'error',
    title: 'a node in the new pod range',
    message: ({ node, address, range }) => `address ${address} of node \`${node}\` lies in \`pods.cidrs\` ${range}`,
    why: 'what is sent to the node would go to a pod, and the node would be cut off',
    help: () => 'give `pods.cidrs` a range that nothing uses, and name the ranges of the nodes in `nodes.cidrs`',
  }),
  'FL-MIG-124': rule({
    severity: 'warning',
    title: 'a document that is no object of a cluster',
    message: () => 'this has no `apiVersion`, no `kind` or no name',
    why: 'it is no object of a cluster, and was not looked at',
    help: () => 'hand in manifests or what `kubectl get -o yaml` prints, and no values of charts',
  }),
  'FL-MIG-125': rule<{ count: number; names: string; groups: readonly string[] }>({
    severity: 'error',
    title: 'nodes that two groups move',
    message: ({ count, names, groups }) =>
      `${count === 1 ? 'one node is' : `${count} nodes are`} in the groups ${groups.map((group) => `\`${group}\``).join(' and ')}: ${names}`,
    why: 'they move with whichever group is run first, with as many others at once as that one allows',
    help: () => 'mend `nodes.groups[].selector`, or the labels of the nodes, so that each is in one group',
  }),
  'FL-MIG-126': rule<{ names: string; budgets: readonly string[] }>({
    severity: 'error',
    title: 'pods of two budgets',
    message: ({ names, budgets }) =>
      `pods of ${names} are of two budgets, ${budgets.map((one) => `\`${one}\``).join(' and ')}`,
    why: 'the API server refuses to evict a pod that more than one PodDisruptionBudget selects, whatever they allow: its node does not move',
    help: () => 'let one of them select these pods, or delete one as long as nodes move',
    docs: drain,
  }),
} as const;
