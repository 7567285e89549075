import type { CiliumCIDRGroup, CiliumCIDRRule, CiliumRule } from '../../../../imports/cilium.io-policies';
import type { LabelSelector } from '../../../../imports/meta';
import { matchesSelector } from '../../matches-selector';
import { domainAtom } from '../../model/domain-atom';
import { type Alternative, all, alternatives, any, type Formula, known, unknown } from '../../model/formula';
import { cidrPeers } from '../../model/peers';
import { everything, has, nothing, or, type Predicate } from '../../model/predicate';
import { selectorPredicate } from '../../model/selector-predicate';
import type { Semantics } from '../../model/semantics';
import { peerEndpoints } from './selector';

/** What peers are read with; without `namespace` the policy is the cluster's. */
export interface PeerScope {
  readonly namespace?: string;
  readonly cluster: string;
  readonly groups: readonly CiliumCIDRGroup[];
  readonly semantics: Semantics;
}

type Ingress = NonNullable<CiliumRule['ingress']>[number];
type Egress = NonNullable<CiliumRule['egress']>[number];

/** The peers of an entry of either direction, under one name. */
interface WrittenPeers {
  readonly endpoints?: readonly LabelSelector[] | undefined;
  readonly cidrs?: readonly string[] | undefined;
  readonly cidrSets?: readonly CiliumCIDRRule[] | undefined;
  readonly entities?: readonly string[] | undefined;
  readonly nodes?: readonly LabelSelector[] | undefined;
  readonly cloud?: Ingress['fromGroups'];
  readonly services?: Egress['toServices'];
  readonly names?: Egress['toFQDNs'];
}

/**
 * Whom an entry lets in or out. A list of endpoints, nodes, entities or CIDRs that is there and empty is nobody; no list at all
 * is everybody where the entry names ports or messages, and nobody where it is empty. Other lists that are empty are as if they
 * were not there (mergeEndpointSelectors in pkg/policy/utils).
 */
export function peersOf(entry: Partial<Ingress & Egress>, scope: PeerScope): Alternative[] {
  const written: WrittenPeers = {
    endpoints: entry.fromEndpoints ?? entry.toEndpoints,
    cidrs: entry.fromCIDR ?? entry.toCIDR,
    cidrSets: entry.fromCIDRSet ?? entry.toCIDRSet,
    entities: entry.fromEntities ?? entry.toEntities,
    nodes: entry.fromNodes ?? entry.toNodes,
    ...filled('cloud', entry.fromGroups ?? entry.toGroups),
    ...filled('services', entry.toServices),
    ...filled('names', entry.toFQDNs),
  };
  if (Object.values(written).every((list) => list === undefined)) {
    const open = entry.toPorts?.length || entry.icmps?.length;
    return open ? [{ predicate: everything, atoms: [] }] : [];
  }
  return alternatives(formulaOf(written, scope));
}

const filled = <K extends string, T>(key: K, list: readonly T[] | undefined) =>
  list && list.length > 0 ? { [key]: list } : {};

function formulaOf(written: WrittenPeers, scope: PeerScope): Formula {
  const { endpoints = [], cidrs = [], cidrSets = [], entities = [], nodes = [] } = written;
  const { cloud = [], services = [], names = [] } = written;
  const outside = known(has('entity:external'));
  return any(
    known(or(...endpoints.map((selector) => peerEndpoints(selector, scope.namespace, scope.cluster)))),
    known(cidrPeers(cidrs, scope.semantics)),
    ...cidrSets.map((set) => cidrSetFormula(set, scope)),
    known(or(...entities.map(entityPeers))),
    ...nodes.map(nodesFormula),
    ...cloud.map((group) => all(outside, unknown(`cloud group:${JSON.stringify(group)}`))),
    ...services.map((service) => unknown(`service:${serviceName(service, scope)}`)),
    ...names.map(({ matchName, matchPattern }) =>
      all(outside, unknown(domainAtom(matchName ?? (matchPattern === '*' ? '%' : (matchPattern ?? ''))))),
    ),
  );
}

function cidrSetFormula(
  { cidr, cidrGroupRef, cidrGroupSelector, except = [] }: CiliumCIDRRule,
  scope: PeerScope,
): Formula {
  const { semantics } = scope;
  if (cidr !== undefined) return known(cidrPeers([cidr], semantics, except));
  // Groups are labels of all addresses in them: of nodes too, where nodes have such labels.
  const cidrsMatchNodes = semantics.cidrsMatchNodes !== false;
  const peers = (cidrs: readonly string[]) => known(cidrPeers(cidrs, { ...semantics, cidrsMatchNodes }, except));
  if (cidrGroupSelector) {
    const groups = scope.groups.filter(({ metadata }) => matchesSelector(cidrGroupSelector, metadata.labels ?? {}));
    return peers(groups.flatMap(({ spec }) => spec.externalCIDRs));
  }
  const group = scope.groups.find(({ metadata }) => metadata.name === cidrGroupRef);
  // A group that is not here may be in the cluster.
  return group ? peers(group.spec.externalCIDRs) : all(known(has('entity:external')), unknown(`group:${cidrGroupRef}`));
}

/** Nodes but the own one, which the agent leaves out; nothing is known of their labels. */
function nodesFormula(selector: LabelSelector): Formula {
  const predicate = selectorPredicate(selector, 'node');
  const node = known(has('entity:remote-node'));
  return predicate === everything ? node : all(node, unknown(`nodes:${predicate.key}`));
}

/** Everything of the cluster: pods, nodes, what agents themselves have, and who serves its API, wherever that is. */
const ofCluster = ['pod', 'node', 'health', 'ingress', 'init', 'unmanaged', 'kube-apiserver'] as const;

function entityPeers(entity: string): Predicate {
  switch (entity) {
    case 'all':
      return everything;
    case 'none':
      return nothing;
    case 'world':
      return has('entity:external');
    case 'cluster':
    case 'cluster-mesh':
      return or(...ofCluster.map((sort) => has(`entity:${sort}`)));
    default:
      return has(`entity:${entity}`);
  }
}

function serviceName(service: NonNullable<Egress['toServices']>[number], { namespace }: PeerScope): string {
  const { k8sService, k8sServiceSelector } = service;
  if (k8sService) return `${k8sService.namespace ?? namespace ?? ''}/${k8sService.serviceName ?? ''}`;
  return JSON.stringify(k8sServiceSelector ?? {});
}
