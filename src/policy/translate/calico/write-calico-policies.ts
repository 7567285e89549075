import type { CalicoNetworkPolicy, CalicoTier, GlobalNetworkPolicy } from '../../../../imports/projectcalico.org';
import type { Direction, PolicySet } from '../../model/policy-set';
import { clusterName } from '../parts/cluster-name';
import { namespacesOf } from '../parts/demands-of';
import { Names } from '../parts/names';
import { peerParts } from '../parts/peer-parts';
import { type Piece, piecesOf } from '../parts/pieces-of';
import { placedTiers } from '../parts/placed-tiers';
import type { PodTerm } from '../parts/pod-terms';
import { refuseAtoms } from '../parts/refuse-atoms';
import { deniesAll } from '../parts/statements-of';
import { subjectsOf } from '../parts/subjects-of';
import type { Writing, Written } from '../writing';
import { calicoEntities } from './entities';
import { calicoPackets } from './packets';
import { namespaceSelector, selectorText } from './selector';

type CalicoPolicy = CalicoNetworkPolicy | GlobalNetworkPolicy;

interface CalicoObjects {
  readonly policies: readonly Written<CalicoPolicy>[];
  readonly tiers: readonly CalicoTier[];
}

/** Where a piece goes: its tier, and whether the end of that tier denies by itself. */
interface Standing {
  readonly tier: string;
  readonly order: number;
  readonly endDenies: boolean;
  /** What it decides, though it may say nothing of it. */
  readonly directions: ReadonlySet<Direction>;
}

/**
 * Calico's policies that say what the rules say. Where all policies of the applications' tier isolate, they stand in Calico's own
 * `default`, whose end does it; any other tier becomes one that passes at its end, and says what it denies.
 */
export function writeCalicoPolicies(set: PolicySet, writing: Writing): CalicoObjects {
  const pieces = piecesOf(set);
  const { before, own, behind } = placedTiers(pieces, set.tiers, writing.from);
  const inDefault = own.length === 1 && isolatesAll(pieces.filter(({ tier }) => tier === own[0]));
  const made = [...before, ...(inDefault ? [] : own), ...behind];
  const names = new Names();
  const policies = pieces.flatMap((piece) => {
    const endDenies = inDefault && piece.tier === own[0];
    const siblings = pieces.filter((other) => other.tier === piece.tier && sameSubject(other, piece));
    // The end of the tier denies for whom another piece of the policy stands there already.
    if (endDenies && isIsolation(piece) && !siblings.every(isIsolation)) return [];
    const directions = new Set(
      (endDenies ? siblings : [piece]).flatMap(({ rules }) => rules.map(({ direction }) => direction)),
    );
    const tier = endDenies ? 'default' : tierName(piece.tier);
    return written(piece, { tier, order: (piece.rank + 1) * 10, endDenies, directions }, names, writing);
  });
  const tiers = made.map(
    (tier, index): CalicoTier => ({
      apiVersion: 'projectcalico.org/v3',
      kind: 'Tier',
      metadata: { name: tierName(tier) },
      // Around the order of the tier `default`, 1,000,000.
      spec: { order: (behind.includes(tier) ? 2_000_000 : 100_000) + index * 100, defaultAction: 'Pass' },
    }),
  );
  return { policies, tiers };
}

const tierName = (tier: string) =>
  tier.replace(/^\w+:/, '').replace(/^(default|kube-admin|kube-baseline)$/, 'translated-$1');

const isIsolation = ({ rules }: Piece) => rules.every(deniesAll);

const sameSubject = (a: Piece, b: Piece) => a.policy === b.policy && a.rules[0].subject.key === b.rules[0].subject.key;

/** Whether each subject of a tier is denied the rest in each direction that anything is said of. */
function isolatesAll(pieces: readonly Piece[]): boolean {
  const said = new Set<string>();
  const isolated = new Set<string>();
  for (const rule of pieces.flatMap(({ rules }) => rules)) {
    const key = `${rule.direction} ${rule.subject.key}`;
    (deniesAll(rule) ? isolated : said).add(key);
  }
  return [...said].every((key) => isolated.has(key));
}

function written(
  { policy, rules }: Piece,
  standing: Standing,
  names: Names,
  writing: Writing,
): Written<CalicoPolicy>[] {
  const [first] = rules;
  const { tier, order, endDenies, directions } = standing;
  // The API takes a name of another tier only with the tier before it.
  const named = (name: string) => (tier === 'default' ? name : `${tier}.${name.replace(`${tier}.`, '')}`);
  return subjectsOf(first, writing).flatMap((subject): Written<CalicoPolicy>[] => {
    const [namespace, ...more] = namespacesOf(subject) ?? [];
    const own = more.length === 0 ? namespace : undefined;
    const spec = {
      ...(tier !== 'default' && { tier }),
      order,
      selector: subjectText(subject, own),
      types: [
        ...(directions.has('ingress') ? ['Ingress' as const] : []),
        ...(directions.has('egress') ? ['Egress' as const] : []),
      ],
      ...sideOf('ingress', rules, endDenies, own, writing),
      ...sideOf('egress', rules, endDenies, own, writing),
    };
    const apiVersion = 'projectcalico.org/v3';
    // Without rules of its own a policy isolates by being there.
    if (own !== undefined) {
      const metadata = { name: names.next(own, named(policy.name)), namespace: own };
      return [{ policy, object: { apiVersion, kind: 'NetworkPolicy', metadata, spec } }];
    }
    const metadata = { name: names.next('', named(clusterName(policy))) };
    const where = namespaceSelector(subject);
    return [
      {
        policy,
        object: {
          apiVersion,
          kind: 'GlobalNetworkPolicy',
          metadata,
          spec: { ...(where !== undefined && { namespaceSelector: where }), ...spec },
        },
      },
    ];
  });
}

/** Only pods have an orchestrator: a selector without it would find host endpoints too. */
function subjectText(subject: PodTerm, namespace: string | undefined): string {
  const labels = selectorText(subject);
  const pods = "projectcalico.org/orchestrator == 'k8s'";
  if (namespace !== undefined) return labels ?? 'all()';
  return labels === undefined ? pods : `${labels} && ${pods}`;
}

const actions = { allow: 'Allow', deny: 'Deny', pass: 'Pass' } as const;

function sideOf(
  direction: Direction,
  rules: Piece['rules'],
  endDenies: boolean,
  namespace: string | undefined,
  writing: Writing,
) {
  const found = rules
    .filter((rule) => rule.direction === direction && !(endDenies && deniesAll(rule)))
    .flatMap((rule) => {
      if (refuseAtoms(rule, writing)) return [];
      const parts = peerParts(rule, writing);
      const entities = parts && calicoEntities(parts, namespace, rule, writing);
      const side = direction === 'ingress' ? 'source' : 'destination';
      return (entities ?? []).flatMap((entity) =>
        calicoPackets(rule).map(({ ports, ...packets }) => {
          const ends = {
            ...(Object.keys(entity).length > 0 && { [side]: entity }),
          };
          const destination = { ...(direction === 'egress' && entity), ...(ports && { ports }) };
          return {
            action: actions[rule.action],
            ...packets,
            ...ends,
            ...(Object.keys(destination).length > 0 && { destination }),
          };
        }),
      );
    });
  return found.length > 0 ? { [direction]: found } : {};
}
