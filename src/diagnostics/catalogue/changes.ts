import { rule } from '../rule';

export interface Setting {
  readonly path: string;
  readonly was: string;
  readonly is: string;
  readonly because: string;
}
export interface Versions {
  readonly was: string;
  readonly is: string;
}
export interface Taken {
  readonly taken: string;
}

const changed = ({ path, was, is }: Setting) => `\`${path}\` was ${was} and is ${is}`;

/** What a commit does to a cluster that runs: FL-UPG-nnn. */
export const changeRules = {
  'FL-UPG-001': rule<{ spec: string; revision: string }>({
    severity: 'warning',
    title: 'nothing to compare with',
    message: ({ spec, revision }) => `\`${spec}\` of \`${revision}\` does not compile: nothing is known of the change`,
    why: 'what a change does to a live cluster follows from both of its sides',
    help: ({ revision }) =>
      `run \`fairlead check\` on a working tree of \`${revision}\`, and compare with a revision that compiles`,
  }),
  'FL-UPG-002': rule<{ spec: string; revision: string }>({
    severity: 'warning',
    title: 'a cluster that goes',
    message: ({ spec, revision }) => `\`${spec}\` is in \`${revision}\` and not any more`,
    why: 'its output goes with it, and its Applications keep what they must not prune, without anybody to update it',
    help: () => 'remove the Applications of the cluster first, when nothing needs its network any more',
  }),
  'FL-UPG-101': rule<Versions>({
    severity: 'error',
    title: 'another CNI in one step',
    message: ({ was, is }) => `the pod network was made by ${was} and is to be made by ${is}`,
    why: 'pods of both do not reach each other, and nothing enforces a policy while one goes and the other comes',
    help: () => 'let the new one stand by beside the old one and move the nodes in groups',
    docs: 'https://docs.cilium.io/en/v1.20/installation/k8s-install-migration/',
  }),
  'FL-UPG-102': rule<Setting>({
    severity: 'error',
    title: 'a setting that a live cluster cannot change',
    message: (args) => `${changed(args)}: ${args.because}`,
    why: 'it is decided when a cluster is made, and nothing moves what runs from the one to the other',
    help: ({ path, was }) => `keep \`${path}\` at ${was}, or make a new cluster`,
    docs: 'https://docs.cilium.io/en/v1.20/operations/upgrade/',
  }),
  'FL-UPG-103': rule<Setting>({
    severity: 'warning',
    title: 'a setting that reaches new pods and nodes only',
    message: (args) => `${changed(args)}: ${args.because}`,
    why: 'the cluster is in two minds until the last node has been drained and started again',
    help: () => 'merge it in a maintenance window, and drain and restart the nodes one after the other',
    docs: 'https://docs.cilium.io/en/v1.20/operations/upgrade/',
  }),
  'FL-UPG-104': rule<Setting>({
    severity: 'warning',
    title: 'a setting that cuts connections when it changes',
    message: (args) => `${changed(args)}: ${args.because}`,
    why: 'agents restart one after the other, and connections break on the way',
    help: () => 'merge it in a maintenance window',
    docs: 'https://docs.cilium.io/en/v1.20/operations/upgrade/',
  }),
  'FL-UPG-105': rule<{ peer: string }>({
    severity: 'warning',
    title: 'a BGP peer is given up',
    message: ({ peer }) => `the peer \`${peer}\` goes, and with its session what is announced to it`,
    why: 'what is reached only through this peer is not reached any more',
    help: () => 'look at the routes of the other peers first',
    docs: 'https://docs.cilium.io/en/v1.20/network/bgp-control-plane/bgp-control-plane-operation/',
  }),
  'FL-UPG-106': rule<{ peer: string }>({
    severity: 'warning',
    title: 'a BGP session starts again',
    message: ({ peer }) => `the session with the peer \`${peer}\` is closed and opened with its new settings`,
    why: 'its routes are gone in between, unless the other side restarts gracefully',
    help: () => 'change one peer at a time',
    docs: 'https://docs.cilium.io/en/v1.20/network/bgp-control-plane/bgp-control-plane-operation/',
  }),
  'FL-UPG-201': rule<Taken>({
    severity: 'error',
    title: 'pod addresses are taken away',
    message: ({ taken }) => `\`pods.cidrs\` loses ${taken}`,
    why: 'nodes that have a part of it keep it, their pods are routed and masqueraded as strangers, and the range may be given out again',
    help: () => 'add the new range and keep the old one until no node has a part of it',
    docs: 'https://docs.cilium.io/en/v1.20/network/concepts/ipam/cluster-pool/',
  }),
  'FL-UPG-202': rule<Taken>({
    severity: 'error',
    title: 'Service addresses are taken away',
    message: ({ taken }) => `\`services.cidrs\` loses ${taken}`,
    why: 'Services keep the ClusterIP that they have, and the API server takes its range from its own flags',
    help: () => 'keep it: a ClusterIP changes only when its Service is made anew',
    docs: 'https://kubernetes.io/docs/concepts/services-networking/cluster-ip-allocation/',
  }),
  'FL-UPG-203': rule<Taken>({
    severity: 'warning',
    title: 'a pool shrinks',
    message: ({ taken }) => `the pools lose ${taken}`,
    why: 'a Service that has one of these addresses loses it: whoever uses the address reaches nothing',
    help: () => 'see which Services have one (`kubectl get services -A`), move them, then take the range away',
    docs: 'https://docs.cilium.io/en/v1.20/network/lb-ipam/#disabling-a-pool',
  }),
  'FL-UPG-204': rule<Taken>({
    severity: 'warning',
    title: 'egress addresses are taken away',
    message: ({ taken }) => `the egress gateways lose ${taken}`,
    why: 'connections that leave from one of these addresses end, and firewalls outside may know only them',
    help: () => 'let the outside know the new addresses first',
  }),
  'FL-UPG-205': rule<{ pool: string }>({
    severity: 'warning',
    title: 'a pool for other Services',
    message: ({ pool }) => `the pool \`${pool}\` selects other Services than before`,
    why: 'a Service that it selects no longer loses the address that it has from it',
    help: () => 'label the Services first, then change the selector',
    docs: 'https://docs.cilium.io/en/v1.20/network/lb-ipam/#service-selectors',
  }),
  'FL-UPG-206': rule<{ gateway: string }>({
    severity: 'warning',
    title: 'egress with another address',
    message: ({ gateway }) =>
      `the egress gateway \`${gateway}\` leaves by other nodes, or with another address of theirs`,
    why: 'connections through it end, and firewalls outside may know only the old address',
    help: () => 'let the outside know the new address first',
    docs: 'https://docs.cilium.io/en/v1.20/network/egress-gateway/egress-gateway/',
  }),
  'FL-UPG-207': rule<{ what: readonly string[] }>({
    severity: 'warning',
    title: 'routes that are withdrawn',
    message: ({ what }) => `routers are not told any more of what they were: ${what.join(', ')}`,
    why: 'what is reached only by these routes is not reached any more',
    help: () => 'see what else leads there first',
    docs: 'https://docs.cilium.io/en/v1.20/network/bgp-control-plane/bgp-control-plane-configuration/',
  }),
  'FL-UPG-301': rule<Versions & { system: string }>({
    severity: 'warning',
    title: 'a version goes back',
    message: ({ system, was, is }) => `${system} goes back from ${was} to ${is}`,
    why: 'an older version may not read what a newer one has written on nodes and into objects',
    help: ({ system }) => `read the notes of ${system} on going back, and try it on one node`,
    docs: 'https://docs.cilium.io/en/v1.20/operations/upgrade/',
  }),
  'FL-UPG-302': rule<Versions & { system: string }>({
    severity: 'error',
    title: 'a minor version is left out',
    message: ({ system, was, is }) => `${system} goes from ${was} to ${is} in one step`,
    why: 'upstream tests and supports steps from one minor version to the next',
    help: () => 'go through the minor versions between, one commit each',
    docs: 'https://docs.cilium.io/en/v1.20/operations/upgrade/',
  }),
  'FL-UPG-303': rule<Versions & { keys: string }>({
    severity: 'warning',
    title: 'defaults of a new version',
    message: ({ was, is, keys }) =>
      `from Cilium ${was} to ${is} the same spec means something else in cilium-config: ${keys}`,
    why: 'the agents behave otherwise, though the spec does not say so',
    help: () => 'write what must stay as it was into `cni.cilium.config`',
    docs: 'https://docs.cilium.io/en/v1.20/operations/upgrade/',
  }),
  'FL-UPG-304': rule<Versions & { keys: string }>({
    severity: 'warning',
    title: 'keys that a new version does not know',
    message: ({ was, is, keys }) => `cilium-config of Cilium ${is} has these keys of ${was} no more: ${keys}`,
    why: 'what they set is decided otherwise from now on, or is gone',
    help: () => "read the new version's notes on upgrades about them",
    docs: 'https://docs.cilium.io/en/v1.20/operations/upgrade/',
  }),
  'FL-UPG-401': rule<{ object: string; field: string }>({
    severity: 'error',
    title: 'a field that must not change',
    message: ({ object, field }) => `\`${field}\` of ${object} changes`,
    why: 'the API server refuses it, and the sync stops there',
    help: () =>
      'go in two commits, which `fairlead plan --from` shows and `fairlead synth --step` renders, or give it another name',
    docs: 'https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/',
  }),
  'FL-UPG-407': rule<{ what: string; lost: readonly string[] }>({
    severity: 'error',
    title: 'ranges that a pool of Antrea must keep',
    message: ({ what, lost }) => `${what} loses ${lost.join(', ')}`,
    why: "Antrea's webhook refuses an ExternalIPPool that loses a range, and the sync stops there",
    help: ({ what }) =>
      `keep what it has, and add to it; or take ${what} out in one commit and add it anew in the next`,
    docs: 'https://antrea.io/docs/v2.7.0/docs/egress/#the-externalippool-resource',
  }),
  'FL-UPG-408': rule<{ what: string; family: number }>({
    severity: 'error',
    title: 'a family that an egress gateway does not get',
    message: ({ what, family }) => `${what} had no IPv${family} addresses, and gets some`,
    why: "EgressGateway's webhook refuses addresses of a family that a gateway did not begin with, and the sync stops there",
    help: () => 'make a second gateway with addresses of both families, and move the policies to it',
    docs: 'https://spidernet-io.github.io/egressgateway/reference/EgressGateway/',
  }),
  'FL-UPG-409': rule<{ by: string; what: string; other: string; range: string }>({
    severity: 'error',
    title: 'addresses of an object that is still there',
    message: ({ what, other, range }) => `${what} takes over ${range} of ${other}, which goes`,
    why: 'what goes is pruned last: the webhook still knows its addresses, refuses them for another, and the sync stops there',
    help: ({ what, other }) => `take ${other} out in one commit, and add ${what} in the next`,
  }),
  'FL-UPG-402': rule<{ object: string; was: string; is: string }>({
    severity: 'warning',
    title: 'an object changes hands',
    message: ({ object, was, is }) => `${object} moves from the Application \`${was}\` to \`${is}\``,
    why: 'whichever syncs last decides: the old Application prunes the object when it does not find it in git any more',
    help: () => 'go in two commits, which `fairlead plan --from` shows and `fairlead synth --step` renders',
    docs: 'https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/',
  }),
  'FL-UPG-403': rule<{ object: string; was: string; is: string }>({
    severity: 'note',
    title: 'an object changes hands',
    message: ({ object, was, is }) => `${object} moves from the Application \`${was}\` to \`${is}\``,
    why: 'the old Application does not prune it, and shows it as its own until the new one has synced',
    docs: 'https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/',
  }),
  'FL-UPG-404': rule<{ namespace: string }>({
    severity: 'warning',
    title: 'a Namespace goes',
    message: ({ namespace }) => `the Namespace \`${namespace}\` goes, with everything in it`,
    why: 'what others have put there goes too: Secrets, and objects that no file here holds',
    help: ({ namespace }) => `look at it first: \`kubectl get all,secrets -n ${namespace}\``,
    docs: 'https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/',
  }),
  'FL-UPG-405': rule<{ objects: string }>({
    severity: 'warning',
    title: 'objects that stay behind',
    message: ({ objects }) => `Argo CD waits to be told before it prunes: ${objects}`,
    why: 'until someone confirms, they stay in the cluster and go on with what they did',
    help: () => 'confirm it in the Application `cni` when nothing needs them any more',
    docs: 'https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/',
  }),
  'FL-UPG-406': rule<{ workloads: string }>({
    severity: 'note',
    title: 'pods that are replaced',
    message: ({ workloads }) => `pods are replaced: ${workloads}`,
    why: 'their template changes, or the configuration that they read at start',
    docs: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#label-selector-updates',
  }),
} as const;
