import { type Finding, finding } from '../../diagnostics/finding';
import type { TetragonSettings } from './settings';

const fields = ['allow', 'deny', 'fields', 'redact'] as const;

/** Event filters that an agent cannot read: each must be one object of JSON. */
export function filterFindings({ tetragon }: TetragonSettings): Finding[] {
  return fields.flatMap((field) =>
    tetragon.export[field].flatMap((filter, index) => {
      const problem = problemOf(filter);
      const path = `/spec/runtimeSecurity/tetragon/export/${field}/${index}`;
      return problem === undefined ? [] : [finding('FL-TET-008', { field, problem }, { path })];
    }),
  );
}

function problemOf(filter: string): string | undefined {
  let value: unknown;
  try {
    value = JSON.parse(filter);
  } catch {
    return 'is not JSON';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'is not an object';
  // Agents take it with an option for tests only.
  return 'pid_set' in value || 'pidSet' in value ? 'names `pid_set`, which agents refuse' : undefined;
}
