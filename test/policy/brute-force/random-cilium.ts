import fc from 'fast-check';
import type { CiliumRule } from '../../../imports/cilium.io-policies';
import type { CiliumIcmp, CiliumPort } from '../../../imports/cilium.io-ports';
import type { LabelSelector } from '../../../imports/meta';
import { block, cidrs, maybe, namespaces, selector, selectorOver } from './random-parts';
import type { Written } from './side';

type Ingress = NonNullable<CiliumRule['ingress']>[number];
type Egress = NonNullable<CiliumRule['egress']>[number];

/** What entries of both directions say, denials too. */
interface Entry {
  readonly endpoints?: LabelSelector[];
  readonly cidrs?: string[];
  readonly cidrSets?: NonNullable<Ingress['fromCIDRSet']>;
  readonly entities?: NonNullable<Ingress['fromEntities']>;
  readonly nodes?: LabelSelector[];
  readonly toPorts?: { ports: CiliumPort[] }[];
  readonly icmps?: CiliumIcmp[];
}

const inNamespace = fc
  .tuple(fc.constantFrom('', 'k8s:', 'any:'), fc.constantFrom(...namespaces))
  .map(([source, name]) => ({ matchLabels: { [`${source}io.kubernetes.pod.namespace`]: name } }));

const peerSelector: fc.Arbitrary<LabelSelector> = fc.oneof(
  { weight: 4, arbitrary: selector },
  selectorOver('k8s:app', 'any:tier'),
  inNamespace,
  fc.tuple(inNamespace, selector).map(([home, one]) => ({ ...one, ...home })),
  selectorOver('io.cilium.k8s.namespace.labels.app', 'k8s:io.cilium.k8s.namespace.labels.tier'),
  fc.constantFrom('default', 'other').map((name) => ({ matchLabels: { 'io.cilium.k8s.policy.cluster': name } })),
  fc.constantFrom('one', 'two').map((name) => ({ matchLabels: { 'io.cilium.k8s.policy.serviceaccount': name } })),
  fc
    .constantFrom('host', 'remote-node', 'health', 'world')
    .map((sort) => ({ matchLabels: { [`reserved:${sort}`]: '' } })),
  fc.constantFrom('NotIn' as const, 'In' as const, 'Exists' as const).map((operator) => ({
    matchExpressions: [
      { key: 'k8s:io.kubernetes.pod.namespace', operator, ...(operator !== 'Exists' && { values: ['red'] }) },
    ],
  })),
);

const entity = fc.constantFrom(
  ...(['all', 'world', 'cluster', 'host', 'remote-node', 'health', 'none', 'kube-apiserver', 'ingress'] as const),
);
const cidrSet: fc.Arbitrary<NonNullable<Entry['cidrSets']>[number]> = fc.oneof(
  block,
  fc.constantFrom<NonNullable<Entry['cidrSets']>[number]>(
    { cidrGroupRef: 'near' },
    { cidrGroupSelector: { matchLabels: { far: 'yes' } } },
  ),
  fc.constant<NonNullable<Entry['cidrSets']>[number]>({ cidrGroupRef: 'far', except: ['10.1.0.0/16'] }),
);

const peers: fc.Arbitrary<Entry> = fc.oneof(
  { weight: 4, arbitrary: fc.array(peerSelector, { maxLength: 2 }).map((endpoints) => ({ endpoints })) },
  { weight: 2, arbitrary: fc.array(entity, { maxLength: 2 }).map((entities) => ({ entities })) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(...cidrs), { maxLength: 2 }).map((some) => ({ cidrs: some })) },
  { weight: 2, arbitrary: fc.array(cidrSet, { maxLength: 2 }).map((cidrSets) => ({ cidrSets })) },
  { weight: 1, arbitrary: fc.constantFrom<Entry>({ nodes: [{}] }, { nodes: [] }) },
  { weight: 2, arbitrary: fc.constant({}) },
);

const port: fc.Arbitrary<CiliumPort> = fc.oneof(
  fc.record(
    {
      port: fc.constantFrom('0', '53', '80', '443', 'web', 'WEB', 'dns'),
      protocol: fc.constantFrom('TCP', 'UDP', 'SCTP', 'ANY'),
    },
    { requiredKeys: ['port'] },
  ),
  fc.constant({ port: '80', endPort: 90 }),
);
const message = fc.constantFrom(
  { type: 8 },
  { type: '8' },
  { type: 'EchoRequest' },
  { family: 'IPv6' as const, type: 8 },
  { type: 0 },
);
const packets: fc.Arbitrary<Entry> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  {
    weight: 4,
    arbitrary: fc
      .array(
        fc.array(port, { minLength: 1, maxLength: 2 }).map((ports) => ({ ports })),
        { maxLength: 2 },
      )
      .map((toPorts) => ({ toPorts })),
  },
  {
    weight: 1,
    arbitrary: fc.array(message, { minLength: 1, maxLength: 2 }).map((fields) => ({ icmps: [{ fields }] })),
  },
);

const entries = maybe(
  fc.array(
    fc.tuple(peers, packets).map(([from, on]): Entry => ({ ...from, ...on })),
    { maxLength: 2 },
  ),
);

const rule: fc.Arbitrary<CiliumRule> = fc
  .record({
    endpointSelector: fc.oneof({ weight: 4, arbitrary: selector }, inNamespace),
    enableDefaultDeny: maybe(fc.record({ ingress: fc.boolean(), egress: fc.boolean() }, { requiredKeys: [] })),
    ingress: entries,
    ingressDeny: entries,
    egress: entries,
    egressDeny: entries,
  })
  .map(({ endpointSelector, enableDefaultDeny, ...lists }) => ({
    endpointSelector,
    ...(enableDefaultDeny && { enableDefaultDeny }),
    ...(lists.ingress && { ingress: lists.ingress.map(ingressOf) }),
    ...(lists.ingressDeny && { ingressDeny: lists.ingressDeny.map(ingressOf) }),
    ...(lists.egress && { egress: lists.egress.map(egressOf) }),
    ...(lists.egressDeny && { egressDeny: lists.egressDeny.map(egressOf) }),
  }));

const ingressOf = ({ endpoints, cidrs: plain, cidrSets, entities, nodes, ...on }: Entry): Ingress => ({
  ...(endpoints && { fromEndpoints: endpoints }),
  ...(plain && { fromCIDR: plain }),
  ...(cidrSets && { fromCIDRSet: cidrSets }),
  ...(entities && { fromEntities: entities }),
  ...(nodes && { fromNodes: nodes }),
  ...on,
});

const egressOf = ({ endpoints, cidrs: plain, cidrSets, entities, nodes, ...on }: Entry): Egress => ({
  ...(endpoints && { toEndpoints: endpoints }),
  ...(plain && { toCIDR: plain }),
  ...(cidrSets && { toCIDRSet: cidrSets }),
  ...(entities && { toEntities: entities }),
  ...(nodes && { toNodes: nodes }),
  ...on,
});

const apiVersion = 'cilium.io/v2';

/** Policies of namespaces and of the cluster, and groups of CIDRs. */
export const randomCilium: fc.Arbitrary<Pick<Written, 'cilium' | 'ciliumGroups'>> = fc
  .record({
    policies: fc.array(fc.record({ home: fc.constantFrom(...namespaces, undefined), rule, more: maybe(rule) }), {
      minLength: 1,
      maxLength: 3,
    }),
    near: fc.constantFrom(...cidrs),
    far: fc.constantFrom(...cidrs),
  })
  .map(({ policies, near, far }) => ({
    cilium: policies.map(({ home, rule: one, more }, index) => {
      const what = more ? { specs: [one, more] } : { spec: one };
      const name = `cilium-${index}`;
      return home === undefined
        ? { apiVersion, kind: 'CiliumClusterwideNetworkPolicy', metadata: { name }, ...what }
        : { apiVersion, kind: 'CiliumNetworkPolicy', metadata: { name, namespace: home }, ...what };
    }),
    ciliumGroups: (
      [
        ['near', near],
        ['far', far],
      ] as const
    ).map(([name, cidr]) => ({
      ...{ apiVersion, kind: 'CiliumCIDRGroup' },
      metadata: { name, labels: { [name]: 'yes' } },
      spec: { externalCIDRs: [cidr] },
    })),
  }));
