import { expect, it } from 'vitest';
import { sortFindings } from '../../src/diagnostics/sort-findings';
import { aFinding } from '../support/a-finding';

const at = (path: string, start: number) => ({ source: { path, text: 'x'.repeat(20) }, start, end: start + 1 });

it('sorts by file, offset and code, keeps equals in order and puts findings without a place last', () => {
  const findings = [
    aFinding({ message: 'nowhere' }),
    aFinding({ message: 'b:1', place: at('b.yaml', 1) }),
    aFinding({ message: 'a:9', place: at('a.yaml', 9) }),
    aFinding({ message: 'a:1 second code', place: at('a.yaml', 1), code: 'FL-SRC-002' }),
    aFinding({ message: 'a:1 first', place: at('a.yaml', 1), code: 'FL-SRC-001' }),
    aFinding({ message: 'a:1 then', place: at('a.yaml', 1), code: 'FL-SRC-001' }),
    aFinding({ message: 'Z:1', place: at('Z.yaml', 1) }),
  ];
  const order = ['Z:1', 'a:1 first', 'a:1 then', 'a:1 second code', 'a:9', 'b:1', 'nowhere'];
  expect(sortFindings(findings).map(({ message }) => message)).toEqual(order);
  expect(findings[0]?.message).toBe('nowhere');
});
