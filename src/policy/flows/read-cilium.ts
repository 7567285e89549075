import type {
  CiliumClusterwideNetworkPolicy,
  CiliumNetworkPolicy,
  CiliumRule,
} from '../../../imports/cilium.io-policies';
import type { LabelSelector } from '../../../imports/meta';
import { ciliumRules } from '../cilium-rules';
import { type Answer, allOf, anyOf } from './answer';
import type { Endpoint, Flow } from './endpoint';
import type { Reading } from './reading';
import { selects, unnamed } from './selects';
import { wantedLabels } from './wanted-labels';

type Entry = NonNullable<CiliumRule['ingress' | 'egress' | 'ingressDeny' | 'egressDeny']>[number];

const namespaceKey = 'io.kubernetes.pod.namespace';
const namespaceLabels = 'io.cilium.k8s.namespace.labels.';

/** Entities that an end is part of. */
const entities: Readonly<Record<Endpoint['kind'], readonly string[]>> = {
  pod: ['all', 'cluster'],
  health: ['all', 'cluster', 'health'],
  host: ['all', 'cluster', 'host', 'remote-node'],
  'api-server': ['all', 'cluster', 'host', 'remote-node', 'kube-apiserver', 'world'],
  world: ['all', 'world'],
};

/** A policy of Cilium as it acts on flows. */
export function readCilium(policy: CiliumNetworkPolicy | CiliumClusterwideNetworkPolicy): Reading {
  const own = policy.kind === 'CiliumNetworkPolicy' ? policy.metadata.namespace : undefined;
  const rules = ciliumRules(policy).map(({ rule }) => rule);
  return {
    wants: wantedLabels(rules.flatMap(({ endpointSelector }) => (endpointSelector ? ownLabels(endpointSelector) : []))),
    isolates: (end, direction) =>
      anyOf(rules.map((rule) => allOf([defaultDenies(rule, direction), isSubject(rule, end, own)]))),
    allows: (flow) => anyOf(rules.map((rule) => meets(rule, rule[flow.direction], flow, own))),
    denies: (flow) => anyOf(rules.map((rule) => meets(rule, rule[`${flow.direction}Deny`], flow, own))),
    ranked: [],
  };
}

function defaultDenies(rule: CiliumRule, direction: Flow['direction']): boolean {
  if (rule.enableDefaultDeny?.[direction] === false) return false;
  return [...(rule[direction] ?? []), ...(rule[`${direction}Deny`] ?? [])].length > 0;
}

function meets(rule: CiliumRule, entries: readonly Entry[] = [], flow: Flow, own: string | undefined): Answer {
  const subject = isSubject(rule, flow.subject, own);
  // Most policies are about others, and their entries need no look.
  if (subject === false) return false;
  return allOf([
    subject,
    anyOf(entries.map((entry) => allOf([isPeer(entry, flow.peer, own), isPort(entry, flow.port)]))),
  ]);
}

function isSubject({ endpointSelector, nodeSelector }: CiliumRule, end: Endpoint, own: string | undefined): Answer {
  if (end.kind === 'host') return nodeSelector ? selected(nodeSelector, end, undefined) : false;
  return endpointSelector ? selected(endpointSelector, end, own) : false;
}

/** Selectors of a policy in a namespace stay in it unless they name another. */
function selected(selector: LabelSelector, end: Endpoint, own: string | undefined): Answer {
  const plain = withoutSources(selector);
  const keys = [...Object.keys(plain.matchLabels ?? {}), ...(plain.matchExpressions ?? []).map(({ key }) => key)];
  if (end.kind === 'health') return own === undefined ? selects(plain, { health: '' }, true) : false;
  if (end.kind === 'host') return selects(plain, end.labels, false);
  if (end.kind !== 'pod') return false;
  const elsewhere = keys.some((key) => key === namespaceKey || key.startsWith(namespaceLabels));
  const { namespace, complete } = end;
  const labels = {
    ...end.labels,
    [namespaceKey]: namespace ?? unnamed,
    ...Object.fromEntries(Object.entries(end.namespaceLabels).map(([key, value]) => [namespaceLabels + key, value])),
  };
  const inOwn = own === undefined || elsewhere || (namespace === undefined ? undefined : namespace === own);
  return allOf([inOwn, selects(plain, labels, complete && namespace !== undefined)]);
}

/** What a selector demands of a pod itself, not of its namespace. */
function ownLabels(selector: LabelSelector): LabelSelector {
  const own = Object.entries(withoutSources(selector).matchLabels ?? {}).filter(([key]) => !key.startsWith('io.'));
  return { matchLabels: Object.fromEntries(own) };
}

const withoutSource = (key: string) => key.replace(/^(k8s|any|reserved)[:.]/, '');

const withoutSources = ({ matchLabels = {}, matchExpressions = [] }: LabelSelector): LabelSelector => ({
  matchLabels: Object.fromEntries(Object.entries(matchLabels).map(([key, value]) => [withoutSource(key), value])),
  matchExpressions: matchExpressions.map((one) => ({ ...one, key: withoutSource(one.key) })),
});

/** The fields by which an entry names the other end; Node and address ranges are not told by any file. */
const untold = ['CIDR', 'CIDRSet', 'Nodes', 'Groups', 'Services', 'FQDNs'];

function isPeer(entry: Entry, end: Endpoint, own: string | undefined): Answer {
  const fields = new Map<string, unknown>(Object.entries(entry));
  const of = (field: string) => fields.get(`from${field}`) ?? fields.get(`to${field}`);
  const named = ['Endpoints', 'Entities', ...untold].filter((field) => of(field) !== undefined);
  // An entry that names nothing at all isolates, and lets nobody in.
  if (named.length === 0) return entry.toPorts !== undefined || entry.icmps !== undefined;
  const endpoints =
    ('fromEndpoints' in entry ? entry.fromEndpoints : 'toEndpoints' in entry && entry.toEndpoints) || [];
  const listed = ('fromEntities' in entry ? entry.fromEntities : 'toEntities' in entry && entry.toEntities) || [];
  return anyOf([
    ...endpoints.map((selector) => selected(selector, end, own)),
    listed.some((entity) => entities[end.kind].includes(entity)),
    // Cilium knows pods by their labels, never by addresses.
    named.some((field) => untold.includes(field)) && end.kind !== 'pod' ? undefined : false,
  ]);
}

function isPort({ toPorts, icmps }: Entry, asked: Flow['port']): Answer {
  if (!toPorts) return !icmps;
  if (!asked) return undefined;
  const all = toPorts.flatMap(({ ports = [] }) => ports);
  if (all.length === 0) return true;
  return anyOf(
    all.map(({ port = '0', endPort, protocol = 'ANY' }): Answer => {
      if (protocol !== 'ANY' && protocol !== asked.protocol) return false;
      const first = Number(port);
      if (Number.isNaN(first)) return undefined;
      return first === 0 || (first <= asked.port && asked.port <= (endPort ?? first));
    }),
  );
}
