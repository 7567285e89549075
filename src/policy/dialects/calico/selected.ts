import type { Attribute } from '../../model/attribute';
import { all, any, type Formula, known, negated, unknown } from '../../model/formula';
import { cidrPeers } from '../../model/peers';
import { everything, has, isLike, isOneOf, nothing, type Predicate } from '../../model/predicate';
import { semantics } from '../../model/semantics';
import { fitsPattern, type ValuePattern } from '../../model/value-pattern';
import type { Selector, SelectorLeaf } from './selector';

/** Addresses that selectors find by labels: a NetworkSet, or a GlobalNetworkSet, which has no namespace. */
export interface LabelledNets {
  readonly namespace?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly nets: readonly string[];
}

const namespaceLabel = 'projectcalico.org/namespace';
const namespaceName = 'kubernetes.io/metadata.name';

/** Whom a selector finds: pods by their labels, and sets of addresses by theirs. Host endpoints are not looked at. */
export function selected(selector: Selector, sets: readonly LabelledNets[]): Formula {
  return any(
    all(known(has('entity:pod')), formulaOf(selector, podLeaf)),
    ...sets.map((set) =>
      all(
        known(cidrPeers(set.nets, semantics.calico)),
        formulaOf(selector, (leaf) => setLeaf(leaf, set)),
      ),
    ),
  );
}

/** Pods alone: whom a policy is about. */
export const selectedPods = (selector: Selector): Formula => selected(selector, []);

function formulaOf(selector: Selector, leafOf: (leaf: SelectorLeaf) => Formula): Formula {
  if (selector.op === 'not') return negated(formulaOf(selector.of, leafOf));
  if (selector.op !== 'and' && selector.op !== 'or') return leafOf(selector);
  const of = selector.of.map((part) => formulaOf(part, leafOf));
  return selector.op === 'and' ? all(...of) : any(...of);
}

const textOf = (leaf: SelectorLeaf) => `calico:${JSON.stringify(leaf)}`;

function podLeaf(leaf: SelectorLeaf): Formula {
  if (leaf.op === 'all') return known(everything);
  if (leaf.op === 'global') return known(nothing);
  const attribute = attributeOf(leaf.label);
  // Every pod has it, and it always says the same.
  if (attribute === 'orchestrator') return known(satisfies(leaf, 'k8s') ? everything : nothing);
  if (attribute === 'unknown') return unknown(textOf(leaf));
  if (leaf.op === 'has') return known(has(attribute));
  return known(leaf.op === 'in' ? isOneOf(attribute, leaf.values) : valueLike(attribute, leaf));
}

/** What no value of a label can have in it (apimachinery, IsValidLabelValue) none has. */
function valueLike(attribute: Attribute, { op, text }: ValuePattern): Predicate {
  if (text === '') return has(attribute);
  return text.length <= 63 && possible[op].test(text) ? isLike(attribute, { op, text }) : nothing;
}

const possible = {
  'starts with': /^[A-Za-z0-9][\w.-]*$/,
  contains: /^[\w.-]*$/,
  'ends with': /^[\w.-]*[A-Za-z0-9]$/,
} as const;

/** Calico gives pods labels of its own beside theirs, those of their namespace and those of their account among them. */
function attributeOf(label: string): Attribute | 'orchestrator' | 'unknown' {
  if (label === namespaceLabel) return `namespace:${namespaceName}`;
  if (label === 'projectcalico.org/orchestrator') return 'orchestrator';
  if (label === 'projectcalico.org/serviceaccount') return 'serviceAccount';
  if (label === 'pcns.projectcalico.org/name') return `namespace:${namespaceName}`;
  if (label.startsWith('pcns.')) return `namespace:${label.slice('pcns.'.length)}`;
  return label.startsWith('pcsa.') ? 'unknown' : `pod:${label}`;
}

function setLeaf(leaf: SelectorLeaf, { namespace, labels }: LabelledNets): Formula {
  if (leaf.op === 'all') return known(everything);
  if (leaf.op === 'global') return known(namespace === undefined ? everything : nothing);
  if (leaf.label.startsWith('pcns.') && namespace !== undefined && !names.has(leaf.label)) return unknown(textOf(leaf));
  const value = names.has(leaf.label) ? namespace : Object.hasOwn(labels, leaf.label) ? labels[leaf.label] : undefined;
  return known(value !== undefined && satisfies(leaf, value) ? everything : nothing);
}

const names: ReadonlySet<string> = new Set([namespaceLabel, `pcns.${namespaceName}`, 'pcns.projectcalico.org/name']);

function satisfies(
  leaf: Exclude<SelectorLeaf, { readonly op: 'all' } | { readonly op: 'global' }>,
  value: string,
): boolean {
  switch (leaf.op) {
    case 'has':
      return true;
    case 'in':
      return leaf.values.includes(value);
    default:
      return fitsPattern(leaf, value);
  }
}
