import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { failure } from '../../src/cli/failure';

it('tells an internal error as one, without its stack', () => {
  const text = failure(new Error('x of \u001b undefined'), {});
  expect(text).toMatch(/^internal error: x of ␛ undefined\n.*FAIRLEAD_DEBUG=1/);
  expect(text).not.toContain('failure.test');
});

it('shows the stack for who debugs', () => {
  expect(failure(new Error('x'), { FAIRLEAD_DEBUG: '1' })).toMatch(/^internal error: Error: x\n +at .*failure\.test/s);
});

it('tells what the system refused as no mistake of the program', () => {
  const error = (() => {
    try {
      return readFileSync('no/such/file');
    } catch (caught) {
      return caught;
    }
  })();
  expect(failure(error, {})).toMatch(/^error: ENOENT.*no\/such\/file'\n$/);
});

it('takes whatever was thrown', () => {
  expect(failure(undefined, { FAIRLEAD_DEBUG: '1' })).toMatch(/^internal error: undefined\n/);
});
