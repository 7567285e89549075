import type { Rule } from '../model/policy-set';

/** A rule as an answer names it. */
export interface RuleName {
  /** `NetworkPolicy shop/cart`. */
  readonly policy: string;
  /** JSON pointer of the rule in its policy. */
  readonly path: string;
  /** File and line, counted from 1. */
  readonly file?: string;
  readonly line?: number;
}

/** Names a rule by its policy and by the line where it stands. */
export function ruleName({ source: { policy, path } }: Rule): RuleName {
  const { kind, namespace, name } = policy;
  const place = policy.place?.(path);
  return {
    policy: `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`,
    path,
    ...(place && {
      file: place.source.path,
      line: place.source.text.slice(0, place.start).split('\n').length,
    }),
  };
}
