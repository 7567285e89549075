import { expect, it } from 'vitest';
import { printFindings } from '../../../src/diagnostics/print-findings';
import { aFinding } from '../../support/a-finding';
import { hostileFinding } from '../../support/hostile-finding';
import { placeOf } from '../../support/place-of';

const source = { path: 'a.yaml', text: 'a: 1\r\n\tb: 網x |\r\n  y\r\nc: 2' };

it('prints every finding with its places, and leaves out what is not known', () => {
  const findings = [
    aFinding({ severity: 'warning', path: '/spec' }),
    aFinding({
      path: '/b',
      place: placeOf(source, 'x |\r\n  y\r\n'),
      related: [{ place: placeOf(source, '2'), label: 'there' }],
      help: 'do this',
      docs: 'https://example.com',
    }),
  ];
  const text = printFindings(findings, 'json', { toolVersion: '1', maxErrors: 0 });
  expect(text.endsWith(']\n')).toBe(true);
  expect(JSON.parse(text)).toEqual([
    {
      ruleId: 'FL-CLI-001',
      severity: 'error',
      message: 'this is wrong',
      path: '/b',
      file: 'a.yaml',
      line: 2,
      column: 6,
      endLine: 3,
      endColumn: 4,
      related: [{ message: 'there', file: 'a.yaml', line: 4, column: 4, endLine: 4, endColumn: 5 }],
      why: 'it would break',
      fix: 'do this',
      docs: 'https://example.com',
    },
    {
      ruleId: 'FL-CLI-001',
      severity: 'warning',
      message: 'this is wrong',
      path: '/spec',
      related: [],
      why: 'it would break',
    },
  ]);
});

it('is an empty array without findings', () => {
  expect(printFindings([], 'json', { toolVersion: '1' })).toBe('[]\n');
});

it('keeps hostile text whole', () => {
  const [entry] = JSON.parse(printFindings([hostileFinding], 'json', { toolVersion: '1' }));
  expect(entry).toMatchObject({ message: hostileFinding.message, file: hostileFinding.place?.source.path });
});
