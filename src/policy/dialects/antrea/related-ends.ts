import type { AntreaRule } from '../../antrea-rules';
import { all as allOf, alternatives, known, unknown } from '../../model/formula';
import { inNamespace, pods } from '../../model/peers';
import { and, everything, isOneOf, not, or, type Predicate } from '../../model/predicate';
import { selectorPredicate } from '../../model/selector-predicate';
import { type End, type EndScope, subjectsOf, type WrittenEnd } from './ends';

type WrittenPeer = NonNullable<AntreaRule['from'] | AntreaRule['to']>[number];

/**
 * Subjects and peers of `namespaces: {match: Self}` and `{sameLabels}`: one pair for each namespace, or for each combination of
 * values that namespaces have. A namespace without one of the labels has no such rule. Namespaces that are not known here may
 * have any, which is an open question.
 */
export function relatedEnds(
  written: readonly WrittenPeer[],
  appliedTo: readonly WrittenEnd[],
  scope: EndScope,
): (readonly [subject: End, peer: End])[] {
  const subjects = subjectsOf(appliedTo, scope);
  return written.flatMap((peer) => {
    if (!('namespaces' in peer) || !peer.namespaces) return [];
    const { sameLabels } = peer.namespaces;
    const named = scope.namespaces.map(({ name }) => name);
    const homes = sameLabels ? sharedLabels(sameLabels, scope) : named.map((name) => inNamespace(name));
    const selected = selectorPredicate(peer.podSelector ?? {}, 'pod');
    const elsewhere = not(or(...named.map((name) => inNamespace(name))));
    const known = homes.flatMap((home) => pairsIn(subjects, home, pods(and(home, selected))));
    const question = sameLabels ? `same labels ${JSON.stringify(sameLabels)}` : 'same namespace';
    return [
      ...known,
      ...openPairs(subjects, and(elsewhere, pods(everything)), pods(and(elsewhere, selected)), question),
    ];
  });
}

function pairsIn(subjects: readonly End[], home: Predicate, peer: Predicate): (readonly [End, End])[] {
  return subjects.map(({ predicate, atoms }) => [
    { predicate: and(predicate, home), atoms },
    { predicate: peer, atoms: [] },
  ]);
}

function openPairs(subjects: readonly End[], home: Predicate, peer: Predicate, question: string) {
  const open = alternatives(allOf(known(peer), unknown(question)));
  return subjects.flatMap(({ predicate, atoms }) =>
    open.map((other) => [{ predicate: and(predicate, home), atoms }, other] as const),
  );
}

/** The combinations of values that the known namespaces have. */
function sharedLabels(keys: readonly string[], { namespaces }: EndScope): Predicate[] {
  const found = new Map<string, Predicate>();
  for (const { name, labels } of namespaces) {
    const all: Readonly<Record<string, string>> = { ...labels, 'kubernetes.io/metadata.name': name };
    if (!keys.every((key) => Object.hasOwn(all, key))) continue;
    const values = keys.map((key) => [key, all[key] ?? ''] as const);
    found.set(JSON.stringify(values), and(...values.map(([key, value]) => isOneOf(`namespace:${key}`, [value]))));
  }
  return [...found.values()];
}
