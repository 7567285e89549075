import type { Located } from '../../diagnostics/located';
import { antreaTiers } from '../antrea-tiers';
import type { Policy } from '../policy';
import type { Endpoint, Flow } from './endpoint';
import { readAntrea } from './read-antrea';
import { readCilium } from './read-cilium';
import { readKubernetes } from './read-kubernetes';
import type { RankedRule, Reading } from './reading';
import { unnamed } from './selects';

interface Read {
  /** Its place among all policies. */
  readonly place: number;
  readonly policy: Located<Policy>;
  readonly reading: Reading;
}

/**
 * Which policy stops a flow; undefined where none surely does. What no file tells counts for the flow: as allowed, and as
 * neither isolated nor denied.
 */
export function blockedBy(policies: readonly Located<Policy>[]): (flow: Flow) => Located<Policy> | undefined {
  const tiers = new Map(
    policies.flatMap(({ value }) =>
      value.kind === 'Tier' ? [[value.metadata.name, value.spec.priority] as const] : [],
    ),
  );
  const all = policies.flatMap((policy, place): Read[] => {
    const reading = read(policy.value, tiers);
    return reading ? [{ place, policy, reading }] : [];
  });
  const around = near(all);
  return (flow) => {
    const { those, before, after } = around(flow.subject);
    const first = decide(before, flow);
    if (first !== 'open') return first;
    const denying = those.find(({ reading }) => reading.denies(flow) === true);
    if (denying) return denying.policy;
    const isolating = those.find(({ reading }) => reading.isolates(flow.subject, flow.direction) === true);
    if (isolating) return those.some(({ reading }) => reading.allows(flow) !== false) ? undefined : isolating.policy;
    const final = decide(after, flow);
    return final === 'open' ? undefined : final;
  };
}

interface Ranked {
  readonly policy: Located<Policy>;
  readonly rule: RankedRule;
}

/** Policies, and their rules with a rank, which Kubernetes' own policies come in between. */
interface Sorted {
  readonly those: readonly Read[];
  readonly before: readonly Ranked[];
  readonly after: readonly Ranked[];
}

function sorted(those: readonly Read[]): Sorted {
  const ranked = those
    .flatMap(({ policy, reading }) => reading.ranked.map((rule): Ranked => ({ policy, rule })))
    .sort((a, b) => compare(a.rule.rank, b.rule.rank));
  const isLast = ({ rule: { rank } }: Ranked) => (rank[0] ?? 0) >= (antreaTiers.baseline ?? 0);
  const last = ranked.findIndex(isLast);
  return last < 0
    ? { those, before: ranked, after: [] }
    : { those, before: ranked.slice(0, last), after: ranked.slice(last) };
}

/**
 * The policies that can select an end: of a pod whose namespace and labels are known, those of the cluster and of that namespace,
 * without those that want other labels.
 */
function near(all: readonly Read[]): (end: Endpoint) => Sorted {
  const namespaceOf = ({ policy: { value } }: Read) =>
    'namespace' in value.metadata ? value.metadata.namespace : undefined;
  const found = new Map<string, ByLabel>();
  const whole = sorted(all);
  const select = (end: Endpoint): Sorted => {
    if (end.kind !== 'pod' || end.namespace === undefined) return whole;
    const { namespace, labels } = end;
    const there =
      found.get(namespace) ?? byLabel(all.filter((one) => [undefined, namespace].includes(namespaceOf(one))));
    found.set(namespace, there);
    const values = Object.entries(labels);
    if (!end.complete || values.some(([, value]) => value === unnamed)) return there.all;
    const wanted = values.flatMap(([key, value]) => there.wanting.get(`${key}=${value}`) ?? []);
    return sorted([...new Set([...there.others, ...wanted])].sort((a, b) => a.place - b.place));
  };
  // An end is asked about one connection after another.
  const known = new WeakMap<Endpoint, Sorted>();
  return (end) => {
    const selected = known.get(end) ?? select(end);
    known.set(end, selected);
    return selected;
  };
}

interface ByLabel {
  readonly all: Sorted;
  readonly wanting: ReadonlyMap<string, readonly Read[]>;
  readonly others: readonly Read[];
}

function byLabel(all: readonly Read[]): ByLabel {
  const wanting = new Map<string, Read[]>();
  for (const one of all) {
    for (const label of one.reading.wants ?? []) {
      const list = wanting.get(label);
      if (list) list.push(one);
      else wanting.set(label, [one]);
    }
  }
  return { all: sorted(all), wanting, others: all.filter(({ reading }) => reading.wants === undefined) };
}

function read(policy: Policy, tiers: ReadonlyMap<string, number>): Reading | undefined {
  if (policy.apiVersion === 'networking.k8s.io/v1') return readKubernetes(policy);
  if (policy.apiVersion === 'cilium.io/v2') return policy.kind === 'CiliumCIDRGroup' ? undefined : readCilium(policy);
  return policy.kind === 'NetworkPolicy' || policy.kind === 'ClusterNetworkPolicy'
    ? readAntrea(policy, tiers)
    : undefined;
}

/** What the first rule that matches says: who stops the flow, nobody, or that it is open to those who come later. */
function decide(rules: readonly Ranked[], flow: Flow): Located<Policy> | undefined | 'open' {
  for (const { policy, rule } of rules) {
    const matches = rule.matches(flow);
    if (rule.effect === 'deny' ? matches !== true : matches === false) continue;
    if (rule.effect === 'pass') return 'open';
    return rule.effect === 'deny' ? policy : undefined;
  }
  return 'open';
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((number, index) => number !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
