import type { Args, Code } from '../../diagnostics/catalogue';
import { type Finding, finding } from '../../diagnostics/finding';
import type { Located } from '../../diagnostics/located';

/** Tells of a mistake at a JSON pointer of one document. */
export interface Report {
  <C extends Code>(code: C, args: Args<C>, path: string, what?: 'key' | 'value'): void;
  /** What the agents are told beyond their defaults: keys of cilium-config. */
  readonly settings: Settings;
}

export type Settings = Readonly<Record<string, string>>;

/** A reporter for `document` that collects into `findings`. */
export function reportInto(findings: Finding[], document: Located, settings: Settings = {}): Report {
  const report = <C extends Code>(code: C, args: Args<C>, path: string, what?: 'key' | 'value') => {
    findings.push(finding(code, args, { place: document.place(path, what), path }));
  };
  return Object.assign(report, { settings });
}

/** Tells of something that the agents only do with a setting which they do not have. */
export function reportUnset(
  report: Report,
  needed: { readonly setting: string; readonly what: string },
  path: string,
  what?: 'key' | 'value',
): void {
  if (report.settings[needed.setting] !== 'true') report('FL-POL-216', needed, path, what);
}
