import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/diagnostics/finding';
import { applyIgnores } from '../../../src/spec/ignores/apply-ignores';
import { aFinding } from '../../support/a-finding';
import { placeOf } from '../../support/place-of';

const code = 'FL-TET-005';
const ignore = `# fairlead-ignore ${code}: it is meant so`;
const left = (text: string, severity: Finding['severity'] = 'warning', found: Finding['code'] = code) => {
  const source = { path: 'a.yaml', text };
  return applyIgnores([aFinding({ code: found, severity, place: placeOf(source, 'kill') })], [source], {
    changes: true,
  }).map((one) => one.code);
};

describe('a comment silences a warning', () => {
  test.each([
    ['on its line', `a: kill ${ignore}\nb: 1\n`],
    ['on the line below', `${ignore}\na: kill\n`],
    ['above other comments', `  ${ignore}\n  # and so on\na: kill`],
    ['with a strange line break in its reason', `a: kill ${ignore}\u2028x\n`],
    ['in a file with Windows line ends', `a:\r\n  ${ignore}\r\n  - kill\r\n`],
    ['without a space', `a: kill #fairlead-ignore ${code}: it is meant so\n`],
  ])('%s', (_, text) => {
    expect(left(text)).toEqual([]);
    expect(left(text, 'note')).toEqual([]);
  });
});

describe('a comment silences nothing', () => {
  test.each([
    ['two lines above', `${ignore}\nb: 1\na: kill\n`, [code, 'FL-IGN-001']],
    ['below', `a: kill\n${ignore}\n`, [code, 'FL-IGN-001']],
    ['of another finding', `a: kill # fairlead-ignore FL-TET-103: why\n`, [code, 'FL-IGN-001']],
    ['without a reason', `a: kill # fairlead-ignore ${code}:\n`, [code, 'FL-IGN-003']],
    ['with a wrong code', 'a: kill # fairlead-ignore FL-TET-999: why\n', [code, 'FL-IGN-002']],
    ['with no code', 'a: kill # fairlead-ignore\n', [code, 'FL-IGN-002']],
    ['with the code of an error', 'a: kill # fairlead-ignore FL-CLI-001: why\n', [code, 'FL-IGN-004']],
    ['that is part of a text', `a: |\n  ${ignore}\n  kill\n`, [code]],
    ['that is quoted', `a: "kill ${ignore}"\n`, [code]],
    ['that only mentions it', 'a: kill # not a fairlead-ignore\n', [code]],
    ['of another tool', `a: kill # fairlead-ignore-next ${code}: why\n`, [code]],
  ])('%s', (_, text, expected) => {
    expect(left(text)).toEqual(expected);
  });

  test('that is an error', () => {
    expect(left(`a: kill ${ignore}\n`, 'error')).toEqual([code]);
  });

  test('in another file', () => {
    const [one, other] = ['a.yaml', 'b.yaml'].map((path) => ({ path, text: `a: kill ${ignore}\n` }));
    if (!one || !other) throw new Error('unreachable');
    const found = aFinding({ code, severity: 'warning', place: placeOf(one, 'kill') });
    expect(applyIgnores([found], [other], { changes: true }).map((it) => it.code)).toEqual([code, 'FL-IGN-001']);
    expect(applyIgnores([found], [one, other], { changes: true }).map(({ place }) => place?.source.path)).toEqual([
      'b.yaml',
    ]);
  });
});

test('while an error keeps checks from running, no comment is called useless', () => {
  const source = { path: 'a.yaml', text: `a: 1 ${ignore}\n` };
  expect(applyIgnores([aFinding()], [source], { changes: true })).toHaveLength(1);
  expect(applyIgnores([], [source], { changes: true }).map((it) => it.code)).toEqual(['FL-IGN-001']);
});

test('nor one about a change, where nothing was compared', () => {
  const source = { path: 'a.yaml', text: 'a: 1 # fairlead-ignore FL-UPG-203: nobody has one\n' };
  expect(applyIgnores([], [source], { changes: false })).toEqual([]);
  expect(applyIgnores([], [source], { changes: true }).map((it) => it.code)).toEqual(['FL-IGN-001']);
});

test('a file of nothing else is read in no time', () => {
  const odd = `# fairlead-ignore${' '.repeat(5_000)}x\u2028y`;
  const source = { path: 'a.yaml', text: `${odd}\n${`${ignore}\n`.repeat(50_000)}` };
  expect(applyIgnores([], [source], { changes: true })).toHaveLength(50_001);
});
