import { expect, it } from 'vitest';
import type { Finding } from '../../../src/diagnostics/finding';
import { printFindings } from '../../../src/diagnostics/print-findings';
import { aFinding } from '../../support/a-finding';
import { hostileFinding } from '../../support/hostile-finding';
import { placeOf } from '../../support/place-of';

const print = (...findings: Finding[]) => printFindings(findings, 'github', { toolVersion: '1' });
const source = { path: 'specs/a,b:c.yaml', text: 'a: 1\n  b: |\n    x\n' };

it('prints a command for each finding', () => {
  const findings = [
    aFinding({ place: placeOf(source, '1'), message: '100% wrong', help: 'do this' }),
    aFinding({ place: placeOf(source, '|\n    x\n'), severity: 'warning' }),
    aFinding({ severity: 'note' }),
  ];
  expect(print(...findings)).toBe(
    `::error file=specs/a%2Cb%3Ac.yaml,line=1,col=4,endColumn=5,title=FL-CLI-001::100%25 wrong%0Ait would break%0Ahelp: do this
::warning file=specs/a%2Cb%3Ac.yaml,line=2,col=6,endLine=3,title=FL-CLI-001::this is wrong%0Ait would break
::notice title=FL-CLI-001::this is wrong%0Ait would break
`,
  );
});

it('lets no text start a command or end a property', () => {
  const lines = print(hostileFinding).split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^::error file=[^,:]+,line=1,col=1,endColumn=4,title=FL-CLI-001::a\|b/);
  expect(lines[0]).not.toMatch(/\p{Cc}/u);
});

it('is empty without findings', () => {
  expect(print()).toBe('');
});

it('tells how many errors are not shown', () => {
  const text = printFindings([aFinding(), aFinding()], 'github', { toolVersion: '1', maxErrors: 1 });
  expect(text).toMatch(/^::error .*\n::notice title=Fairlead::2 errors \(1 of them not shown\)\n$/);
});
