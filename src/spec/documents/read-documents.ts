import { type Finding, finding } from '../../diagnostics/finding';
import type { Source } from '../../diagnostics/place';
import type { Documents } from './documents';
import { readComposed } from './read-composed';
import { lazyPlace } from './simple/lazy-place';
import { readSimple } from './simple/read-simple';

/**
 * Reads a stream of YAML 1.2 documents (core schema: `yes` and `12:30` are strings) into plain data. Documents
 * without content are left out. Never throws; a document with a mistake in its syntax is told, not returned.
 */
export function readDocuments(source: Source): Documents {
  const controls = controlCharacters(source);
  // Further complaints about such a file would only follow from these.
  if (controls.length > 0) return { documents: [], findings: controls };
  const simple = readSimple(source.text);
  if (simple) {
    const documents = simple.map((document) => ({ value: document.value, place: lazyPlace(document, source) }));
    return { documents, findings: [] };
  }
  return readComposed(source);
}

function controlCharacters(source: Source): Finding[] {
  const found: Finding[] = [];
  for (const match of source.text.matchAll(/(?![\t\n\r\u0085])\p{Cc}/gu)) {
    const character = `U+${match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    found.push(finding('FL-YAML-012', { character }, { place: { source, start: match.index, end: match.index + 1 } }));
    if (found.length === 10) break;
  }
  return found;
}
