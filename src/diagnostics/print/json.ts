import type { Finding } from '../finding';
import { findingEntries } from './finding-entries';
import { jsonText } from './json-text';

/** Findings as a JSON array. */
export function printJson(findings: readonly Finding[]): string {
  return jsonText(findingEntries(findings));
}
