import { expect, test } from 'vitest';
import { deploymentUpdate } from '../../../src/components/pod/deployment-update';

const rolling = { maxSurge: '25%', maxUnavailable: '1' };

test('a Deployment rolls as we say, or as the spec says', () => {
  const written = (maxUnavailable: number | string) => ({
    type: 'RollingUpdate',
    rollingUpdate: { maxSurge: '25%', maxUnavailable },
  });
  expect(deploymentUpdate(undefined, rolling)).toEqual(written(1));
  expect(deploymentUpdate({ type: 'RollingUpdate', maxUnavailable: '40%' }, rolling)).toEqual(written('40%'));
});

test('Recreate has no pace', () => {
  expect(deploymentUpdate({ type: 'Recreate', maxUnavailable: '1' }, rolling)).toEqual({ type: 'Recreate' });
});
