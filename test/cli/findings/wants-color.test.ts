import { expect, it } from 'vitest';
import { wantsColor } from '../../../src/cli/findings/wants-color';

it.each([
  [undefined, {}, true, true],
  [undefined, {}, false, false],
  ['auto', { NO_COLOR: '1' }, true, false],
  ['auto', { NO_COLOR: '' }, true, true],
  ['auto', { TERM: 'dumb' }, true, false],
  ['auto', { FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
  ['auto', { FORCE_COLOR: '0' }, true, false],
  ['always', { NO_COLOR: '1' }, false, true],
  ['never', { FORCE_COLOR: '1' }, true, false],
])('--color %s with %o on a terminal (%s): %s', (choice, env, isTTY, colored) => {
  expect(wantsColor(choice, env, isTTY)).toBe(colored);
});
