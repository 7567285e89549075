import { rule } from '../rule';
import { antreaRules } from './antrea';
import { antreaFlowRules } from './antrea-flows';
import { antreaHandedInRules } from './antrea-handed-in';
import { antreaMulticlusterRules } from './antrea-multicluster';
import { antreaResourceRules } from './antrea-resources';
import { antreaWindowsRules } from './antrea-windows';
import { assessmentRules } from './assessment';
import { awsRules } from './aws';
import { ciliumConfigRules } from './cilium-config';
import { ciliumNetworkRules } from './cilium-network';
import { ciliumResourceRules } from './cilium-resources';
import { conflictRules } from './conflicts';
import { datapathRules } from './datapath';
import { distributionRules } from './distributions';
import { egressGatewayRules } from './egressgateway';
import { externalCniRules } from './external-cni';
import { kubeVipRules } from './kube-vip';
import { meshRules } from './mesh';
import { meshMemberRules } from './mesh-members';
import { metricsRules } from './metrics';
import { migrationRules } from './migration';
import { migrationNodeRules } from './migration-nodes';
import { migrationWorkflowRules } from './migration-workflows';
import { observabilityRules } from './observability';
import { policyMigrationRules } from './policy-migration';
import { standbyRules } from './standby';
import { tetragonRules } from './tetragon';

const perNode = 'https://docs.cilium.io/en/v1.20/configuration/per-node-config/';

/** what an implementation cannot do: FL-CNI-nnn, FL-AN-nnn, FL-VIP-nnn, FL-LB-nnn, FL-BGP-nnn, FL-EGW-nnn. */
export const componentRules = {
  ...antreaFlowRules,
  ...antreaHandedInRules,
  ...antreaMulticlusterRules,
  ...antreaResourceRules,
  ...antreaRules,
  ...antreaWindowsRules,
  ...assessmentRules,
  ...policyMigrationRules,
  ...metricsRules,
  ...kubeVipRules,
  ...tetragonRules,
  ...ciliumConfigRules,
  ...ciliumNetworkRules,
  ...ciliumResourceRules,
  ...datapathRules,
  ...awsRules,
  ...conflictRules,
  ...distributionRules,
  ...meshRules,
  ...meshMemberRules,
  ...migrationRules,
  ...migrationNodeRules,
  ...migrationWorkflowRules,
  ...standbyRules,
  ...observabilityRules,
  ...egressGatewayRules,
  ...externalCniRules,
  'FL-CNI-001': rule<{ key: string; from: string | undefined }>({
    severity: 'error',
    title: 'a key of cilium-config that Fairlead writes itself',
    message: ({ key }) => `the key \`${key}\` of cilium-config is Fairlead's own`,
    why: 'the rest of the output is rendered for the value that Fairlead gives it, and two sources would contradict each other',
    help: ({ key, from }) => (from ? `set \`${from}\` and remove \`${key}\`` : `remove \`${key}\``),
    docs: 'https://docs.cilium.io/en/v1.20/cmdref/cilium-agent/',
  }),
  'FL-CNI-002': rule<{ key: string; version: string; meant: string | undefined }>({
    severity: 'error',
    title: 'an unknown key of cilium-config',
    message: ({ key, version }) => `Cilium ${version} knows no key \`${key}\``,
    why: 'agents and operator pass over a key that they do not know, without a word',
    help: ({ meant }) => (meant ? `did you mean \`${meant}\`?` : undefined),
    docs: 'https://docs.cilium.io/en/v1.20/cmdref/cilium-agent/',
  }),
  'FL-CNI-003': rule({
    severity: 'error',
    title: 'no pod ranges',
    message: () => "`pods.cidrs` is empty, but Cilium's operator is to divide it among the nodes",
    why: 'the operator does not start without a range, and agents wait for it',
    help: () => 'give `pods.cidrs`, for example [10.244.0.0/16], or set `pods.ipam` to kubernetes',
    docs: 'https://docs.cilium.io/en/v1.20/network/concepts/ipam/cluster-pool/',
  }),
  'FL-CNI-004': rule<{ family: 4 | 6; count: number }>({
    severity: 'error',
    title: 'not one native range',
    message: ({ family, count }) =>
      `Cilium takes exactly one IPv${family} range that the network routes by itself, here are ${count}`,
    why: 'an agent with native routing refuses to masquerade without a range, and takes no second one',
    help: ({ family }) => `name one IPv${family} range in \`routing.nativeCIDRs\` that holds all pod ranges`,
    docs: 'https://docs.cilium.io/en/v1.20/network/concepts/routing/#native-routing',
  }),
  'FL-CNI-005': rule({
    severity: 'error',
    title: 'direct routes beside a tunnel',
    message: () => '`routing.directNodeRoutes` needs native routing',
    why: 'an agent that tunnels refuses to start with direct routes',
    help: () => 'set `routing.mode` to native, or remove `routing.directNodeRoutes`',
    docs: 'https://docs.cilium.io/en/v1.20/network/concepts/routing/',
  }),
  'FL-CNI-020': rule<{ cidr: string; ranges: readonly string[]; family: number }>({
    severity: 'error',
    title: 'pods outside of the native range',
    message: ({ cidr, ranges }) =>
      `the pod range ${cidr} is not in ${ranges.join(', ')}, which the network routes by itself`,
    why: 'packets between pods of two nodes get the address of a node: policies do not know them any more, and drop them',
    help: ({ family }) =>
      `write a range into \`routing.nativeCIDRs\` that holds all pods, or leave out those of IPv${family} for the default`,
    docs: 'https://docs.cilium.io/en/v1.20/network/concepts/routing/#native-routing',
  }),
  'FL-CNI-006': rule({
    severity: 'error',
    title: 'egress gateways without masquerading',
    message: () => '`routing.masquerade: none` contradicts egress gateways of Cilium',
    why: 'an egress gateway is masquerading: the agent refuses one without the other',
    help: () => 'set `routing.masquerade` to bpf',
    docs: 'https://docs.cilium.io/en/v1.20/network/egress-gateway/egress-gateway/',
  }),
  'FL-CNI-007': rule<{ key: string; by: 'operator' | 'agents' }>({
    severity: 'error',
    title: 'a key of cilium-config that cannot differ by node',
    message: ({ key, by }) =>
      by === 'operator'
        ? `only the operator reads \`${key}\`, for all nodes at once`
        : `\`${key}\` must be the same on all nodes`,
    why: 'what the operator reads has no effect here, and agents that disagree lose packets or policies between their nodes',
    help: ({ key }) => `remove \`${key}\` here, and say it for the whole cluster`,
    docs: perNode,
  }),
  'FL-CNI-008': rule<{ key: string; first: string; last: string }>({
    severity: 'warning',
    title: 'two values for one node',
    message: ({ key, first, last }) =>
      `a node can belong to \`${first}\` and \`${last}\`, which give \`${key}\` different values`,
    why: 'agents take what groups say in the order of their names: the last one wins without a word',
    help: ({ first, last }) => `let the selector of \`${first}\` exclude the nodes of \`${last}\`, which wins now`,
    docs: perNode,
  }),
  'FL-CNI-009': rule<{ key: string; first: string; last: string }>({
    severity: 'error',
    title: 'a value that nodes do not take',
    message: ({ key, first, last }) =>
      `nodes of \`${first}\` belong to \`${last}\` too, which gives \`${key}\` another value`,
    why: 'agents take what groups say in the order of their names: the last one wins without a word',
    help: ({ first, last }) =>
      `let the selector of \`${last}\` exclude the nodes of \`${first}\`, or give \`${first}\` a name that comes after it`,
    docs: perNode,
  }),
} as const;
