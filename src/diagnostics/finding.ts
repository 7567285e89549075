import { type Args, type Code, catalogue, type Rule, type Severity } from './catalogue';
import type { Place } from './place';

/** A second place that has part in a finding, with what stands there. */
export interface Related {
  readonly place: Place;
  readonly label: string;
}

/** One mistake, told once: what is wrong, where, why it matters and what to write instead. */
export interface Finding {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly why: string;
  readonly help?: string;
  readonly docs?: string;
  readonly place?: Place;
  /** JSON pointer of the value in its document, as in RFC 6901. */
  readonly path?: string;
  readonly related?: readonly Related[];
  /** Other values that have part in it, where they are known by pointer only; compile.ts makes them `related`. */
  readonly also?: readonly Also[];
}

/** Another value of the same document, with what it is. */
export interface Also {
  readonly path: string;
  readonly label: string;
}

/** Where a finding stands; all of it may be unknown (a file that is missing has no text). */
export interface Where {
  readonly place?: Place | undefined;
  readonly path?: string | undefined;
  readonly related?: readonly Related[] | undefined;
  readonly also?: readonly Also[] | undefined;
}

const rules: { readonly [C in Code]: Rule<Args<C>> } = catalogue;

/** Makes the finding `code` of the catalogue, its texts filled with `args`. */
export function finding<C extends Code>(code: C, args: Args<C>, where: Where = {}): Finding {
  const rule: Rule<Args<C>> = rules[code];
  const help = rule.help?.(args);
  return {
    code,
    severity: rule.severity,
    message: rule.message(args),
    why: rule.why,
    ...(help !== undefined && { help }),
    ...(rule.docs !== undefined && { docs: rule.docs }),
    ...(where.place && { place: where.place }),
    ...(where.path !== undefined && { path: where.path }),
    ...(where.related?.length && { related: where.related }),
    ...(where.also?.length && { also: where.also }),
  };
}
