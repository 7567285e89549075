import type { Rule } from '../model/policy-set';

/** What is unknown where rules of one precedence do different things. */
export function tieAtom(rules: readonly Rule[]): string {
  const names = rules.map(({ source: { policy } }) => {
    const { kind, namespace, name } = policy;
    return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
  });
  return `which goes first: ${[...new Set(names)].sort().join(', ')}`;
}
