import type { AntreaClusterNetworkPolicy, AntreaNetworkPolicy } from '../../../../imports/crd.antrea.io-policies';
import { portableRank, portableRanks } from '../../dialects/portable/order';
import type { PolicySet } from '../../model/policy-set';
import { clusterName } from '../parts/cluster-name';
import { demandsOf, namespacesOf, selectorOf } from '../parts/demands-of';
import { Names } from '../parts/names';
import { type Piece, piecesOf } from '../parts/pieces-of';
import { placedTiers } from '../parts/placed-tiers';
import type { PodTerm } from '../parts/pod-terms';
import { deniesAll } from '../parts/statements-of';
import { subjectsOf } from '../parts/subjects-of';
import type { Writing, Written } from '../writing';
import { type AntreaEntry, antreaEntries } from './entries';

type AntreaPolicy = AntreaNetworkPolicy | AntreaClusterNetworkPolicy;

/** Tiers that Antrea has from the start and that go before the one of applications. */
const higher = ['emergency', 'securityops', 'networkops', 'platform'];

/**
 * Antrea's policies that say what the rules say: a policy for each piece, its priority the piece's rank, and what isolates is a
 * rule that drops the rest behind all that allows. Those of portable policies keep name and priority whatever comes beside them.
 */
export function writeAntreaPolicies(set: PolicySet, writing: Writing): Written<AntreaPolicy>[] {
  const lasting = writing.from === 'portable';
  const pieces = piecesOf(set, lasting);
  const rankOf = ({ rank, rules: [rule] }: Piece) => (lasting ? portableRank(rule.precedence) : rank);
  const { before, own, behind } = placedTiers(pieces, set.tiers, writing.from);
  // A Pass of Antrea goes on behind its other tiers, in the baseline.
  const passes =
    writing.from !== 'antrea' &&
    pieces.some(({ tier, rules }) => before.includes(tier) && rules.some(({ action }) => action === 'pass'));
  const placed = [
    ...before.map((tier, index) => [tier, higher.slice(-before.length)[index]] as const),
    ...own.map((tier) => [tier, passes ? 'baseline' : 'application'] as const),
    ...behind.map((tier) => [tier, 'baseline'] as const),
  ];
  const tierOf = new Map(placed);
  const names = new Names();
  // Several tiers may become one: the ranks of a later one come behind those of the earlier.
  const ranks = new Map<string, number>();
  const start = new Map<string, number>();
  for (const [tier, target = ''] of placed) {
    start.set(tier, ranks.get(target) ?? 0);
    const count = lasting ? portableRanks : 1 + Math.max(...pieces.filter((piece) => piece.tier === tier).map(rankOf));
    ranks.set(target, (ranks.get(target) ?? 0) + count);
  }
  return pieces.flatMap((piece) => {
    const tier = tierOf.get(piece.tier);
    const priority = (start.get(piece.tier) ?? 0) + rankOf(piece) + 1;
    const name = `${piece.policy.name}${lasting ? partOf(piece) : isolatesAlone(piece, pieces) ? '-isolation' : ''}`;
    if (tier !== undefined && priority <= 10_000) return written(piece, { name, tier, priority }, names, writing);
    const what = tier === undefined ? 'it stands in a tier too many' : 'there are more than 10000 ranks before it';
    writing.refuse('FL-TRL-009', { what }, piece.rules[0]);
    return [];
  });
}

function written(
  { policy, rules }: Piece,
  { name, tier, priority }: { readonly name: string; readonly tier: string; readonly priority: number },
  names: Names,
  writing: Writing,
): Written<AntreaPolicy>[] {
  const subjects = subjectsOf(rules[0], writing);
  const homes = new Set(subjects.map(homeOf));
  const home = homes.size === 1 ? [...homes][0] : undefined;
  const ingress = antreaEntries('ingress', rules, home, writing);
  const egress = antreaEntries('egress', rules, home, writing);
  if (subjects.length === 0 || ingress.length + egress.length === 0) return [];
  const sides = {
    ...(ingress.length > 0 && {
      ingress: ingress.map(({ peers, ...entry }) => ruleOf(entry, peers && { from: peers }, writing)),
    }),
    ...(egress.length > 0 && {
      egress: egress.map(({ peers, ...entry }) => ruleOf(entry, peers && { to: peers }, writing)),
    }),
  };
  const apiVersion = 'crd.antrea.io/v1beta1';
  if (home === undefined) {
    const appliedTo = subjects.flatMap(clusterSubjects);
    if (appliedTo.length < subjects.length) {
      writing.refuse('FL-TRL-004', { what: 'its subject is the pods of ServiceAccounts that are not named' }, rules[0]);
      return [];
    }
    const metadata = { name: names.next('', clusterName({ ...policy, name })) };
    return [
      {
        policy,
        object: { apiVersion, kind: 'ClusterNetworkPolicy', metadata, spec: { tier, priority, appliedTo, ...sides } },
      },
    ];
  }
  const metadata = { name: names.next(home, name), namespace: home };
  const appliedTo = subjects.map((subject) => ({ podSelector: selectorOf(subject, 'pod') }));
  return [
    { policy, object: { apiVersion, kind: 'NetworkPolicy', metadata, spec: { tier, priority, appliedTo, ...sides } } },
  ];
}

function ruleOf<P extends object>(
  { action, packets, requests, rule }: Omit<AntreaEntry, 'peers'>,
  peers: P | undefined,
  { origin }: Writing,
) {
  return origin({ action, ...peers, ...packets, ...(requests && { l7Protocols: requests }) }, rule);
}

/** What a piece of a portable policy is called behind its name, whatever other pieces there are. */
function partOf({ rules }: Piece): string {
  const [{ action }] = rules;
  if (action === 'allow') return '';
  return rules.every(deniesAll) ? '-isolation' : `-${action}`;
}

/** Whether a piece is the end of a policy whose other rules stand before those of others. */
function isolatesAlone({ policy, rules }: Piece, pieces: readonly Piece[]): boolean {
  return rules.every(deniesAll) && pieces.some((other) => other.policy === policy && !other.rules.every(deniesAll));
}

/** The one namespace in which a subject of a namespaced policy is; undefined for one of the cluster. */
function homeOf(subject: PodTerm): string | undefined {
  const [namespace, ...more] = namespacesOf(subject) ?? [];
  return more.length > 0 || subject.demands.has('serviceAccount') ? undefined : namespace;
}

type Subject = NonNullable<AntreaClusterNetworkPolicy['spec']['appliedTo']>[number];

function clusterSubjects(subject: PodTerm): Subject[] {
  const account = subject.demands.get('serviceAccount');
  if (!account)
    return [{ namespaceSelector: selectorOf(subject, 'namespace'), podSelector: selectorOf(subject, 'pod') }];
  // Beside an account nothing else can be asked.
  const names = 'in' in account && demandsOf(subject, 'pod').length === 0 ? account.in : [];
  return (namespacesOf(subject) ?? []).flatMap((namespace) =>
    names.map((name) => ({ serviceAccount: { name, namespace } })),
  );
}
