import { parseAllDocuments } from 'yaml';
import type { Located } from '../../src/diagnostics/located';

/** The documents of a YAML text; the text of each place is the JSON pointer that it was asked for by. */
export function located(yaml: string, file = 'policies/test.yaml'): Located[] {
  return parseAllDocuments(yaml).map((document) => ({
    value: document.toJS() as unknown,
    place: (pointer) => ({ source: { path: file, text: pointer }, start: 0, end: pointer.length }),
  }));
}
