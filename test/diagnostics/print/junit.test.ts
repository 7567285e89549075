import { expect, it } from 'vitest';
import type { Finding } from '../../../src/diagnostics/finding';
import { printFindings } from '../../../src/diagnostics/print-findings';
import { aFinding } from '../../support/a-finding';
import { hostileFinding } from '../../support/hostile-finding';
import { placeOf } from '../../support/place-of';

const print = (...findings: Finding[]) => printFindings(findings, 'junit', { toolVersion: '1' });
const source = { path: 'a.yaml', text: 'a: 1\nb: 2\n' };

it('has a suite for each file and a case for each finding, of which errors fail', () => {
  const findings = [
    aFinding({ place: placeOf(source, '1'), help: 'do this' }),
    aFinding({ place: placeOf(source, '2'), severity: 'warning' }),
    aFinding({ message: 'nowhere' }),
  ];
  expect(print(...findings)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="fairlead" tests="3" failures="2" errors="0">
  <testsuite name="a.yaml" tests="2" failures="1" errors="0">
    <testcase classname="FL-CLI-001" name="a.yaml:1:4: this is wrong">
      <failure type="FL-CLI-001" message="this is wrong">a.yaml:1:4: this is wrong
why: it would break
help: do this</failure>
    </testcase>
    <testcase classname="FL-CLI-001" name="a.yaml:2:4: this is wrong">
      <system-out>warning: a.yaml:2:4: this is wrong
why: it would break</system-out>
    </testcase>
  </testsuite>
  <testsuite name="fairlead" tests="1" failures="1" errors="0">
    <testcase classname="FL-CLI-001" name="nowhere">
      <failure type="FL-CLI-001" message="nowhere">nowhere
why: it would break</failure>
    </testcase>
  </testsuite>
</testsuites>
`);
});

it('has one case that passes where there are no findings', () => {
  expect(print()).toContain('tests="1" failures="0"');
  expect(print()).toContain('<testcase classname="fairlead" name="no findings"/>');
});

it('stays well-formed whatever a text holds', () => {
  const xml = print(hostileFinding);
  expect(xml.replace(/<\/?(testsuites?|testcase|failure)( [a-z]+="[^"<]*")*>|<\?xml [^>]*\?>/g, '')).not.toMatch(
    /[<>]/,
  );
  expect(xml).not.toMatch(/&(?!(amp|lt|gt|quot|#10);)/);
  expect(xml).not.toMatch(/(?!\n)\p{Cc}/u);
  expect(xml.match(/<testcase /g)).toHaveLength(1);
});
