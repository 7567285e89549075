import { expect, test } from 'vitest';
import { silentEverywhere } from '../../../src/cli/findings/silent-everywhere';
import type { Finding } from '../../../src/diagnostics/finding';
import { aFinding } from '../../support/a-finding';
import { placeOf } from '../../support/place-of';

const base = { path: 'base.yaml', text: 'a: 1 # fairlead-ignore FL-TET-005: why\n' };
const useless = aFinding({ code: 'FL-IGN-001', severity: 'warning', place: placeOf(base, '# fairlead') });
const outcome = (...findings: Finding[]) => ({ findings, unreadable: false, files: ['a.yaml', 'base.yaml'] });

test('a comment in a file of several specs is useless where none of them needs it, and told once', () => {
  expect(silentEverywhere([outcome(useless), outcome(useless)])).toEqual([useless]);
  expect(silentEverywhere([outcome(useless), outcome()])).toEqual([]);
  expect(silentEverywhere([outcome(useless), { ...outcome(), files: ['b.yaml'] }])).toEqual([useless]);
});

test('anything else is told as often as it is found', () => {
  expect(silentEverywhere([outcome(aFinding()), outcome(aFinding())])).toHaveLength(2);
});
