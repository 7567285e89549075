import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/diagnostics/catalogue';
import type { Finding } from '../../../src/diagnostics/finding';
import { printFindings } from '../../../src/diagnostics/print-findings';
import { aFinding } from '../../support/a-finding';
import { hostileFinding } from '../../support/hostile-finding';
import { placeOf } from '../../support/place-of';
import { sarifLog } from './sarif-log';

const sarif = (...findings: Finding[]) => JSON.parse(printFindings(findings, 'sarif', { toolVersion: '1.2.3' }));
const fingerprintsOf = (...findings: Finding[]) =>
  sarif(...findings).runs[0].results.map((result: { partialFingerprints: object }) => result.partialFingerprints);

describe('SARIF', () => {
  it('is one run of version 2.1.0 by this tool, with the rules that occur', () => {
    const source = { path: 'specs/größe 1.yaml', text: 'a: 1\nb: 網x\n' };
    const log = sarif(
      aFinding({
        place: placeOf(source, 'x'),
        help: 'do this',
        related: [{ place: placeOf(source, '1'), label: 'there' }],
      }),
    );
    const { title, why } = catalogue['FL-CLI-001'];
    expect(log).toEqual({
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'Fairlead',
              version: '1.2.3',
              rules: [
                {
                  id: 'FL-CLI-001',
                  shortDescription: { text: title },
                  fullDescription: { text: why },
                  defaultConfiguration: { level: 'error' },
                },
              ],
            },
          },
          columnKind: 'utf16CodeUnits',
          results: [
            {
              ruleId: 'FL-CLI-001',
              ruleIndex: 0,
              level: 'error',
              message: { text: 'this is wrong\nit would break\ndo this' },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'specs/gr%C3%B6%C3%9Fe%201.yaml', uriBaseId: 'SRCROOT' },
                    region: { startLine: 2, startColumn: 5, endLine: 2, endColumn: 6 },
                  },
                },
              ],
              relatedLocations: [
                {
                  id: 0,
                  message: { text: 'there' },
                  physicalLocation: {
                    artifactLocation: { uri: 'specs/gr%C3%B6%C3%9Fe%201.yaml', uriBaseId: 'SRCROOT' },
                    region: { startLine: 1, startColumn: 4, endLine: 1, endColumn: 5 },
                  },
                },
              ],
              partialFingerprints: { 'fairlead/v1': expect.stringMatching(/^[0-9a-f]{32}:1$/) },
            },
          ],
        },
      ],
    });
  });

  it('points each result at its rule, also where rules repeat', () => {
    const codes = ['FL-SRC-002', 'FL-CLI-001', 'FL-SRC-002'] as const;
    const [run] = sarif(...codes.map((code) => aFinding({ code }))).runs;
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(run.tool.driver.rules).toHaveLength(2);
  });

  it('has the fields that the standard has, and no others', () => {
    const validate = new Ajv({ strict: false }).compile(sarifLog);
    const withAll = aFinding({ code: 'FL-YAML-012', docs: 'https://example.com', help: 'do this' });
    for (const log of [sarif(), sarif(hostileFinding, withAll)]) {
      validate(log);
      expect(validate.errors).toBeNull();
    }
  });

  it('has a result without a location for a finding without a place', () => {
    expect(sarif(aFinding()).runs[0].results[0].locations).toEqual([]);
  });

  it('makes no link of text and no scheme of a path', () => {
    const [result] = sarif(hostileFinding).runs[0].results;
    expect(result.message.text).toContain('\\[x](http://evil.example)');
    expect(result.locations[0].physicalLocation.artifactLocation.uri).not.toMatch(/[\s<>:"]/);
  });
});

describe('a fingerprint', () => {
  const at = (text: string, path?: string) =>
    aFinding({ place: placeOf({ path: 'a.yaml', text }, 'x'), ...(path !== undefined && { path }) });

  it('stays when lines move, with and without a pointer', () => {
    expect(fingerprintsOf(at('# new\n\n  a: x'))).toEqual(fingerprintsOf(at('a: x')));
    expect(fingerprintsOf(at('# new\nb: x', '/a'))).toEqual(fingerprintsOf(at('a: x', '/a')));
  });

  it('differs by file, by code, by pointer and by line', () => {
    const base = aFinding({ place: placeOf({ path: 'b.yaml', text: 'x' }, 'x'), path: '/a' });
    const all = [at('x', '/a'), at('x', '/b'), { ...at('x', '/a'), code: 'FL-SRC-002' as const }, base, at('c: x')];
    const names = all.flatMap((finding) => fingerprintsOf(finding)).map((name) => JSON.stringify(name));
    expect(new Set(names).size).toBe(all.length);
  });

  it('numbers findings that are alike', () => {
    const [first, second] = fingerprintsOf(at('x', '/a'), at('x', '/a'));
    expect(first['fairlead/v1'].replace(/1$/, '2')).toBe(second['fairlead/v1']);
  });
});
