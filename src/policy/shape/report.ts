import type { Args, Code } from '../../diagnostics/catalogue';
import { type Finding, finding } from '../../diagnostics/finding';
import type { Located } from '../../diagnostics/located';

/** Tells of a mistake at a JSON pointer of one document. */
export type Report = <C extends Code>(code: C, args: Args<C>, path: string, what?: 'key' | 'value') => void;

/** A reporter for `document` that collects into `findings`. */
export function reportInto(findings: Finding[], document: Located): Report {
  return (code, args, path, what) => {
    findings.push(finding(code, args, { place: document.place(path, what), path }));
  };
}
