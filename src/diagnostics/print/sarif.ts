import { catalogue } from '../catalogue';
import type { Finding } from '../finding';
import { lineMaps } from '../line-maps';
import type { Place } from '../place';
import type { Rule } from '../rule';
import { fingerprints } from './fingerprints';
import { jsonText } from './json-text';

/** Findings as one run of SARIF 2.1.0 (OASIS). */
export function printSarif(findings: readonly Finding[], toolVersion: string): string {
  const lines = lineMaps();
  const codes = [...new Set(findings.map((finding) => finding.code))].sort();
  const names = fingerprints(findings, lines);

  const physicalLocation = (place: Place) => {
    const { line, column, endLine, endColumn } = lines(place.source).region(place);
    return {
      artifactLocation: { uri: uriOf(place.source.path), uriBaseId: 'SRCROOT' },
      region: { startLine: line, startColumn: column, endLine, endColumn },
    };
  };

  const results = findings.map((finding, index) => ({
    ruleId: finding.code,
    ruleIndex: codes.indexOf(finding.code),
    level: finding.severity,
    message: { text: plain([finding.message, finding.why, ...(finding.help ? [finding.help] : [])].join('\n')) },
    locations: finding.place ? [{ physicalLocation: physicalLocation(finding.place) }] : [],
    relatedLocations: finding.related?.map(({ place, label }, id) => ({
      id,
      message: { text: plain(label) },
      physicalLocation: physicalLocation(place),
    })),
    partialFingerprints: { 'fairlead/v1': names[index] },
  }));

  const rules = codes.map((code) => {
    const { title, why, severity, docs }: Rule<never> = catalogue[code];
    return {
      id: code,
      shortDescription: { text: title },
      fullDescription: { text: why },
      helpUri: docs,
      defaultConfiguration: { level: severity },
    };
  });

  const run = {
    tool: { driver: { name: 'Fairlead', version: toolVersion, rules } },
    columnKind: 'utf16CodeUnits',
    results,
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return jsonText(log);
}

/** A path relative to the working directory as a relative URI reference (RFC 3986), which has no unpaired surrogates. */
const uriOf = (path: string) =>
  path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');

/** SARIF 3.11.6: `[text](target)` would be a link even in plain text. */
const plain = (text: string) => text.replace(/\[(?=[^\]]*\]\()/g, '\\[');
