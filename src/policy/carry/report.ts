import type { Args, Code } from '../../diagnostics/catalogue';
import { type Finding, finding } from '../../diagnostics/finding';
import type { Located } from '../../diagnostics/located';
import type { Enforcer } from '../enforcer';

/** Tells of a mistake at a JSON pointer of one document. */
export interface Report {
  <C extends Code>(code: C, args: Args<C>, path: string, what?: 'key' | 'value'): void;
  /** Whose agents will read the document. */
  readonly enforcer: Enforcer;
}

/** A reporter for `document` that collects into `findings`. */
export function reportInto(findings: Finding[], document: Located, enforcer: Enforcer): Report {
  const report = <C extends Code>(code: C, args: Args<C>, path: string, what?: 'key' | 'value') => {
    findings.push(finding(code, args, { place: document.place(path, what), path }));
  };
  return Object.assign(report, { enforcer });
}

/** Tells of something that Cilium's agents only do with a setting which they do not have. */
export function reportUnset(
  report: Report,
  needed: { readonly setting: string; readonly what: string },
  path: string,
  what?: 'key' | 'value',
): void {
  const { enforcer } = report;
  if (enforcer.cni === 'cilium' && enforcer.settings[needed.setting] !== 'true')
    report('FL-POL-216', needed, path, what);
}
