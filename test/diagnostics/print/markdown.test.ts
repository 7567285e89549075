import { expect, it } from 'vitest';
import type { Finding } from '../../../src/diagnostics/finding';
import { printFindings } from '../../../src/diagnostics/print-findings';
import { aFinding } from '../../support/a-finding';
import { hostileFinding } from '../../support/hostile-finding';
import { placeOf } from '../../support/place-of';

const print = (...findings: Finding[]) => printFindings(findings, 'markdown', { toolVersion: '1' });
const source = { path: 'specs/my_cluster.yaml', text: 'a: 1\nb: 2\n' };

it('is a table with a row for each finding', () => {
  const findings = [
    aFinding({
      place: placeOf(source, '2'),
      message: '`a|b` is *wrong*',
      help: 'write\n`c`',
      docs: 'https://example.com',
    }),
    aFinding({ severity: 'note', path: '/spec' }),
  ];
  expect(print(...findings)).toBe(`**Fairlead:** 1 error, 1 note

| Severity | Rule | Where | What | Help |
| --- | --- | --- | --- | --- |
| error | [FL-CLI-001](<https://example.com>) | specs/my\\_cluster.yaml:2:4 | <code>a\\|b</code> is \\*wrong\\*<br>it would break | write<br><code>c</code> |
| note | FL-CLI-001 | /spec | this is wrong<br>it would break |  |
`);
});

it('says so where there are no findings', () => {
  expect(print()).toBe('**Fairlead:** no findings\n');
});

it('lets no text make markup, cells, links, mentions or rows', () => {
  const rows = print(hostileFinding).trimEnd().split('\n').slice(4);
  expect(rows).toHaveLength(1);
  const [row = ''] = rows;
  expect(row.match(/(?<!\\)\|/g)).toHaveLength(6);
  expect(row.replaceAll(/<br>|<\/?code>|<!-- -->/g, '')).not.toMatch(/[<>]/);
  expect(row).not.toMatch(/@team|#12|(?<!\\)\[|:\/\//);
  expect(row).not.toMatch(/\p{Cc}/u);
});

it('shows no more errors than asked for and counts the rest', () => {
  const findings = [aFinding({ message: 'first' }), aFinding({ message: 'second' })];
  const text = printFindings(findings, 'markdown', { maxErrors: 1, toolVersion: '1' });
  expect(text).toContain('**Fairlead:** 2 errors (1 of them not shown)');
  expect(text).not.toContain('second');
});
