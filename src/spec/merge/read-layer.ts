import { type Finding, finding } from '../../diagnostics/finding';
import type { Located } from '../../diagnostics/located';
import type { Place, Source } from '../../diagnostics/place';
import { readDocuments } from '../documents/read-documents';
import { describeValue } from '../shape/describe-value';
import { type Data, isData, type Layer } from './layer';

const header = { apiVersion: 'fairlead.dev/v1alpha1', kind: 'ClusterNetwork' } as const;

/** A layer and what is wrong with it; no layer where the file is not a ClusterNetwork at all. */
export interface ReadLayer {
  readonly layer?: Layer;
  readonly findings: readonly Finding[];
}

/** Reads a file as one document of kind ClusterNetwork; its sections are not looked at. */
export function readLayer(source: Source): ReadLayer {
  const { documents, findings } = readDocuments(source);
  if (findings.length > 0) return { findings };
  const [document, ...others] = documents;
  if (!document) return { findings: [finding('FL-SPEC-001', { path: source.path }, { place: startOf(source) })] };
  if (others.length > 0) return { findings: [tooMany(document, others, source)] };
  const { value, place } = document;
  if (!isData(value)) {
    const where = place('', 'key');
    const found = describeValue(value, source.text.slice(where.start, where.end));
    return { findings: [finding('FL-SPEC-003', { found }, { place: where, path: '' })] };
  }
  const wrong = wrongHeader(value, place);
  return wrong ? { findings: [wrong] } : { layer: { path: source.path, document: { value, place } }, findings: [] };
}

function startOf(source: Source): Place {
  return { source, start: 0, end: 0 };
}

function tooMany(first: Located, others: readonly Located[], source: Source): Finding {
  const [second] = others;
  return finding(
    'FL-SPEC-002',
    { path: source.path, count: others.length + 1 },
    {
      place: second?.place('', 'key'),
      related: [{ place: first.place('', 'key'), label: 'the first document begins here' }],
    },
  );
}

/** The kind is told before the version: where it is another one, nothing else about the file means anything. */
function wrongHeader(value: Data, place: Located['place']): Finding | undefined {
  for (const key of ['kind', 'apiVersion'] as const) {
    const expected = header[key];
    if (value[key] === expected) continue;
    const where = place(`/${key}`);
    const written = where.source.text.slice(where.start, where.end);
    const found = Object.hasOwn(value, key) ? describeValue(value[key], written) : undefined;
    const native = typeof value.apiVersion === 'string' && value.apiVersion !== header.apiVersion && key === 'kind';
    return finding('FL-SPEC-004', { key, expected, found, native }, { place: where, path: `/${key}` });
  }
  return undefined;
}
