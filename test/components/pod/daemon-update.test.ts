import { expect, test } from 'vitest';
import { daemonUpdate } from '../../../src/components/pod/daemon-update';

test.each([
  ['2', 2],
  ['10%', '10%'],
])('%s pods at once are written as Kubernetes reads it', (maxUnavailable, written) => {
  const rolling = { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: written } };
  expect(daemonUpdate({ type: 'RollingUpdate', maxUnavailable }, '1')).toEqual(rolling);
  expect(daemonUpdate(undefined, maxUnavailable)).toEqual(rolling);
  expect(daemonUpdate({ type: 'RollingUpdate' }, maxUnavailable)).toEqual(rolling);
});

test('OnDelete has no pace', () => {
  expect(daemonUpdate({ type: 'OnDelete', maxUnavailable: '1' }, '2')).toEqual({ type: 'OnDelete' });
});
