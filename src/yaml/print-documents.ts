import { printDocument } from './print-document';

/** Several documents as one YAML stream, with `---` between them; none give an empty text. Errors as in printDocument. */
export function printDocuments(values: Iterable<unknown>): string {
  return Array.from(values, printDocument).join('---\n');
}
