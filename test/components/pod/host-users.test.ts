import { expect, test } from 'vitest';
import { hostUsers } from '../../../src/components/pod/host-users';
import { modelOf } from '../../support/model-of';

test.each([
  ['1.32', false],
  ['1.33', true],
  ['1.34', true],
])('Kubernetes %s is told of the host’s users: %s', (version, told) => {
  expect(hostUsers.when?.({ model: modelOf({ kubernetes: { version } }) })).toBe(told);
});
