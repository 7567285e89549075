import type { ValuePattern } from '../../model/value-pattern';

/** Calico's selector language: a formula over the labels of whatever is selected. */
export type Selector =
  | SelectorLeaf
  | { readonly op: 'not'; readonly of: Selector }
  | { readonly op: 'and'; readonly of: readonly Selector[] }
  | { readonly op: 'or'; readonly of: readonly Selector[] };

/** A question about the labels of one thing. */
export type SelectorLeaf =
  | { readonly op: 'all' }
  | { readonly op: 'global' }
  | { readonly op: 'has'; readonly label: string }
  | { readonly op: 'in'; readonly label: string; readonly values: readonly string[] }
  | (ValuePattern & { readonly label: string });
