import { expect, test } from 'vitest';
import { checkNativeRanges } from '../../../src/checks/addresses/check-native-ranges';
import { anyModelOf } from '../../support/model-of';

const found = (routing: object, cidrs: readonly string[], sections: object = {}) =>
  checkNativeRanges(anyModelOf({ cni: { cilium: {} }, pods: { cidrs }, ...sections, routing })).map(
    ({ code, path }) => `${code} ${path}`,
  );
const native = (...nativeCIDRs: string[]) => ({ mode: 'native', nativeCIDRs });

test('pods are in the native range of their family', () => {
  expect(found(native('10.0.0.0/8'), ['10.244.0.0/16', 'fd00::/104'])).toEqual([]);
  expect(found(native('10.0.0.0/8', 'fd00:1::/64'), ['10.244.0.0/16', 'fd00::/104'])).toEqual([
    'FL-CNI-020 /spec/pods/cidrs/1',
  ]);
  expect(found(native('10.244.0.0/17', '10.244.128.0/17'), ['10.244.0.0/16'])).toEqual([]);
});

test('the range means nothing to pods in a tunnel, without masquerading, and above another CNI', () => {
  const elsewhere = native('10.0.0.0/24');
  expect(found({ ...elsewhere, mode: 'tunnel' }, ['10.244.0.0/16'])).toEqual([]);
  expect(found({ ...elsewhere, masquerade: 'none' }, ['10.244.0.0/16'])).toEqual([]);
  expect(found(elsewhere, ['10.244.0.0/16'], { cni: { cilium: { chaining: 'aws-vpc-cni' } } })).toEqual([]);
});
