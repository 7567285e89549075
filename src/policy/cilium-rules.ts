import type { CiliumClusterwideNetworkPolicy, CiliumNetworkPolicy, CiliumRule } from '../../imports/cilium.io-policies';

/** A rule and the JSON pointer at which its policy has it. */
interface PlacedRule {
  readonly rule: CiliumRule;
  readonly path: string;
}

/** The rules of a Cilium policy: that of `spec`, then those of `specs`. */
export function ciliumRules({ spec, specs = [] }: CiliumNetworkPolicy | CiliumClusterwideNetworkPolicy): PlacedRule[] {
  const first = spec ? [{ rule: spec, path: '/spec' }] : [];
  return [...first, ...specs.map((rule, index) => ({ rule, path: `/specs/${index}` }))];
}
