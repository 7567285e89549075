import type { CalicoEntity } from '../../../../imports/projectcalico.org';
import { all, type Formula, known, negated, unknown } from '../../model/formula';
import { cidrPeers } from '../../model/peers';
import { everything } from '../../model/predicate';
import type { Semantics } from '../../model/semantics';
import { parseSelector } from './parse-selector';
import { type LabelledNets, selected } from './selected';
import type { Selector } from './selector';

/** What an entity of a rule is read with: the policy's namespace, absent for a global one, and the sets of addresses. */
export interface Scope {
  readonly namespace?: string;
  readonly sets: readonly LabelledNets[];
  /** Absent for the end that the policy selects, whose address no file tells. */
  readonly semantics?: Semantics;
}

/**
 * One end of a rule, without its ports. In a namespaced policy a selector of any sort, a negative one too, confines the end to
 * the policy's namespace, or to those that `namespaceSelector` names; the negative one itself looks everywhere
 * (libcalico-go/lib/backend/syncersv1/updateprocessors/rules.go).
 */
export function entityFormula(entity: CalicoEntity, { namespace, sets, semantics }: Scope): Formula {
  const { nets, notNets, selector, notSelector, namespaceSelector, serviceAccounts, services } = entity;
  const accounts = serviceAccounts ? accountSelector(serviceAccounts) : [];
  const own = [...accounts, ...(selector ? [selectorOf(selector)] : [])];
  const somewhere = namespaceSelector
    ? [namespacesOf(namespaceSelector)]
    : namespace !== undefined && (own.length > 0 || notSelector)
      ? [inNamespace(namespace)]
      : [];
  const positive: Selector[] = [...somewhere, ...own];
  return all(
    ...(positive.length > 0 ? [selected({ op: 'and', of: positive }, sets)] : []),
    ...(notSelector ? [negated(selected(selectorOf(notSelector), sets))] : []),
    ...addresses(nets, notNets, semantics),
    ...(services ? [unknown(`service:${services.namespace ?? namespace ?? ''}/${services.name}`)] : []),
    known(everything),
  );
}

/** Networks without those in them that do not count; empty lists say nothing. */
function addresses(nets: readonly string[] = [], notNets: readonly string[] = [], semantics?: Semantics): Formula[] {
  const matching = (list: readonly string[]) =>
    semantics ? known(cidrPeers(list, semantics)) : unknown(`own address in:${JSON.stringify(list)}`);
  // As one set it is the same question as the one that other dialects ask.
  if (semantics && nets.length > 0) return [known(cidrPeers(nets, semantics, notNets))];
  return [...(nets.length > 0 ? [matching(nets)] : []), ...(notNets.length > 0 ? [negated(matching(notNets))] : [])];
}

/** What cannot be read is a finding elsewhere. */
export function selectorOf(text: string): Selector {
  const parsed = parseSelector(text);
  return 'error' in parsed ? { op: 'global' } : parsed;
}

export const inNamespace = (namespace: string): Selector => ({
  op: 'in',
  label: 'projectcalico.org/namespace',
  values: [namespace],
});

/** A selector over namespaces, as one over what is in them; `all()` is all namespaces, `global()` is what is in none. */
export function namespacesOf(text: string): Selector {
  const inOne: Selector = { op: 'has', label: 'projectcalico.org/namespace' };
  return prefixed(selectorOf(text), 'pcns.', inOne);
}

export function accountSelector({
  names = [],
  selector,
}: NonNullable<CalicoEntity['serviceAccounts']>): readonly Selector[] {
  const account: Selector = { op: 'has', label: 'projectcalico.org/serviceaccount' };
  return [
    ...(selector ? [prefixed(selectorOf(selector), 'pcsa.', account)] : []),
    ...(names.length > 0 ? [{ op: 'in' as const, label: 'projectcalico.org/serviceaccount', values: names }] : []),
  ];
}

function prefixed(selector: Selector, prefix: string, everywhere: Selector): Selector {
  switch (selector.op) {
    case 'all':
      return everywhere;
    case 'global':
      return { op: 'not', of: everywhere };
    case 'not':
      return { op: 'not', of: prefixed(selector.of, prefix, everywhere) };
    case 'and':
    case 'or':
      return { op: selector.op, of: selector.of.map((part) => prefixed(part, prefix, everywhere)) };
    default:
      return { ...selector, label: `${prefix}${selector.label}` };
  }
}
