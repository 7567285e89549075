import type { Finding } from '../finding';
import { harmless } from '../harmless';
import { isError } from '../is-error';
import { lineMaps } from '../line-maps';

/** Findings as a JUnit report: a suite for each file, a case for each finding; only errors fail. */
export function printJunit(findings: readonly Finding[]): string {
  const lines = lineMaps();
  const suites = new Map<string, Finding[]>();
  for (const finding of findings) {
    const name = finding.place?.source.path ?? 'fairlead';
    suites.set(name, [...(suites.get(name) ?? []), finding]);
  }

  const testCase = ({ code, severity, message, place, why, help }: Finding): string[] => {
    const { line, column } = place ? lines(place.source).region(place) : { line: 0, column: 0 };
    const at = place ? `${place.source.path}:${line}:${column}: ` : '';
    const body = text([`${at}${message}`, `why: ${why}`, ...(help === undefined ? [] : [`help: ${help}`])].join('\n'));
    return [
      `    <testcase classname="${code}" name="${attribute(`${at}${message}`)}">`,
      severity === 'error'
        ? `      <failure type="${code}" message="${attribute(message)}">${body}</failure>`
        : `      <system-out>${severity}: ${body}</system-out>`,
      '    </testcase>',
    ];
  };
  const suite = (name: string, cases: readonly Finding[]): string[] => [
    `  <testsuite name="${attribute(name)}" ${counts(cases)}>`,
    ...cases.flatMap(testCase),
    '  </testsuite>',
  ];
  // A report without a case counts as a failed run in most dashboards.
  const nothing = [
    '  <testsuite name="fairlead" tests="1" failures="0" errors="0">',
    '    <testcase classname="fairlead" name="no findings"/>',
    '  </testsuite>',
  ];

  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="fairlead" ${findings.length === 0 ? 'tests="1" failures="0" errors="0"' : counts(findings)}>`,
    ...(findings.length === 0 ? nothing : [...suites].flatMap(([name, cases]) => suite(name, cases))),
    '</testsuites>',
    '',
  ].join('\n');
}

const counts = (cases: readonly Finding[]) =>
  `tests="${cases.length}" failures="${cases.filter(isError).length}" errors="0"`;

/** XML has no way at all to write most control characters, so that they must go before the rest is escaped. */
const text = (raw: string) =>
  raw.split('\n').map(harmless).join('\n').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const attribute = (raw: string) => text(raw).replaceAll('"', '&quot;').replaceAll('\n', '&#10;');
